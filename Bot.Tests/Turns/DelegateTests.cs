using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Plays;
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
        var (field, gate, decision) = await AtTheGateAsync(dutch);
        await using var _ = field;

        var handed = await HandAsync(field, decision, field.Olaf, Day(10));

        handed.ShouldShowCard().Says(field.Text("manager.handed", "Olaf Outsider", Shown(field, 10))).ShouldBeTrue();
        await field.Teams.UntilAsync(
            () => gate.Says(field.Text("gate.decides.delegate", "Eva Smit", "Olaf Outsider", Shown(field, 10))),
            "the team sees who decides"
        );
        var theirs = await DelegatesGateAsync(field, field.Olaf);
        theirs.Says(field.Text("manager.inPlaceOf", "Eva Smit", Shown(field, 10))).ShouldBeTrue();
        theirs.Card!.HasButton(Verbs.GateDelegate).ShouldBeFalse();
        await field.SettledAsync();
        (await field.Olaf.AsksAsync(field.Olaf.Chat, dutch ? "stand" : "status")).Says("Contoso").ShouldBeTrue();
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.Delegated);

        (await field.Olaf.PressesAsync(theirs, field.Text("manager.go")))
            .ShouldShowCard()
            .Says("Olaf Outsider")
            .ShouldBeTrue();
        await field.HighFiveAsync();
        await field.Teams.UntilAsync(
            () => decision.Card!.HasButton(Verbs.GateDecide) == false,
            "the manager sees that it is decided"
        );
        (await field.FileAsync()).Dossier.Season.Reached[0].DecidedBy!.Name.ShouldBe("Olaf Outsider");
    }

    [Fact]
    public async Task Delegate_MayAskTheTeam_AndTheManagerStillDecides()
    {
        var (field, _, decision) = await AtTheGateAsync();
        await using var __ = field;
        await HandAsync(field, decision, field.Noor, Day(3));
        var theirs = await DelegatesGateAsync(field, field.Noor);

        (await field.Noor.PressesAsync(theirs, field.Text("manager.sendQuestion"), ("question", "Who else?")))
            .ShouldShowCard()
            .Says(field.Text("manager.asked"))
            .ShouldBeTrue();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("gate.question", "Noor Jansen", "Who else?"))
        );
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();

        (await field.HighFiveAsync()).Says(field.Text("five.decidedBy", "Eva Smit")).ShouldBeTrue();
        await field.Teams.UntilAsync(
            () => !theirs.Card!.HasButton(Verbs.GateDecide),
            "the delegate sees that it is decided"
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WrongPersonOrDay_ComesBackAtItsInput(bool dutch)
    {
        var (field, _, decision) = await AtTheGateAsync(dutch);
        await using var __ = field;

        foreach (
            var (person, until, input, problem) in new[]
            {
                (string.Empty, Day(1), Delegating.PersonInput, "problem.required"),
                (field.Noor.AadObjectId, string.Empty, Delegating.UntilInput, "problem.required"),
                (field.Noor.AadObjectId, Day(-1), Delegating.UntilInput, "problem.datePast"),
                (field.Noor.AadObjectId, "soon", Delegating.UntilInput, "problem.date"),
                (field.Kim.AadObjectId, Day(1), Delegating.PersonInput, "problem.delegateFourEyes"),
                (field.Eva.AadObjectId, Day(1), Delegating.PersonInput, "problem.delegateSelf"),
            }
        )
        {
            var data = decision.Cards[0].Data(Verbs.GateDelegate);
            (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (person, until);
            var back = (await field.Eva.InvokesAsync(decision, Verbs.GateDelegate, data)).ShouldShowCard();
            back.ErrorAt(input).ShouldNotBeNull(problem).ShouldContain(field.Text(problem));
            (back.Input(Delegating.UntilInput).Value ?? string.Empty).ShouldBe(until);
        }
        var stranger = decision.Cards[0].Data(Verbs.GateDelegate);
        (stranger[Delegating.PersonInput], stranger[Delegating.UntilInput]) = (Guid.NewGuid().ToString(), Day(1));
        (await field.Eva.InvokesAsync(decision, Verbs.GateDelegate, stranger))
            .ShouldShowCard()
            .HasError(Delegating.PersonInput)
            .ShouldBeTrue();

        (await field.FileAsync()).Dossier.Account.Delegate.ShouldBeNull();
    }

    [Fact]
    public async Task WithoutFourEyes_TheAccountManagerMayStandIn()
    {
        await using var field = await Field.OpenAsync(azurite, settings: [("AccountBot:FourEyes", "false")]);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        var decision = await field.ManagerGateAsync();

        (await HandAsync(field, decision, field.Kim, Day(1))).ShouldShowCard();

        (await field.FileAsync()).Dossier.Account.Delegate!.Person.Name.ShouldBe("Kim de Vries");
    }

    [Fact]
    public async Task OnlyTheManager_HandsOver_AndTheSecondPressIsTheSame()
    {
        var (field, gate, decision) = await AtTheGateAsync();
        await using var _ = field;
        var data = decision.Card!.Data(Verbs.GateDelegate);
        (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (field.Olaf.AadObjectId, Day(2));

        (await field.Olaf.InvokesAsync(gate, Verbs.GateDelegate, data)).ShouldSay(field.Text("error.notFound"));
        (await field.Kim.InvokesAsync(gate, Verbs.GateDelegate, data)).ShouldSay(field.Text("gate.onlyManagerHands"));
        var handed = await HandAsync(field, decision, field.Olaf, Day(2));
        foreach (var again in await field.Eva.RepeatsAsync(handed, 3, atOnce: true))
        {
            again.ShouldShowCard().Says("Olaf Outsider").ShouldBeTrue();
        }
        (await field.Olaf.InvokesAsync(gate, Verbs.GateDelegate, data)).ShouldSay(field.Text("gate.onlyManagerHands"));

        await field.SettledAsync();
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Delegated).ShouldBe(1);
        field.Olaf.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
    }

    [Fact]
    public async Task TakenBack_TheDelegateDecidesNoMore_AndSeesNothing()
    {
        var (field, gate, decision) = await AtTheGateAsync();
        await using var _ = field;
        var handed = await HandAsync(field, decision, field.Olaf, Day(2));
        var theirs = await DelegatesGateAsync(field, field.Olaf);
        await field.SettledAsync();
        var go = theirs.Card!.Data(field.Text("manager.go"));

        (await field.Eva.PressesOnAsync(decision, handed.Card!, Verbs.GateTakeBack)).ShouldShowCard();

        (await field.Olaf.InvokesAsync(theirs, Verbs.GateDecide, go)).ShouldSay(field.Text("error.notFound"));
        await field.Teams.UntilAsync(() => theirs.Says(field.Text("manager.over")), "the delegate is told");
        await field.Teams.UntilAsync(
            () => gate.Says(field.Text("gate.decides", "Eva Smit")),
            "the team sees who decides"
        );
        await field.SettledAsync();
        (await field.Olaf.AsksAsync(field.Olaf.Chat, "my accounts")).Says("Contoso").ShouldBeFalse();
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.DelegationEnded);
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Fact]
    public async Task DelegateWhoseDayIsOver_DecidesNoMore_AndGetsNoLaterGate()
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();
        var decision = await field.ManagerGateAsync();
        await HandAsync(field, decision, field.Olaf, Day(0));
        var theirs = await DelegatesGateAsync(field, field.Olaf);
        await field.SettledAsync();
        var go = theirs.Card!.Data(field.Text("manager.go"));

        time.Ahead = TimeSpan.FromDays(2);

        (await field.Olaf.InvokesAsync(theirs, Verbs.GateDecide, go)).ShouldSay(field.Text("error.notFound"));
        (await field.Olaf.AsksAsync(field.Olaf.Chat, "my accounts")).Says("Contoso").ShouldBeFalse();
        (await field.Sam.RefreshesAsync(gate))!
            .ShouldShowCard()
            .Says(field.Text("gate.decides", "Eva Smit"))
            .ShouldBeTrue();
        (await field.FileAsync()).Dossier.Account.Delegate.ShouldBeNull();
        await field.NoGoAsync();
        (await field.Kim.PressesAsync(field.Scoreboard, Verbs.GateReopen)).IsOk.ShouldBeTrue();
        await field.SettledAsync();
        field.Olaf.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
    }

    [Fact]
    public async Task LaterGate_GoesToTheDelegateToo()
    {
        var (field, _, decision) = await AtTheGateAsync();
        await using var __ = field;
        await HandAsync(field, decision, field.Olaf, Day(30));
        var first = await DelegatesGateAsync(field, field.Olaf);
        await field.SettledAsync();
        await field.NoGoAsync();
        await field.Teams.UntilAsync(() => !first.Card!.HasButton(Verbs.GateDecide), "the first gate is closed");

        (await field.Kim.PressesAsync(field.Scoreboard, Verbs.GateReopen)).IsOk.ShouldBeTrue();

        var second = await DelegatesGateAsync(field, field.Olaf);
        second.Id.ShouldNotBe(first.Id);
        second.Says(field.Text("gate.why", "No budget")).ShouldBeTrue();
    }

    [Fact]
    public async Task Vote_WithADelegate_StillCostsOneReadAndOneWrite()
    {
        var (field, gate, decision) = await AtTheGateAsync();
        await using var _ = field;
        await HandAsync(field, decision, field.Noor, Day(2));
        await DelegatesGateAsync(field, field.Noor);
        await field.SettledAsync();
        using var costs = new TurnCosts(field.Bot);

        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();

        costs.Reads("adaptiveCard/action").ShouldBe([1]);
        costs.Writes("adaptiveCard/action").ShouldBe([1]);
    }

    private async Task<(Field Field, FakeMessage Gate, FakeMessage Decision)> AtTheGateAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();
        return (field, gate, await field.ManagerGateAsync());
    }

    private static async Task<Pressed> HandAsync(Field field, FakeMessage decision, FakePerson person, string until)
    {
        var data = decision.Card!.Data(Verbs.GateDelegate);
        (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (person.AadObjectId, until);
        var handed = await field.Eva.InvokesAsync(decision, Verbs.GateDelegate, data);
        handed.ShouldShowCard().Warnings.ShouldBeEmpty();
        return handed;
    }

    private static Task<FakeMessage> DelegatesGateAsync(Field field, FakePerson person) =>
        field.Teams.MessageAsync(person.Chat, message => message.Card?.HasButton(Verbs.GateDecide) == true);

    private static DateOnly Today => DateOnly.FromDateTime(Zone.Local(TimeProvider.System.GetUtcNow()).DateTime);

    private static string Day(int ahead) => Today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(Field field, int ahead) => field.Texts.Date(Today.AddDays(ahead));
}
