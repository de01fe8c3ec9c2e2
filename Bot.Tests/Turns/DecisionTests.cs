using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Decisions;
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
        await using var field = await DecidedAsync(dutch);
        var said = dutch ? "besluiten" : "decisions";

        var now = await field.Noor.AsksAsync(field.Thread, said);
        now.Says($"{Field.Year} · {field.Text("base", 1)}, {field.Text("b01.name")}").ShouldBeTrue(now.ToString());
        now.Says(field.Text("decisions.by", "NO GO", field.Eva.Name, "@").Split('@')[0]).ShouldBeTrue(now.ToString());
        now.Says(field.Text("gate.why", "No capacity")).ShouldBeTrue();
        now.Says("Sam Bakker: NO GO · Too soon").ShouldBeTrue();
        now.Says("Kim de Vries: GO").ShouldBeTrue();

        var log = await field.Eva.AsksAsync(field.Eva.Chat, (dutch ? "logboek" : "log") + " Contoso");
        var all = await PressAsync(field.Eva, log, log.Card!, field.Text("decisions.button"));
        all.Text.ShouldBe(now.Card!.Text);
        var year = (
            await field.Eva.PressesOnAsync(
                log,
                all,
                field.Text("decisions.year.show"),
                (DecisionsCard.YearInput, $"{Field.Year - 1}")
            )
        ).ShouldShowCard();
        year.Says($"{Field.Year} ·").ShouldBeFalse(year.Text);
        year.AllTexts.Count(text => text.StartsWith($"{Field.Year - 1} ·", StringComparison.Ordinal)).ShouldBe(4);
        var rest = await PressAsync(field.Eva, log, year, field.Text("decisions.next"));
        rest.Says($"{Field.Year - 1} · {field.Text("base", 5)}").ShouldBeTrue(rest.Text);
        rest.Says(field.Text("decisions.byTeam", "GO", "@").Split('@')[0]).ShouldBeTrue(rest.Text);
        rest.HasButton(field.Text("decisions.next")).ShouldBeFalse();
        (await PressAsync(field.Eva, log, rest, field.Text("plate.first"))).Text.ShouldBe(year.Text);
        (await PressAsync(field.Eva, log, rest, field.Text("score.showLog")))
            .Says(field.Text("log.card.title"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OneDecision_IsShownInFull_AndLeadsBack(bool dutch)
    {
        await using var field = await DecidedAsync(dutch);
        var list = await field.Noor.AsksAsync(field.Thread, dutch ? "besluiten Contoso" : "decisions Contoso");

        var one = list.Card!.Everything.First(each => (string?)each.Json["verb"] == Verbs.DecisionShow);
        var pressed = await field.Noor.InvokesAsync(
            list,
            Verbs.DecisionShow,
            (Newtonsoft.Json.Linq.JObject)one.Json["data"]!
        );
        var whole = pressed.ShouldShowCard();
        whole.Says(field.Text("decisions.opened", "@", "@").Split('@')[0].Trim()).ShouldBeTrue(whole.Text);
        whole.Says("Sam Bakker: NO GO · Too soon").ShouldBeTrue(whole.Text);
        whole.Says(field.Text("decisions.silent", "Noor Jansen")).ShouldBeTrue(whole.Text);
        (await PressAsync(field.Noor, list, whole, field.Text("decisions.back"))).Text.ShouldBe(list.Card!.Text);
    }

    [Fact]
    public async Task Decisions_CostTwoReadsAPage_AndExistForNobodyElse()
    {
        await using var field = await DecidedAsync(dutch: false);
        var list = await field.Noor.AsksAsync(field.Thread, "decisions");
        var data = list.Card!.Data(field.Text("decisions.next"));

        using (var costs = new TurnCosts(field.Bot))
        {
            (await field.Noor.InvokesAsync(list, Verbs.DecisionsShow, data)).ShouldShowCard();
            costs.Reads("adaptiveCard/action").ShouldBe([2]);
            costs.Writes("adaptiveCard/action").ShouldBe([0]);
        }
        (await field.Olaf.InvokesAsync(list, Verbs.DecisionsShow, data)).ShouldSay(field.Text("error.notFound"));
        data["card"]!["page"] = "x.y.z";
        (await field.Noor.InvokesAsync(list, Verbs.DecisionsShow, data)).ShouldShowCard();
        data["card"]!["verb"] = Verbs.DecisionShow;
        data["card"]!["round"] = 9;
        data["card"]!["base"] = 1;
        data["card"]!["year"] = Field.Year;
        (await field.Noor.InvokesAsync(list, Verbs.DecisionShow, data)).ShouldSay(field.Text("error.notFound"));
    }

    [Fact]
    public async Task AccountWithoutAGate_SaysSo_AndAnOpenOneIsNotDecidedYet()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        var none = await field.Sam.AsksAsync(field.Thread, "decisions");
        none.Says(field.Text("decisions.none")).ShouldBeTrue(none.ToString());

        await field.ToTheGateAsync();
        var open = await field.Sam.AsksAsync(field.Thread, "decisions");
        open.Says(field.Text("decisions.open")).ShouldBeTrue(open.ToString());
        open.Says(field.Text("decisions.votes.none")).ShouldBeTrue(open.ToString());
    }

    /// <summary>A NO GO of the manager's this year, and five gates of the year before, the last by the team's majority.</summary>
    private async Task<Field> DecidedAsync(bool dutch)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        var gate = await field.GateAsync();
        (await field.Kim.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        (await field.Sam.PressesAsync(gate, field.Text("gate.sendNoGo"), ("reason", "Too soon"))).ShouldShowCard();
        await field.SettledAsync();
        await YearBeforeAsync(field);
        return field;
    }

    private static async Task YearBeforeAsync(Field field)
    {
        var (year, now) = (Field.Year, TimeProvider.System.GetUtcNow());
        var open = await field.Bot.Store.LoadGateAsync(field.Key, year, 1, 1, CancellationToken.None);
        var (eva, gate) = (new Person(field.Eva.AadObjectId, field.Eva.Name), open!.Gate);
        var file = await field.FileAsync();
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
            await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }

    private static async Task<CardView> PressAsync(FakePerson who, FakeMessage at, CardView card, string button) =>
        (await who.PressesOnAsync(at, card, button)).ShouldShowCard();
}
