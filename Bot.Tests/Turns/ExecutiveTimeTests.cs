using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Requests to directors that change, are withdrawn, come to their day, or do not reach anyone.</summary>
public sealed class ExecutiveTimeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static WorkCalendar Office => WorkCalendar.Usual;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherDayAfterAYes_AsksAgain_AndTheRestIsTold(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        var old = asks.Card!;
        (await board.AcceptsAsync(scenario.Dirk, asks)).ShouldShowCard();
        await scenario.SettledAsync();

        await ChangeAsync(board, team, ("place", "Utrecht"));
        var told = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message =>
                message.Says(scenario.Text("executive.changed", "Kim de Vries", scenario.Text("executive.place.short")))
        );
        told.Id.ShouldNotBe(asks.Id);
        told.Says(scenario.Text("executive.you.accepted")).ShouldBeTrue();
        told.Card!.HasButton(scenario.Text("executive.yes")).ShouldBeFalse();
        await scenario.Teams.UntilAsync(() => asks.Says(scenario.Text("executive.moved")), "the older card makes way");

        await scenario.SettledAsync();
        await ChangeAsync(board, team, ("date", Board.Iso(board.Day.AddDays(7))));
        var again = await board.AsksAsync(scenario.Dirk);
        again.Id.ShouldNotBe(told.Id);
        again.Says(scenario.Text("executive.date.short")).ShouldBeTrue();
        (await board.RequestAsync()).State.ShouldBe(RequestState.Asked);
        // A press on the first card is an answer to another question.
        (await scenario.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, old.Data(scenario.Text("executive.yes"))))
            .ShouldShowCard()
            .Says(scenario.Text("executive.stale"))
            .ShouldBeTrue();
        (await board.AcceptsAsync(scenario.Dirk, again)).ShouldShowCard();
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.ExecutiveChanged).ShouldBe(2);
    }

    [Fact]
    public async Task OlderForm_HearsThatSomebodyWasFirst_AndLosesNothing()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        var (team, _) = await board.AskedAsync(scenario.Dirk);
        var form = await ChangeFormAsync(board, team);
        await ChangeAsync(board, team, ("place", "Utrecht"));

        var late = (await scenario.Kim.PressesAsync(form, Verbs.ExecutiveSave, ("place", "Delft"))).ShouldShowCard();

        late.Says(scenario.Text("executive.overtaken")).ShouldBeTrue();
        late.Input("place").Value.ShouldBe("Delft");
        (await board.RequestAsync()).What.Place.ShouldBe("Utrecht");
        (await scenario.Kim.PressesAsync(form, Verbs.ExecutiveSave)).ShouldShowCard();
        (await board.RequestAsync()).What.Place.ShouldBe("Delft");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdrawal_IsToldWithItsReason_AlsoToWhoeverIsAnswering(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        var open = asks.Card!;
        (await scenario.Kim.PressesAsync(team, scenario.Text("executive.withdraw.send")))
            .ShouldShowCard()
            .ErrorAt(ExecutiveAsking.ReasonInput)
            .ShouldBe("⚠ " + scenario.Text("problem.required"));

        var withdrawn = await scenario.Kim.PressesAsync(
            team,
            scenario.Text("executive.withdraw.send"),
            (ExecutiveAsking.ReasonInput, "Moved")
        );

        withdrawn.ShouldShowCard().AllButtons.ShouldBeEmpty();
        await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Id != asks.Id && message.Says("Moved")
        );
        await board.SaysInThreadAsync(
            scenario.Text("executive.said.withdrawn", "Kim de Vries", "Dirk Directeur", "Moved")
        );
        var late = await scenario.Dirk.InvokesAsync(
            asks,
            Verbs.ExecutiveAnswer,
            open.Data(scenario.Text("executive.no.send"), (ExecutiveAnswering.ReasonInput, "Abroad"))
        );
        late.ShouldShowCard().Says(scenario.Text("executive.you.withdrawn", "Kim de Vries", "Moved")).ShouldBeTrue();
        late.Card!.Says(scenario.Text("executive.stale")).ShouldBeTrue();
        await scenario.Teams.UntilAsync(() => asks.Card!.AllButtons.Count == 0, "the card is read-only");
        (await board.RequestAsync()).State.ShouldBe(RequestState.Withdrawn);

        await board.GoToAsync(Office.On(board.Day.AddDays(1)));
        scenario.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DayOfTheRequest_BringsTheBriefing_AndTheQuestionHowItWent(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        (await board.AcceptsAsync(scenario.Dirk, asks)).ShouldShowCard();
        await scenario.SettledAsync();

        await board.GoToAsync(Office.Before(board.Day));
        var briefing = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Says(scenario.Text("executive.soon", "Contoso"))
        );
        briefing.Says("We deliver within five days").ShouldBeTrue();

        await board.GoToAsync(Office.On(board.Day.AddDays(1)));
        var how = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Card?.HasButton(scenario.Text("executive.tell")) == true
        );
        (await scenario.Dirk.PressesAsync(how, scenario.Text("executive.tell"), ("hours", "many")))
            .ShouldShowCard()
            .ErrorAt("story")
            .ShouldBe("⚠ " + scenario.Text("problem.required"));
        var told = await scenario.Dirk.PressesAsync(
            how,
            scenario.Text("executive.tell"),
            ("story", "They *want* our plant"),
            ("hours", dutch ? "3,5" : "3.5")
        );
        told.ShouldShowCard().Says("They *want* our plant").ShouldBeTrue();
        await scenario.Dirk.RepeatsAsync(told, 2, atOnce: true);

        await board.SaysInThreadAsync("They *want* our plant");
        await scenario.Teams.MessageAsync(scenario.Kim.Chat, message => message.Says("They *want* our plant"));
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => team.Says(scenario.Text("executive.title.told", "Dirk Directeur")),
            "the team's card is kept up to date"
        );
        var logEntry = (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.ExecutiveTold);
        (logEntry.By.Name, logEntry.Hours).ShouldBe(("Dirk Directeur", 3.5m));
        (await scenario.FileAsync()).Dossier.Season.Spent.Hours.ShouldBe(3.5m);
        scenario
            .Dirk.Chat.FromBot.Count(message => message.Says(scenario.Text("executive.soon", "Contoso")))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RequestWithoutAYes_Lapses_AndWhoeverAskedHearsSo(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        var open = asks.Card!;

        await board.GoToAsync(Office.Before(board.Day));
        // A reminder that the answer is waited for may have come; a briefing for what no one accepted has not.
        scenario
            .Dirk.Chat.FromBot.Except(scenario.Dirk.Nudges())
            .Count(message => message.Says("Contoso"))
            .ShouldBe(1);
        await board.GoToAsync(Office.On(board.Day.AddDays(1)));

        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("executive.title.lapsed", "Dirk Directeur"))
        );
        await scenario.Teams.UntilAsync(() => asks.Says(scenario.Text("executive.you.lapsed")), "the director sees it");
        await scenario.Teams.UntilAsync(
            () => team.Says(scenario.Text("executive.title.lapsed", "Dirk Directeur")),
            "the team sees it"
        );
        (await scenario.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, open.Data(scenario.Text("executive.yes"))))
            .ShouldShowCard()
            .Says(scenario.Text("executive.you.lapsed"))
            .ShouldBeTrue();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.ExecutiveLapsed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorWithoutTheApp_GetsItOnInstalling_AndTheTeamHearsSo(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var form = await board.FormAsync();

        (
            await scenario.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(board.Rob.AadObjectId, ("director_name", "Rob van Raad"))
            )
        ).ShouldShowCard();

        await board.SaysInThreadAsync(scenario.Text("unreachable.person", "Rob van Raad"));
        await scenario.SettledAsync();
        (await scenario.FileAsync())
            .Dossier.Answers.Unreached.ShouldHaveSingleItem()
            .Person.Name.ShouldBe("Rob van Raad");
        await board.Rob.InstallsAsync();
        var asks = await board.AsksAsync(board.Rob);
        await scenario.SettledAsync();
        (await board.AcceptsAsync(board.Rob, asks)).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Answers.Unreached.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("403")]
    [InlineData("404")]
    [InlineData("400")]
    public async Task DirectorWhoLeftTheOrganisation_KeepsNobodyWaiting(string fault)
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        scenario.Teams.Faults.Always(
            fault == "400" ? Fault.BadArgument : NamedFault.Of(fault),
            request => request.Operation == Operation.CreateConversation
        );
        var form = await board.FormAsync();
        (
            await scenario.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(Guid.NewGuid().ToString(), ("director_name", "Gone Girl"))
            )
        ).ShouldShowCard();
        await board.SaysInThreadAsync(scenario.Text("unreachable.person", "Gone Girl"));
        await scenario.SettledAsync();
        scenario.Teams.Faults.Clear();
        (await board.RequestAsync()).State.ShouldBe(RequestState.Asked);
        (await UnreachedAsync(scenario)).ShouldHaveSingleItem();

        // Someone else is asked instead, and no one waits for the first one any more.
        await ChangeAsync(board, form, ("director", board.Ilse.AadObjectId), ("director_name", string.Empty));

        var asks = await board.AsksAsync(board.Ilse);
        (await board.AcceptsAsync(board.Ilse, asks)).ShouldShowCard();
        await scenario.SettledAsync();
        (await UnreachedAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestWithdrawnBeforeItArrived_NeverArrives()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        var form = await board.FormAsync();
        (
            await scenario.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(board.Rob.AadObjectId, ("director_name", "Rob"))
            )
        ).ShouldShowCard();
        await scenario.SettledAsync();
        (
            await scenario.Kim.PressesAsync(
                form,
                scenario.Text("executive.withdraw.send"),
                (ExecutiveAsking.ReasonInput, "Moved")
            )
        ).ShouldShowCard();
        await scenario.SettledAsync();

        await board.Rob.InstallsAsync();
        await scenario.SettledAsync();

        board.Rob.Chat.FromBot.ShouldNotContain(message => message.Says("Contoso"));
    }

    [Fact]
    public async Task BaseFourAndSeven_OfferTheRequest_WithWhatTheMeetingSays()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        await scenario.SeedAsync(7);
        var meeting = await scenario.AnswersAsync(scenario.Sam, "meeting", 7);

        await scenario.Teams.UntilAsync(
            () => meeting.Card!.HasButton(scenario.Text("score.executive")),
            "the answered card offers the request"
        );
        (await scenario.Kim.PressesAsync(meeting, scenario.Text("score.executive"))).ShouldSay(
            scenario.Text("form.below")
        );

        var form = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.ExecutiveSave) == true
        );
        var file = await scenario.FileAsync();
        var said = file.Dossier.Answers.Of(7, "meeting");
        form.Card!.Input("place").Value.ShouldBe(said.Text("place"));
        form.Card.Input("date").Value.ShouldBe(Board.Iso(said.Date("date")!.Value));
        form.Card.Input("whom").Value.ShouldNotBeNullOrEmpty();
    }

    private static async Task<IReadOnlyList<Unreached>> UnreachedAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Unreached;

    private static async Task<FakeMessage> ChangeFormAsync(Board board, FakeMessage team)
    {
        var scenario = board.TeamScenario;
        await scenario.Teams.UntilAsync(
            () => team.Card!.HasButton(scenario.Text("executive.change")),
            "the team's card offers the change"
        );
        (await scenario.Kim.PressesAsync(team, scenario.Text("executive.change"))).ShouldSay(
            scenario.Text("form.below")
        );
        return await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(scenario.Text("executive.save")) == true
        );
    }

    private static async Task ChangeAsync(Board board, FakeMessage team, params (string Input, string Value)[] inputs)
    {
        var form = await ChangeFormAsync(board, team);
        var changed = await board.TeamScenario.Kim.PressesAsync(
            form,
            board.TeamScenario.Text("executive.save"),
            inputs
        );
        changed.ShouldShowCard().HasInput("director").ShouldBeFalse(changed.ToString());
        await board.TeamScenario.SettledAsync();
    }
}
