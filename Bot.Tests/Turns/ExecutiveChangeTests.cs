using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Requests to directors that are changed or withdrawn, also before they reached anyone.</summary>
public sealed class ExecutiveChangeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
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

        await board.ChangeAsync(team, ("place", "Utrecht"));
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
        await board.ChangeAsync(team, ("date", Board.Iso(board.Day.AddDays(7))));
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
        var form = await board.ChangeFormAsync(team);
        await board.ChangeAsync(team, ("place", "Utrecht"));

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

        await board.GoToAsync(WorkCalendar.Usual.On(board.Day.AddDays(1)));
        scenario.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(2);
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
        await board.ChangeAsync(form, ("director", board.Ilse.AadObjectId), ("director_name", string.Empty));

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

    private static async Task<IReadOnlyList<Unreached>> UnreachedAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Unreached;
}
