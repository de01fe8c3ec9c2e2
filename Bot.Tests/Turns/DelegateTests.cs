using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The manager hands the deciding to someone, until a day.</summary>
public sealed class DelegateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delegate_GetsTheGate_AndMayDecideBesideTheManager(bool dutch)
    {
        var (scenario, gate, decision) = await AtTheGateAsync(dutch);
        await using var _ = scenario;

        var handed = await HandAsync(scenario, decision, scenario.Olaf, Day(10));

        handed
            .ShouldShowCard()
            .Says(scenario.Text("manager.handed", "Olaf Outsider", Shown(scenario, 10)))
            .ShouldBeTrue();
        await scenario.Teams.UntilAsync(
            () => gate.Says(scenario.Text("gate.decides.delegate", "Eva Smit", "Olaf Outsider", Shown(scenario, 10))),
            "the team sees who decides"
        );
        var theirs = await DelegatesGateAsync(scenario, scenario.Olaf);
        theirs.Says(scenario.Text("manager.inPlaceOf", "Eva Smit", Shown(scenario, 10))).ShouldBeTrue();
        theirs.Card!.HasButton(Verbs.GateDelegate).ShouldBeFalse();
        await scenario.SettledAsync();
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, dutch ? "stand" : "status")).Says("Contoso").ShouldBeTrue();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.Delegated);

        (await scenario.Olaf.PressesAsync(theirs, scenario.Text("manager.go")))
            .ShouldShowCard()
            .Says("Olaf Outsider")
            .ShouldBeTrue();
        await scenario.HighFiveAsync();
        await scenario.Teams.UntilAsync(
            () => decision.Card!.HasButton(Verbs.GateDecide) == false,
            "the manager sees that it is decided"
        );
        (await scenario.FileAsync()).Dossier.Season.Reached[0].DecidedBy!.Name.ShouldBe("Olaf Outsider");
    }

    [Fact]
    public async Task Delegate_MayAskTheTeam_AndTheManagerStillDecides()
    {
        var (scenario, _, decision) = await AtTheGateAsync();
        await using var __ = scenario;
        await HandAsync(scenario, decision, scenario.Noor, Day(3));
        var theirs = await DelegatesGateAsync(scenario, scenario.Noor);

        (await scenario.Noor.PressesAsync(theirs, scenario.Text("manager.sendQuestion"), ("question", "Who else?")))
            .ShouldShowCard()
            .Says(scenario.Text("manager.asked"))
            .ShouldBeTrue();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("gate.question", "Noor Jansen", "Who else?"))
        );
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();

        (await scenario.HighFiveAsync()).Says(scenario.Text("five.decidedBy", "Eva Smit")).ShouldBeTrue();
        await scenario.Teams.UntilAsync(
            () => !theirs.Card!.HasButton(Verbs.GateDecide),
            "the delegate sees that it is decided"
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WrongPersonOrDay_ComesBackAtItsInput(bool dutch)
    {
        var (scenario, _, decision) = await AtTheGateAsync(dutch);
        await using var __ = scenario;

        foreach (
            var (person, until, input, problem) in new[]
            {
                (string.Empty, Day(1), Delegating.PersonInput, "problem.required"),
                (scenario.Noor.AadObjectId, string.Empty, Delegating.UntilInput, "problem.required"),
                (scenario.Noor.AadObjectId, Day(-1), Delegating.UntilInput, "problem.datePast"),
                (scenario.Noor.AadObjectId, "soon", Delegating.UntilInput, "problem.date"),
                (scenario.Kim.AadObjectId, Day(1), Delegating.PersonInput, "problem.delegateFourEyes"),
                (scenario.Eva.AadObjectId, Day(1), Delegating.PersonInput, "problem.delegateSelf"),
            }
        )
        {
            var data = decision.Cards[0].Data(Verbs.GateDelegate);
            (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (person, until);
            var back = (await scenario.Eva.InvokesAsync(decision, Verbs.GateDelegate, data)).ShouldShowCard();
            back.ErrorAt(input).ShouldNotBeNull(problem).ShouldContain(scenario.Text(problem));
            (back.Input(Delegating.UntilInput).Value ?? string.Empty).ShouldBe(until);
        }
        var stranger = decision.Cards[0].Data(Verbs.GateDelegate);
        (stranger[Delegating.PersonInput], stranger[Delegating.UntilInput]) = (Guid.NewGuid().ToString(), Day(1));
        (await scenario.Eva.InvokesAsync(decision, Verbs.GateDelegate, stranger))
            .ShouldShowCard()
            .HasError(Delegating.PersonInput)
            .ShouldBeTrue();

        (await scenario.FileAsync()).Dossier.Account.Delegate.ShouldBeNull();
    }

    [Fact]
    public async Task WithoutFourEyes_TheAccountManagerMayStandIn()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, settings: [("AccountBot:FourEyes", "false")]);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        var decision = await scenario.ManagerGateAsync();

        (await HandAsync(scenario, decision, scenario.Kim, Day(1))).ShouldShowCard();

        (await scenario.FileAsync()).Dossier.Account.Delegate!.Person.Name.ShouldBe("Kim de Vries");
    }

    [Fact]
    public async Task OnlyTheManager_HandsOver_AndTheSecondPressIsTheSame()
    {
        var (scenario, gate, decision) = await AtTheGateAsync();
        await using var _ = scenario;
        var data = decision.Card!.Data(Verbs.GateDelegate);
        (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (scenario.Olaf.AadObjectId, Day(2));

        (await scenario.Olaf.InvokesAsync(gate, Verbs.GateDelegate, data)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Kim.InvokesAsync(gate, Verbs.GateDelegate, data)).ShouldSay(
            scenario.Text("gate.onlyManagerHands")
        );
        var handed = await HandAsync(scenario, decision, scenario.Olaf, Day(2));
        foreach (var again in await scenario.Eva.RepeatsAsync(handed, 3, atOnce: true))
        {
            again.ShouldShowCard().Says("Olaf Outsider").ShouldBeTrue();
        }
        (await scenario.Olaf.InvokesAsync(gate, Verbs.GateDelegate, data)).ShouldSay(
            scenario.Text("gate.onlyManagerHands")
        );

        await scenario.SettledAsync();
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Delegated).ShouldBe(1);
        scenario.Olaf.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
    }

    [Fact]
    public async Task TakenBack_TheDelegateDecidesNoMore_AndSeesNothing()
    {
        var (scenario, gate, decision) = await AtTheGateAsync();
        await using var _ = scenario;
        var handed = await HandAsync(scenario, decision, scenario.Olaf, Day(2));
        var theirs = await DelegatesGateAsync(scenario, scenario.Olaf);
        await scenario.SettledAsync();
        var go = theirs.Card!.Data(scenario.Text("manager.go"));

        (await scenario.Eva.PressesOnAsync(decision, handed.Card!, Verbs.GateTakeBack)).ShouldShowCard();

        (await scenario.Olaf.InvokesAsync(theirs, Verbs.GateDecide, go)).ShouldSay(scenario.Text("error.notFound"));
        await scenario.Teams.UntilAsync(() => theirs.Says(scenario.Text("manager.over")), "the delegate is told");
        await scenario.Teams.UntilAsync(
            () => gate.Says(scenario.Text("gate.decides", "Eva Smit")),
            "the team sees who decides"
        );
        await scenario.SettledAsync();
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, "my accounts")).Says("Contoso").ShouldBeFalse();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.DelegationEnded);
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Fact]
    public async Task DelegateWhoseDayIsOver_DecidesNoMore_AndGetsNoLaterGate()
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        var decision = await scenario.ManagerGateAsync();
        await HandAsync(scenario, decision, scenario.Olaf, Day(0));
        var theirs = await DelegatesGateAsync(scenario, scenario.Olaf);
        await scenario.SettledAsync();
        var go = theirs.Card!.Data(scenario.Text("manager.go"));

        time.Ahead = TimeSpan.FromDays(2);

        (await scenario.Olaf.InvokesAsync(theirs, Verbs.GateDecide, go)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, "my accounts")).Says("Contoso").ShouldBeFalse();
        (await scenario.Sam.RefreshesAsync(gate))!
            .ShouldShowCard()
            .Says(scenario.Text("gate.decides", "Eva Smit"))
            .ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Account.Delegate.ShouldBeNull();
        await scenario.NoGoAsync();
        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.GateReopen)).IsOk.ShouldBeTrue();
        await scenario.SettledAsync();
        scenario.Olaf.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
    }

    [Fact]
    public async Task LaterGate_GoesToTheDelegateToo()
    {
        var (scenario, _, decision) = await AtTheGateAsync();
        await using var __ = scenario;
        await HandAsync(scenario, decision, scenario.Olaf, Day(30));
        var first = await DelegatesGateAsync(scenario, scenario.Olaf);
        await scenario.SettledAsync();
        await scenario.NoGoAsync();
        await scenario.Teams.UntilAsync(() => !first.Card!.HasButton(Verbs.GateDecide), "the first gate is closed");

        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.GateReopen)).IsOk.ShouldBeTrue();

        var second = await DelegatesGateAsync(scenario, scenario.Olaf);
        second.Id.ShouldNotBe(first.Id);
        second.Says(scenario.Text("gate.why", "No budget")).ShouldBeTrue();
    }

    [Fact]
    public async Task Vote_WithADelegate_StillCostsOneReadAndOneWrite()
    {
        var (scenario, gate, decision) = await AtTheGateAsync();
        await using var _ = scenario;
        await HandAsync(scenario, decision, scenario.Noor, Day(2));
        await DelegatesGateAsync(scenario, scenario.Noor);
        await scenario.SettledAsync();
        using var costs = new TurnCosts(scenario.Bot);

        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();

        costs.Reads("adaptiveCard/action").ShouldBe([1]);
        costs.Writes("adaptiveCard/action").ShouldBe([1]);
    }

    private async Task<(TeamScenario Field, FakeMessage Gate, FakeMessage Decision)> AtTheGateAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        return (scenario, gate, await scenario.ManagerGateAsync());
    }

    private static async Task<Pressed> HandAsync(
        TeamScenario scenario,
        FakeMessage decision,
        FakePerson person,
        string until
    )
    {
        var data = decision.Card!.Data(Verbs.GateDelegate);
        (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (person.AadObjectId, until);
        var handed = await scenario.Eva.InvokesAsync(decision, Verbs.GateDelegate, data);
        handed.ShouldShowCard().Warnings.ShouldBeEmpty();
        return handed;
    }

    private static Task<FakeMessage> DelegatesGateAsync(TeamScenario scenario, FakePerson person) =>
        scenario.Teams.MessageAsync(person.Chat, message => message.Card?.HasButton(Verbs.GateDecide) == true);

    private static DateOnly Today => DateOnly.FromDateTime(Zone.Local(TimeProvider.System.GetUtcNow()).DateTime);

    private static string Day(int ahead) => Today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(TeamScenario scenario, int ahead) => scenario.Texts.Date(Today.AddDays(ahead));
}
