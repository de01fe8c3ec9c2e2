using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Choices = AccountBot.Cards.Executives.ExecutiveCard.Choices;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A director is asked to represent us, and answers from the private chat.</summary>
public sealed class ExecutiveTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Director_Accepts_AndTheTeamSeesItOnTheSameCard(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;

        var (team, asks) = await board.AskedAsync(field.Dirk);

        asks.Says(field.Text("executive.will", "Contoso")).ShouldBeTrue();
        asks.Says(field.Text("executive.meets", "Karin *Jansen*")).ShouldBeTrue();
        asks.Says("14:30 · Amsterdam").ShouldBeTrue();
        asks.Says("The price").ShouldBeTrue();
        await field.Teams.UntilAsync(
            () => team.Says(field.Text("executive.title.asked", "Dirk Directeur")),
            "the form became the team's card"
        );

        var accepted = await board.AcceptsAsync(field.Dirk, asks);

        var card = accepted.ShouldShowCard();
        card.Says(field.Text("executive.you.accepted")).ShouldBeTrue();
        card.HasButton(field.Text("executive.yes")).ShouldBeFalse();
        foreach (var again in await field.Dirk.RepeatsAsync(accepted, 3, atOnce: true))
        {
            again.ShouldShowCard().Says(field.Text("executive.you.accepted")).ShouldBeTrue();
        }
        await board.SaysInThreadAsync("✓ Dirk Directeur ");
        await field.SettledAsync();
        await field.Teams.UntilAsync(
            () => team.Says("✓ " + field.Text("executive.title.accepted", "Dirk Directeur")),
            "the team's card is kept up to date"
        );
        field.Thread.FromBot.Count(message => message.Says("✓ Dirk Directeur")).ShouldBe(2);
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.ExecutiveAccepted).ShouldBe(1);
        (await field.Sam.AsksAsync(field.Thread, "log"))
            .Says(field.Text("play.executiveAsked", "Dirk Directeur"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorOutsideTheAccount_SeesTheRequest_AndNothingElseOfIt(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        await board.Rob.InstallsAsync();
        var (_, asks) = await board.AskedAsync(board.Rob);

        var part = await PartAsync(board, board.Rob, part => part.Waits is { Count: > 0 });
        part.Guest.ShouldBe(true);
        part.Waits!.ShouldHaveSingleItem().Kind.ShouldBe(WaitKind.AnswerRequest);
        (await board.Rob.AsksAsync(board.Rob.Chat, dutch ? "mijn accounts" : "my accounts"))
            .Says("Contoso")
            .ShouldBeFalse();
        (await board.Rob.AsksAsync(board.Rob.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Says(field.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        var look = field.Scoreboard.Card!.Data(Verbs.Play);
        (await board.Rob.InvokesAsync(asks, Verbs.Play, look)).ShouldSay(field.Text("error.notFound"));
        var yes = asks.Card!.Data(field.Text("executive.yes"));
        (await board.Ilse.InvokesAsync(asks, Verbs.ExecutiveAnswer, yes)).ShouldSay(field.Text("error.notFound"));
        yes["card"]!["verb"] = Verbs.ExecutiveForm;
        (await board.Rob.InvokesAsync(asks, Verbs.ExecutiveForm, yes)).ShouldSay(field.Text("error.notFound"));

        (await board.AcceptsAsync(board.Rob, asks)).ShouldShowCard();
        (await board.RequestAsync()).State.ShouldBe(RequestState.Accepted);
        await field.SettledAsync();
        await PartAsync(board, board.Rob, part => part.Waits is null or []);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Decline_NeedsAReason_AndTheAccountManagerAsksSomebodyElse(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);

        var empty = (await board.DeclinesAsync(field.Dirk, asks, " ")).ShouldShowCard();
        empty.ErrorAt(ExecutiveAnswering.ReasonInput).ShouldBe("⚠ " + field.Text("problem.required"));
        var longer = new string('x', ExecutiveForms.MostWords + 9);
        (await board.DeclinesAsync(field.Dirk, asks, longer))
            .ShouldShowCard()
            .Input(ExecutiveAnswering.ReasonInput)
            .Value.ShouldBe(longer);
        var declined = (await board.DeclinesAsync(field.Dirk, asks, "On *holiday*")).ShouldShowCard();

        declined.Says(field.Text("executive.you.declined", "On *holiday*")).ShouldBeTrue();
        declined.AllButtons.ShouldBeEmpty();
        await board.SaysInThreadAsync("On *holiday*");
        var told = await board.ToldAsync(field.Kim, field.Text("executive.another"));
        told.Says(field.Text("executive.title.declined", "Dirk Directeur")).ShouldBeTrue();
        (await field.Kim.PressesAsync(told, field.Text("executive.another"))).ShouldSay(field.Text("form.below"));
        var form = await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message.Card?.HasInput("director") == true
        );
        form.Card!.Input("director").Value.ShouldBeNull();
        form.Card.Input("place").Value.ShouldBe("Amsterdam");
        (await field.Kim.PressesAsync(form, Verbs.ExecutiveSave, ("director", board.Ilse.AadObjectId)))
            .ShouldShowCard()
            .Says(field.Text("executive.title.asked", "Ilse Bestuur"))
            .ShouldBeTrue();

        var second = await board.AsksAsync(board.Ilse);
        await field.SettledAsync();
        await field.Teams.UntilAsync(() => asks.Says(field.Text("executive.over")), "the first one is asked no longer");
        (await board.AcceptsAsync(board.Ilse, second)).ShouldShowCard();
        await field.Teams.UntilAsync(
            () => team.Says(field.Text("executive.title.accepted", "Ilse Bestuur")),
            "one card tells it all"
        );
        // The person who said no need not hear that someone else is asked.
        field.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ProposedColleague_IsAskedWithOnePress(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (_, asks) = await board.AskedAsync(field.Dirk);
        (string, string)[] unknown = [("colleague", board.Rob.AadObjectId), ("because", "Knows them")];

        var back = (
            await field.Dirk.PressesAsync(asks, field.Text("executive.instead.send"), unknown)
        ).ShouldShowCard();
        back.ErrorAt("colleague_name").ShouldBe("⚠ " + field.Text("problem.nameNeeded"));
        back.Input("because").Value.ShouldBe("Knows them");
        var proposed = await field.Dirk.PressesAsync(
            asks,
            field.Text("executive.instead.send"),
            ("colleague_name", "Rob v. Raad")
        );
        proposed.ShouldShowCard().Says(field.Text("executive.you.proposed", "Rob v. Raad")).ShouldBeTrue();
        await board.SaysInThreadAsync(
            field.Text("executive.said.proposedWhy", "Dirk Directeur", "Rob v. Raad", "Knows them")
        );

        var told = await board.ToldAsync(field.Kim, field.Text("executive.askColleague", "Rob v. Raad"));
        board.Rob.WithApp();
        var passed = await field.Kim.PressesAsync(told, field.Text("executive.askColleague", "Rob v. Raad"));

        passed.ShouldShowCard().Says(field.Text("executive.title.asked", "Rob v. Raad")).ShouldBeTrue();
        foreach (var again in await field.Kim.RepeatsAsync(passed, 2, atOnce: true))
        {
            again.ShouldShowCard().Says(field.Text("executive.stale")).ShouldBeFalse();
        }
        var second = await board.AsksAsync(board.Rob);
        await field.SettledAsync();
        (await board.AcceptsAsync(board.Rob, second)).ShouldShowCard();
        // The channel knows the name better than the person who typed it.
        (await board.RequestAsync()).Director.Name.ShouldBe("Rob van Raad");
        board.Rob.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Question_GoesToTheAccountManager_AndTheAnswerBack(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);

        var asked = await field.Dirk.PressesAsync(
            asks,
            field.Text("executive.ask.send"),
            (ExecutiveAnswering.QuestionInput, "Who else comes?")
        );

        asked.ShouldShowCard().Says(field.Text("executive.you.asked", "Who else comes?")).ShouldBeTrue();
        await field.Dirk.RepeatsAsync(asked, 2, atOnce: true);
        var told = await board.ToldAsync(field.Kim, field.Text("executive.reply.send"));
        told.Says("Who else comes?").ShouldBeTrue();
        var old = told.Card!;
        (await field.Kim.PressesAsync(told, field.Text("executive.reply.send")))
            .ShouldShowCard()
            .ErrorAt(ExecutiveAsking.ReplyInput)
            .ShouldBe("⚠ " + field.Text("problem.required"));
        var replied = await field.Kim.PressesAsync(
            told,
            field.Text("executive.reply.send"),
            (ExecutiveAsking.ReplyInput, "Sam does")
        );
        replied.ShouldShowCard().HasInput(ExecutiveAsking.ReplyInput).ShouldBeFalse();

        await field.Teams.MessageAsync(
            field.Dirk.Chat,
            message => message.Says(field.Text("executive.said.replied", "Kim de Vries", "Contoso", "Sam does"))
        );
        await field.Teams.UntilAsync(
            () => asks.Says(field.Text("executive.replied", "Kim de Vries", "Sam does")),
            "the director's card shows the answer"
        );
        await field.Teams.UntilAsync(() => team.Says("Sam does"), "the team's card shows the answer");
        var late = await field.Kim.PressesOnAsync(
            told,
            old,
            field.Text("executive.reply.send"),
            (ExecutiveAsking.ReplyInput, "Noor does")
        );
        late.ShouldShowCard().Says(field.Text("executive.stale")).ShouldBeTrue();
        await field.SettledAsync();
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.ExecutiveReplied).ShouldBe(1);
        (await board.AcceptsAsync(field.Dirk, asks)).ShouldShowCard();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WrongForm_ComesBackWithWhatWasTyped_AndTheSameCardAsksOnce(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var form = await board.FormAsync();

        foreach (
            var (input, value, at, problem) in new[]
            {
                ("director", string.Empty, "director", field.Text("problem.required")),
                ("director", Guid.NewGuid().ToString(), "director_name", field.Text("problem.nameNeeded")),
                ("director", "nobody-we-know", "director", field.Text("problem.person", "nobody-we-know")),
                ("director", "bos", "director", field.Text("problem.whichPerson", "bos", "Ada Bos, Ben Bos")),
                ("date", Board.Iso(board.Today.AddDays(-1)), "date", field.Text("problem.datePast")),
                ("date", "soon", "date", field.Text("problem.date")),
                ("time", "noon", "time", field.Text("problem.time")),
                ("occasion", "other", "words", field.Text("problem.occasion")),
                ("place", string.Empty, "place", field.Text("problem.required")),
                ("briefing", string.Empty, "briefing", field.Text("problem.required")),
            }
        )
        {
            var data = form.Cards[0].Data(Verbs.ExecutiveSave, board.Good(field.Dirk.AadObjectId, (input, value)));
            var back = (await field.Kim.InvokesAsync(form, Verbs.ExecutiveSave, data)).ShouldShowCard();
            back.ErrorAt(at).ShouldBe("⚠ " + problem, input);
            back.Input("whom").Value.ShouldBe("Karin *Jansen*");
            (back.Input(input).Value ?? string.Empty).ShouldBe(value);
        }
        (await field.FileAsync()).Dossier.Answers.Requests.ShouldBeEmpty();
        var asked = await field.Kim.PressesAsync(form, Verbs.ExecutiveSave, board.Good(field.Dirk.AadObjectId));
        foreach (var again in await field.Kim.RepeatsAsync(asked, 3, atOnce: true))
        {
            again.ShouldShowCard();
        }
        await board.AsksAsync(field.Dirk);
        await field.SettledAsync();
        (await board.RequestAsync()).Revision.ShouldBe(1);
        field.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
    }

    [Fact]
    public async Task TypedName_IsWhomItFits_InThisFormAndInAnyOther()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        await board.Rob.InstallsAsync();
        var form = await board.FormAsync();
        // No one in the team is called that, but someone with the app is.
        (await field.Kim.PressesAsync(form, Verbs.ExecutiveSave, board.Good("rob van raad"))).ShouldShowCard();
        (await board.RequestAsync()).Director.Id.ShouldBe(board.Rob.AadObjectId);
        // The id of someone with the app needs no name either.
        var second = await board.FormAsync();
        (await field.Kim.PressesAsync(second, Verbs.ExecutiveSave, board.Good(board.Rob.AadObjectId))).ShouldShowCard();

        await field.SeedAsync(4);
        var mandate = await field.AnswersAsync(field.Sam, "member", 4);
        mandate.ShouldNotBeNull();
        var card = await field.FormAsync("mandate", 4);
        (await field.Sam.PressesAsync(card, Verbs.FormSave, ("director", "bos")))
            .ShouldShowCard()
            .ErrorAt("director")
            .ShouldBe("⚠ " + field.Text("problem.whichPerson", "bos", "Ada Bos, Ben Bos"));
        (await field.Sam.PressesAsync(card, Verbs.FormSave, ("director", "ilse"))).ShouldShowCard();
        (await field.FileAsync()).Dossier.Account.Director!.Id.ShouldBe(board.Ilse.AadObjectId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnlyAccountManagerAndManager_Ask_OthersHearWhoDoes(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var only = field.Text("executive.onlyAsker", "Kim de Vries");

        (await field.Sam.AsksAsync(field.Thread, dutch ? "directie Contoso" : "executive Contoso"))
            .Says(only)
            .ShouldBeTrue();
        (await field.Sam.PressesAsync(field.Scoreboard, Verbs.ExecutiveForm)).ShouldSay(only);
        var data = field.Scoreboard.Card!.Data(Verbs.ExecutiveForm);
        (await field.Olaf.InvokesAsync(field.Scoreboard, Verbs.ExecutiveForm, data)).ShouldSay(
            field.Text("error.notFound")
        );
        var form = await board.FormAsync();
        (await field.Sam.PressesAsync(form, Verbs.ExecutiveSave, board.Good(field.Dirk.AadObjectId))).ShouldSay(only);

        // The manager asks, from the private chat: the team's card is posted in the thread, and the manager hears the question.
        var mine = await field.Eva.AsksAsync(field.Eva.Chat, dutch ? "directie" : "executive");
        (await field.Eva.PressesAsync(mine, Verbs.ExecutiveSave, board.Good(field.Dirk.AadObjectId))).ShouldShowCard();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("executive.title.asked", "Dirk Directeur"))
        );
        var asks = await board.AsksAsync(field.Dirk);
        asks.Says(field.Text("executive.askManager")).ShouldBeFalse();
        asks.Card!.AllButtons.ShouldContain(field.Text("executive.askManager"));
        await field.Dirk.PressesAsync(
            asks,
            field.Text("executive.ask.send"),
            (ExecutiveAnswering.QuestionInput, "Why me?")
        );
        await board.ToldAsync(field.Eva, field.Text("executive.reply.send"));
    }

    [Fact]
    public async Task ForgedOrOldCard_ChangesNothing()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);
        var yes = asks.Card!.Data(field.Text("executive.yes"));

        foreach (var person in new[] { field.Kim, field.Sam, field.Eva })
        {
            (await person.InvokesAsync(asks, Verbs.ExecutiveAnswer, yes)).ShouldSay(
                field.Text("executive.notAsked", "Dirk Directeur")
            );
        }
        foreach (
            var (property, value, words) in new[]
            {
                ("choice", "7", field.Text("error.badCard")),
                ("form", new string('0', 32), field.Text("error.notFound")),
                ("account", new string('0', 32), field.Text("error.notFound")),
            }
        )
        {
            var forged = (Newtonsoft.Json.Linq.JObject)yes.DeepClone();
            forged["card"]![property] = value;
            (await field.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, forged)).ShouldSay(words);
        }
        var save = team.Cards[0].Data(Verbs.ExecutiveSave, board.Good(field.Dirk.AadObjectId));
        save["card"]!["form"] = "prep.one";
        (await field.Kim.InvokesAsync(team, Verbs.ExecutiveSave, save)).ShouldSay(field.Text("error.badCard"));
        var lead = team.Card!.Data(field.Text("executive.withdraw.send"));
        lead["card"]!["choice"] = "eat";
        (await field.Kim.InvokesAsync(team, Verbs.ExecutiveLead, lead)).ShouldSay(field.Text("error.badCard"));
        (await board.RequestAsync()).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task TwoDevicesAtOnce_OneAnswerCounts_AndTheOtherSeesIt()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        var (_, asks) = await board.AskedAsync(field.Dirk);
        var card = asks.Card!;

        var both = await Task.WhenAll(
            board.AnswersAsync(field.Dirk, asks, card, Choices.Accept),
            board.AnswersAsync(field.Dirk, asks, card, Choices.Decline)
        );

        var request = await board.RequestAsync();
        request.Moments.Count.ShouldBe(2);
        var late = both[request.State == RequestState.Accepted ? 1 : 0].ShouldShowCard();
        late.Says(field.Text("executive.stale")).ShouldBeTrue();
        await field.SettledAsync();
        (await field.PlaysAsync())
            .Count(play => play.Kind is PlayKind.ExecutiveAccepted or PlayKind.ExecutiveDeclined)
            .ShouldBe(1);
    }

    [Fact]
    public async Task SeveralRequests_StandSideBySide()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        var forms = new List<FakeMessage>();
        foreach (var _ in new[] { 1, 2, 3 })
        {
            forms.Add(await board.FormAsync());
        }
        FakePerson[] directors = [field.Dirk, board.Ilse, field.Olaf];
        await Task.WhenAll(
            forms
                .Zip(directors)
                .Select(pair =>
                    field.Kim.PressesAsync(pair.First, Verbs.ExecutiveSave, board.Good(pair.Second.AadObjectId))
                )
        );
        var asks = await Task.WhenAll(directors.Select(board.AsksAsync));

        await Task.WhenAll(directors.Zip(asks).Select(pair => board.AcceptsAsync(pair.First, pair.Second)));

        await field.SettledAsync();
        (await field.FileAsync())
            .Dossier.Answers.Requests.Select(request => (request.State, request.Director.Name))
            .ShouldBe(directors.Select(person => (RequestState.Accepted, person.Name)), ignoreOrder: true);
        foreach (var (form, director) in forms.Zip(directors))
        {
            await field.Teams.UntilAsync(
                () => form.Says(field.Text("executive.title.accepted", director.Name)),
                "each has a card of its own"
            );
        }
    }

    [Fact]
    public async Task OlderClient_AnswersWithASubmit()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        var (_, asks) = await board.AskedAsync(field.Dirk);

        (await field.Dirk.PressesAsSubmitAsync(asks, field.Text("executive.yes"))).IsOk.ShouldBeTrue();

        (await board.RequestAsync()).State.ShouldBe(RequestState.Accepted);
        asks.Says(field.Text("executive.you.accepted")).ShouldBeTrue();
    }

    /// <summary>What was written down for someone, once it is as it should be.</summary>
    private static async Task<Participation> PartAsync(Board board, FakePerson person, Func<Participation, bool> fits)
    {
        var key = new PersonKey(board.Field.Teams.Tenant, person.AadObjectId.ToLowerInvariant());
        var row = Participation.RowOf(board.Field.Key.Account);
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (true)
        {
            var found = await board.Field.Bot.Get<IPeople>().GetAsync(key, row, patience.Token);
            if (found?.Value is Participation part && fits(part))
            {
                return part;
            }
            await Task.Delay(20, patience.Token);
        }
    }
}
