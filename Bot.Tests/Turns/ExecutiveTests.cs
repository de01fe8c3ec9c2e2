using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
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
        var scenario = board.TeamScenario;

        var (team, asks) = await board.AskedAsync(scenario.Dirk);

        asks.Says(scenario.Text("executive.will", "Contoso")).ShouldBeTrue();
        asks.Says(scenario.Text("executive.meets", "Karin *Jansen*")).ShouldBeTrue();
        asks.Says("14:30 · Amsterdam").ShouldBeTrue();
        asks.Says("The price").ShouldBeTrue();
        await scenario.Teams.UntilAsync(
            () => team.Says(scenario.Text("executive.title.asked", "Dirk Directeur")),
            "the form became the team's card"
        );

        var accepted = await board.AcceptsAsync(scenario.Dirk, asks);

        var card = accepted.ShouldShowCard();
        card.Says(scenario.Text("executive.you.accepted")).ShouldBeTrue();
        card.HasButton(scenario.Text("executive.yes")).ShouldBeFalse();
        foreach (var again in await scenario.Dirk.RepeatsAsync(accepted, 3, atOnce: true))
        {
            again.ShouldShowCard().Says(scenario.Text("executive.you.accepted")).ShouldBeTrue();
        }
        await board.SaysInThreadAsync("✓ Dirk Directeur ");
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => team.Says("✓ " + scenario.Text("executive.title.accepted", "Dirk Directeur")),
            "the team's card is kept up to date"
        );
        scenario.Thread.FromBot.Count(message => message.Says("✓ Dirk Directeur")).ShouldBe(2);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.ExecutiveAccepted).ShouldBe(1);
        (await scenario.Sam.AsksAsync(scenario.Thread, "log"))
            .Says(scenario.Text("play.executiveAsked", "Dirk Directeur"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Decline_NeedsAReason_AndTheAccountManagerAsksSomebodyElse(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);

        var empty = (await board.DeclinesAsync(scenario.Dirk, asks, " ")).ShouldShowCard();
        empty.ErrorAt(ExecutiveAnswering.ReasonInput).ShouldBe("⚠ " + scenario.Text("problem.required"));
        var longer = new string('x', ExecutiveForms.MostWords + 9);
        (await board.DeclinesAsync(scenario.Dirk, asks, longer))
            .ShouldShowCard()
            .Input(ExecutiveAnswering.ReasonInput)
            .Value.ShouldBe(longer);
        var declined = (await board.DeclinesAsync(scenario.Dirk, asks, "On *holiday*")).ShouldShowCard();

        declined.Says(scenario.Text("executive.you.declined", "On *holiday*")).ShouldBeTrue();
        declined.AllButtons.ShouldBeEmpty();
        await board.SaysInThreadAsync("On *holiday*");
        var told = await board.ToldAsync(scenario.Kim, scenario.Text("executive.another"));
        told.Says(scenario.Text("executive.title.declined", "Dirk Directeur")).ShouldBeTrue();
        (await scenario.Kim.PressesAsync(told, scenario.Text("executive.another"))).ShouldSay(
            scenario.Text("form.below")
        );
        var form = await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Card?.HasInput("director") == true
        );
        form.Card!.Input("director").Value.ShouldBeNull();
        form.Card.Input("place").Value.ShouldBe("Amsterdam");
        (await scenario.Kim.PressesAsync(form, Verbs.ExecutiveSave, ("director", board.Ilse.AadObjectId)))
            .ShouldShowCard()
            .Says(scenario.Text("executive.title.asked", "Ilse Bestuur"))
            .ShouldBeTrue();

        var second = await board.AsksAsync(board.Ilse);
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => asks.Says(scenario.Text("executive.over")),
            "the first one is asked no longer"
        );
        (await board.AcceptsAsync(board.Ilse, second)).ShouldShowCard();
        await scenario.Teams.UntilAsync(
            () => team.Says(scenario.Text("executive.title.accepted", "Ilse Bestuur")),
            "one card tells it all"
        );
        // The person who said no need not hear that someone else is asked.
        scenario.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ProposedColleague_IsAskedWithOnePress(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (_, asks) = await board.AskedAsync(scenario.Dirk);
        (string, string)[] unknown = [("colleague", board.Rob.AadObjectId), ("because", "Knows them")];

        var back = (
            await scenario.Dirk.PressesAsync(asks, scenario.Text("executive.instead.send"), unknown)
        ).ShouldShowCard();
        back.ErrorAt("colleague_name").ShouldBe("⚠ " + scenario.Text("problem.nameNeeded"));
        back.Input("because").Value.ShouldBe("Knows them");
        var proposed = await scenario.Dirk.PressesAsync(
            asks,
            scenario.Text("executive.instead.send"),
            ("colleague_name", "Rob v. Raad")
        );
        proposed.ShouldShowCard().Says(scenario.Text("executive.you.proposed", "Rob v. Raad")).ShouldBeTrue();
        await board.SaysInThreadAsync(
            scenario.Text("executive.said.proposedWhy", "Dirk Directeur", "Rob v. Raad", "Knows them")
        );

        var told = await board.ToldAsync(scenario.Kim, scenario.Text("executive.askColleague", "Rob v. Raad"));
        board.Rob.WithApp();
        var passed = await scenario.Kim.PressesAsync(told, scenario.Text("executive.askColleague", "Rob v. Raad"));

        passed.ShouldShowCard().Says(scenario.Text("executive.title.asked", "Rob v. Raad")).ShouldBeTrue();
        foreach (var again in await scenario.Kim.RepeatsAsync(passed, 2, atOnce: true))
        {
            again.ShouldShowCard().Says(scenario.Text("executive.stale")).ShouldBeFalse();
        }
        var second = await board.AsksAsync(board.Rob);
        await scenario.SettledAsync();
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
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);

        var asked = await scenario.Dirk.PressesAsync(
            asks,
            scenario.Text("executive.ask.send"),
            (ExecutiveAnswering.QuestionInput, "Who else comes?")
        );

        asked.ShouldShowCard().Says(scenario.Text("executive.you.asked", "Who else comes?")).ShouldBeTrue();
        await scenario.Dirk.RepeatsAsync(asked, 2, atOnce: true);
        var told = await board.ToldAsync(scenario.Kim, scenario.Text("executive.reply.send"));
        told.Says("Who else comes?").ShouldBeTrue();
        var old = told.Card!;
        (await scenario.Kim.PressesAsync(told, scenario.Text("executive.reply.send")))
            .ShouldShowCard()
            .ErrorAt(ExecutiveAsking.ReplyInput)
            .ShouldBe("⚠ " + scenario.Text("problem.required"));
        var replied = await scenario.Kim.PressesAsync(
            told,
            scenario.Text("executive.reply.send"),
            (ExecutiveAsking.ReplyInput, "Sam does")
        );
        replied.ShouldShowCard().HasInput(ExecutiveAsking.ReplyInput).ShouldBeFalse();

        await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Says(scenario.Text("executive.said.replied", "Kim de Vries", "Contoso", "Sam does"))
        );
        await scenario.Teams.UntilAsync(
            () => asks.Says(scenario.Text("executive.replied", "Kim de Vries", "Sam does")),
            "the director's card shows the answer"
        );
        await scenario.Teams.UntilAsync(() => team.Says("Sam does"), "the team's card shows the answer");
        var late = await scenario.Kim.PressesOnAsync(
            told,
            old,
            scenario.Text("executive.reply.send"),
            (ExecutiveAsking.ReplyInput, "Noor does")
        );
        late.ShouldShowCard().Says(scenario.Text("executive.stale")).ShouldBeTrue();
        await scenario.SettledAsync();
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.ExecutiveReplied).ShouldBe(1);
        (await board.AcceptsAsync(scenario.Dirk, asks)).ShouldShowCard();
    }

    [Fact]
    public async Task TwoDevicesAtOnce_OneAnswerCounts_AndTheOtherSeesIt()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        var (_, asks) = await board.AskedAsync(scenario.Dirk);
        var card = asks.Card!;

        var both = await Task.WhenAll(
            board.AnswersAsync(scenario.Dirk, asks, card, Choices.Accept),
            board.AnswersAsync(scenario.Dirk, asks, card, Choices.Decline)
        );

        var request = await board.RequestAsync();
        request.Moments.Count.ShouldBe(2);
        var late = both[request.State == RequestState.Accepted ? 1 : 0].ShouldShowCard();
        late.Says(scenario.Text("executive.stale")).ShouldBeTrue();
        await scenario.SettledAsync();
        (await scenario.PlaysAsync())
            .Count(logEntry => logEntry.Kind is LogEntryKind.ExecutiveAccepted or LogEntryKind.ExecutiveDeclined)
            .ShouldBe(1);
    }

    [Fact]
    public async Task OlderClient_AnswersWithASubmit()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        var (_, asks) = await board.AskedAsync(scenario.Dirk);

        (await scenario.Dirk.PressesAsSubmitAsync(asks, scenario.Text("executive.yes"))).IsOk.ShouldBeTrue();

        (await board.RequestAsync()).State.ShouldBe(RequestState.Accepted);
        asks.Says(scenario.Text("executive.you.accepted")).ShouldBeTrue();
    }
}
