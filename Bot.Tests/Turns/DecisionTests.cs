using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who decided what at a gate, when and why; of this year and of long ago.</summary>
public sealed class DecisionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Decision_IsToldWithWhoWhenWhyAndEveryVote_AlsoOfTheYearBefore(bool dutch)
    {
        await using var scenario = await DecidedAsync(dutch);
        var said = dutch ? "besluiten" : "decisions";

        var now = await scenario.Noor.AsksAsync(scenario.Thread, said);
        now.Says($"{TeamScenario.Year} · {scenario.Text("base", 1)}, {scenario.Text("b01.name")}")
            .ShouldBeTrue(now.ToString());
        now.Says(scenario.Text("decisions.by", "NO GO", scenario.Eva.Name, "@").Split('@')[0])
            .ShouldBeTrue(now.ToString());
        now.Says(scenario.Text("gate.why", "No capacity")).ShouldBeTrue();
        now.Says("Sam Bakker: NO GO · Too soon").ShouldBeTrue();
        now.Says("Kim de Vries: GO").ShouldBeTrue();

        var log = await scenario.Eva.AsksAsync(scenario.Eva.Chat, (dutch ? "logboek" : "log") + " Contoso");
        var all = await PressAsync(scenario.Eva, log, log.Card!, scenario.Text("decisions.button"));
        all.Text.ShouldBe(now.Card!.Text);
        var year = (
            await scenario.Eva.PressesOnAsync(
                log,
                all,
                scenario.Text("decisions.year.show"),
                (DecisionsCard.YearInput, $"{TeamScenario.Year - 1}")
            )
        ).ShouldShowCard();
        year.Says($"{TeamScenario.Year} ·").ShouldBeFalse(year.Text);
        year.AllTexts.Count(text => text.StartsWith($"{TeamScenario.Year - 1} ·", StringComparison.Ordinal))
            .ShouldBe(4);
        var rest = await PressAsync(scenario.Eva, log, year, scenario.Text("decisions.next"));
        rest.Says($"{TeamScenario.Year - 1} · {scenario.Text("base", 5)}").ShouldBeTrue(rest.Text);
        rest.Says(scenario.Text("decisions.byTeam", "GO", "@").Split('@')[0]).ShouldBeTrue(rest.Text);
        rest.HasButton(scenario.Text("decisions.next")).ShouldBeFalse();
        (await PressAsync(scenario.Eva, log, rest, scenario.Text("plate.first"))).Text.ShouldBe(year.Text);
        (await PressAsync(scenario.Eva, log, rest, scenario.Text("score.showLog")))
            .Says(scenario.Text("log.card.title"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OneDecision_IsShownInFull_AndLeadsBack(bool dutch)
    {
        await using var scenario = await DecidedAsync(dutch);
        var list = await scenario.Noor.AsksAsync(scenario.Thread, dutch ? "besluiten Contoso" : "decisions Contoso");

        var one = list.Card!.Everything.First(each => (string?)each.Json["verb"] == Verbs.DecisionShow);
        var pressed = await scenario.Noor.InvokesAsync(
            list,
            Verbs.DecisionShow,
            (Newtonsoft.Json.Linq.JObject)one.Json["data"]!
        );
        var whole = pressed.ShouldShowCard();
        whole.Says(scenario.Text("decisions.opened", "@", "@").Split('@')[0].Trim()).ShouldBeTrue(whole.Text);
        whole.Says("Sam Bakker: NO GO · Too soon").ShouldBeTrue(whole.Text);
        whole.Says(scenario.Text("decisions.silent", "Noor Jansen")).ShouldBeTrue(whole.Text);
        (await PressAsync(scenario.Noor, list, whole, scenario.Text("decisions.back"))).Text.ShouldBe(list.Card!.Text);
    }

    [Fact]
    public async Task Decisions_CostTwoReadsAPage_AndExistForNobodyElse()
    {
        await using var scenario = await DecidedAsync(dutch: false);
        var list = await scenario.Noor.AsksAsync(scenario.Thread, "decisions");
        var data = list.Card!.Data(scenario.Text("decisions.next"));

        using (var costs = new TurnCosts(scenario.Bot))
        {
            (await scenario.Noor.InvokesAsync(list, Verbs.DecisionsShow, data)).ShouldShowCard();
            costs.Reads("adaptiveCard/action").ShouldBe([2]);
            costs.Writes("adaptiveCard/action").ShouldBe([0]);
        }
        (await scenario.Olaf.InvokesAsync(list, Verbs.DecisionsShow, data)).ShouldSay(scenario.Text("error.notFound"));
        data["card"]!["page"] = "x.y.z";
        (await scenario.Noor.InvokesAsync(list, Verbs.DecisionsShow, data)).ShouldShowCard();
        data["card"]!["verb"] = Verbs.DecisionShow;
        data["card"]!["round"] = 9;
        data["card"]!["base"] = 1;
        data["card"]!["year"] = TeamScenario.Year;
        (await scenario.Noor.InvokesAsync(list, Verbs.DecisionShow, data)).ShouldSay(scenario.Text("error.notFound"));
    }

    [Fact]
    public async Task AccountWithoutAGate_SaysSo_AndAnOpenOneIsNotDecidedYet()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var none = await scenario.Sam.AsksAsync(scenario.Thread, "decisions");
        none.Says(scenario.Text("decisions.none")).ShouldBeTrue(none.ToString());

        await scenario.ToTheGateAsync();
        var open = await scenario.Sam.AsksAsync(scenario.Thread, "decisions");
        open.Says(scenario.Text("decisions.open")).ShouldBeTrue(open.ToString());
        open.Says(scenario.Text("decisions.votes.none")).ShouldBeTrue(open.ToString());
    }

    /// <summary>A NO GO of the manager's this year, and five gates of the year before, the last by the team's majority.</summary>
    private async Task<TeamScenario> DecidedAsync(bool dutch)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        var gate = await scenario.GateAsync();
        (await scenario.Kim.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        (
            await scenario.Sam.PressesAsync(gate, scenario.Text("gate.sendNoGo"), ("reason", "Too soon"))
        ).ShouldShowCard();
        await scenario.SettledAsync();
        await YearBeforeAsync(scenario);
        return scenario;
    }

    private static async Task YearBeforeAsync(TeamScenario scenario)
    {
        var (year, now) = (TeamScenario.Year, TimeProvider.System.GetUtcNow());
        var open = await scenario.Bot.Store.LoadGateAsync(scenario.Key, year, 1, 1, CancellationToken.None);
        var (eva, gate) = (new Person(scenario.Eva.AadObjectId, scenario.Eva.Name), open!.Gate);
        var file = await scenario.FileAsync();
        var verdict = new Verdict(Choice.NoGo, eva, now, "No capacity", Whose.Ours);
        var changes = new Changes(open, file)
            .Gate(gate with { Verdict = verdict })
            .Account(file.Dossier.Account with { CreatedAt = now.AddYears(-1) });
        for (var atBase = 1; atBase <= 5; atBase++)
        {
            var past = gate with
            {
                Year = year - 1,
                Base = atBase,
                Verdict = new Verdict(Choice.Go, atBase == 5 ? null : eva, now.AddYears(-1)),
            };
            var vote = new Vote(past.AccountManager, Choice.Go, $"Reason {atBase}", now.AddYears(-1));
            changes = changes.Gate(past).Put(AccountKeys.Vote(year - 1, atBase, 1, vote.By.Id), vote);
        }
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }

    private static async Task<CardView> PressAsync(FakePerson who, FakeMessage at, CardView card, string button) =>
        (await who.PressesOnAsync(at, card, button)).ShouldShowCard();
}
