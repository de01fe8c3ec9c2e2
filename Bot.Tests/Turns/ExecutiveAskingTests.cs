using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who may ask a director, with which words, and who gets to see the request.</summary>
public sealed class ExecutiveAskingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorOutsideTheAccount_SeesTheRequest_AndNothingElseOfIt(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        await board.Rob.InstallsAsync();
        var (_, asks) = await board.AskedAsync(board.Rob);

        var part = await PartAsync(board, board.Rob, part => part.Waits is { Count: > 0 });
        part.Guest.ShouldBe(true);
        part.Waits!.ShouldHaveSingleItem().Kind.ShouldBe(InboxKind.AnswerRequest);
        (await board.Rob.AsksAsync(board.Rob.Chat, dutch ? "mijn accounts" : "my accounts"))
            .Says("Contoso")
            .ShouldBeFalse();
        (await board.Rob.AsksAsync(board.Rob.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        var look = scenario.Scoreboard.Card!.Data(Verbs.Play);
        (await board.Rob.InvokesAsync(asks, Verbs.Play, look)).ShouldSay(scenario.Text("error.notFound"));
        var yes = asks.Card!.Data(scenario.Text("executive.yes"));
        (await board.Ilse.InvokesAsync(asks, Verbs.ExecutiveAnswer, yes)).ShouldSay(scenario.Text("error.notFound"));
        yes["card"]!["verb"] = Verbs.ExecutiveForm;
        (await board.Rob.InvokesAsync(asks, Verbs.ExecutiveForm, yes)).ShouldSay(scenario.Text("error.notFound"));

        (await board.AcceptsAsync(board.Rob, asks)).ShouldShowCard();
        (await board.RequestAsync()).State.ShouldBe(RequestState.Accepted);
        await scenario.SettledAsync();
        await PartAsync(board, board.Rob, part => part.Waits is null or []);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WrongForm_ComesBackWithWhatWasTyped_AndTheSameCardAsksOnce(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var form = await board.FormAsync();

        foreach (
            var (input, value, at, problem) in new[]
            {
                ("director", string.Empty, "director", scenario.Text("problem.required")),
                ("director", Guid.NewGuid().ToString(), "director_name", scenario.Text("problem.nameNeeded")),
                ("director", "nobody-we-know", "director", scenario.Text("problem.person", "nobody-we-know")),
                ("director", "bos", "director", scenario.Text("problem.whichPerson", "bos", "Ada Bos, Ben Bos")),
                ("date", Board.Iso(board.Today.AddDays(-1)), "date", scenario.Text("problem.datePast")),
                ("date", "soon", "date", scenario.Text("problem.date")),
                ("time", "noon", "time", scenario.Text("problem.time")),
                ("occasion", "other", "words", scenario.Text("problem.occasion")),
                ("place", string.Empty, "place", scenario.Text("problem.required")),
                ("briefing", string.Empty, "briefing", scenario.Text("problem.required")),
            }
        )
        {
            var data = form.Cards[0].Data(Verbs.ExecutiveSave, board.Good(scenario.Dirk.AadObjectId, (input, value)));
            var back = (await scenario.Kim.InvokesAsync(form, Verbs.ExecutiveSave, data)).ShouldShowCard();
            back.ErrorAt(at).ShouldBe("⚠ " + problem, input);
            back.Input("whom").Value.ShouldBe("Karin *Jansen*");
            (back.Input(input).Value ?? string.Empty).ShouldBe(value);
        }
        (await scenario.FileAsync()).Dossier.Answers.Requests.ShouldBeEmpty();
        var asked = await scenario.Kim.PressesAsync(form, Verbs.ExecutiveSave, board.Good(scenario.Dirk.AadObjectId));
        foreach (var again in await scenario.Kim.RepeatsAsync(asked, 3, atOnce: true))
        {
            again.ShouldShowCard();
        }
        await board.AsksAsync(scenario.Dirk);
        await scenario.SettledAsync();
        (await board.RequestAsync()).Revision.ShouldBe(1);
        scenario.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
    }

    [Fact]
    public async Task TypedName_IsWhomItFits_InThisFormAndInAnyOther()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        await board.Rob.InstallsAsync();
        var form = await board.FormAsync();
        // No one in the team is called that, but someone with the app is.
        (await scenario.Kim.PressesAsync(form, Verbs.ExecutiveSave, board.Good("rob van raad"))).ShouldShowCard();
        (await board.RequestAsync()).Director.Id.ShouldBe(board.Rob.AadObjectId);
        // The id of someone with the app needs no name either.
        var second = await board.FormAsync();
        (
            await scenario.Kim.PressesAsync(second, Verbs.ExecutiveSave, board.Good(board.Rob.AadObjectId))
        ).ShouldShowCard();

        await scenario.SeedAsync(4);
        var mandate = await scenario.AnswersAsync(scenario.Sam, "member", 4);
        mandate.ShouldNotBeNull();
        var card = await scenario.FormAsync("mandate", 4);
        (await scenario.Sam.PressesAsync(card, Verbs.FormSave, ("director", "bos")))
            .ShouldShowCard()
            .ErrorAt("director")
            .ShouldBe("⚠ " + scenario.Text("problem.whichPerson", "bos", "Ada Bos, Ben Bos"));
        (await scenario.Sam.PressesAsync(card, Verbs.FormSave, ("director", "ilse"))).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Account.Director!.Id.ShouldBe(board.Ilse.AadObjectId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnlyAccountManagerAndManager_Ask_OthersHearWhoDoes(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var only = scenario.Text("executive.onlyAsker", "Kim de Vries");

        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "directie Contoso" : "executive Contoso"))
            .Says(only)
            .ShouldBeTrue();
        (await scenario.Sam.PressesAsync(scenario.Scoreboard, Verbs.ExecutiveForm)).ShouldSay(only);
        var data = scenario.Scoreboard.Card!.Data(Verbs.ExecutiveForm);
        (await scenario.Olaf.InvokesAsync(scenario.Scoreboard, Verbs.ExecutiveForm, data)).ShouldSay(
            scenario.Text("error.notFound")
        );
        var form = await board.FormAsync();
        (await scenario.Sam.PressesAsync(form, Verbs.ExecutiveSave, board.Good(scenario.Dirk.AadObjectId))).ShouldSay(
            only
        );

        // The manager asks, from the private chat: the team's card is posted in the thread, and the manager hears the question.
        var mine = await scenario.Eva.AsksAsync(scenario.Eva.Chat, dutch ? "directie" : "executive");
        (
            await scenario.Eva.PressesAsync(mine, Verbs.ExecutiveSave, board.Good(scenario.Dirk.AadObjectId))
        ).ShouldShowCard();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("executive.title.asked", "Dirk Directeur"))
        );
        var asks = await board.AsksAsync(scenario.Dirk);
        asks.Says(scenario.Text("executive.askManager")).ShouldBeFalse();
        asks.Card!.AllButtons.ShouldContain(scenario.Text("executive.askManager"));
        await scenario.Dirk.PressesAsync(
            asks,
            scenario.Text("executive.ask.send"),
            (ExecutiveAnswering.QuestionInput, "Why me?")
        );
        await board.ToldAsync(scenario.Eva, scenario.Text("executive.reply.send"));
    }

    [Fact]
    public async Task ForgedOrOldCard_ChangesNothing()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        var yes = asks.Card!.Data(scenario.Text("executive.yes"));

        foreach (var person in new[] { scenario.Kim, scenario.Sam, scenario.Eva })
        {
            (await person.InvokesAsync(asks, Verbs.ExecutiveAnswer, yes)).ShouldSay(
                scenario.Text("executive.notAsked", "Dirk Directeur")
            );
        }
        foreach (
            var (property, value, words) in new[]
            {
                ("choice", "7", scenario.Text("error.badCard")),
                ("form", new string('0', 32), scenario.Text("error.notFound")),
                ("account", new string('0', 32), scenario.Text("error.notFound")),
            }
        )
        {
            var forged = (Newtonsoft.Json.Linq.JObject)yes.DeepClone();
            forged["card"]![property] = value;
            (await scenario.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, forged)).ShouldSay(words);
        }
        var save = team.Cards[0].Data(Verbs.ExecutiveSave, board.Good(scenario.Dirk.AadObjectId));
        save["card"]!["form"] = "prep.one";
        (await scenario.Kim.InvokesAsync(team, Verbs.ExecutiveSave, save)).ShouldSay(scenario.Text("error.badCard"));
        var lead = team.Card!.Data(scenario.Text("executive.withdraw.send"));
        lead["card"]!["choice"] = "eat";
        (await scenario.Kim.InvokesAsync(team, Verbs.ExecutiveLead, lead)).ShouldSay(scenario.Text("error.badCard"));
        (await board.RequestAsync()).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task SeveralRequests_StandSideBySide()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        var forms = new List<FakeMessage>();
        foreach (var _ in new[] { 1, 2, 3 })
        {
            forms.Add(await board.FormAsync());
        }
        FakePerson[] directors = [scenario.Dirk, board.Ilse, scenario.Olaf];
        await Task.WhenAll(
            forms
                .Zip(directors)
                .Select(pair =>
                    scenario.Kim.PressesAsync(pair.First, Verbs.ExecutiveSave, board.Good(pair.Second.AadObjectId))
                )
        );
        var asks = await Task.WhenAll(directors.Select(board.AsksAsync));

        await Task.WhenAll(directors.Zip(asks).Select(pair => board.AcceptsAsync(pair.First, pair.Second)));

        await scenario.SettledAsync();
        (await scenario.FileAsync())
            .Dossier.Answers.Requests.Select(request => (request.State, request.Director.Name))
            .ShouldBe(directors.Select(person => (RequestState.Accepted, person.Name)), ignoreOrder: true);
        foreach (var (form, director) in forms.Zip(directors))
        {
            await scenario.Teams.UntilAsync(
                () => form.Says(scenario.Text("executive.title.accepted", director.Name)),
                "each has a card of its own"
            );
        }
    }

    /// <summary>What was written down for someone, once it is as it should be.</summary>
    private static async Task<Participation> PartAsync(Board board, FakePerson person, Func<Participation, bool> fits)
    {
        var key = new PersonKey(board.TeamScenario.Teams.Tenant, person.AadObjectId.ToLowerInvariant());
        var row = Participation.RowOf(board.TeamScenario.Key.Account);
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (true)
        {
            var found = await board.TeamScenario.Bot.Get<IPeople>().GetAsync(key, row, patience.Token);
            if (found?.Value is Participation part && fits(part))
            {
                return part;
            }
            await Task.Delay(20, patience.Token);
        }
    }
}
