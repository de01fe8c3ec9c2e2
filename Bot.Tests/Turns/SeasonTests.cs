using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Seasons;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A season in numbers, the season of the next year, and the one before, which stays readable.</summary>
public sealed class SeasonTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static int Next => TeamScenario.Year + 1;

    [Theory]
    [InlineData(false, "season", "season Contoso")]
    [InlineData(true, "seizoen", "seizoen contoso")]
    public async Task Season_IsShownAndReadBaseByBase_AndStaysWhereItsYearIsNotOver(
        bool dutch,
        string here,
        string named
    )
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);
        var card = await scenario.Sam.AsksAsync(scenario.Thread, here);
        card.Says(scenario.Text("season.title", TeamScenario.Year)).ShouldBeTrue();
        card.Says(scenario.Text("season.reached.value", 3, 12)).ShouldBeTrue();
        (await scenario.Eva.AsksAsync(scenario.Eva.Chat, named))
            .Says(scenario.Text("season.title", TeamScenario.Year))
            .ShouldBeTrue();

        var read = (
            await scenario.Sam.PressesAsync(card, scenario.Text("season.read"), (SeasonCard.BaseInput, "2"))
        ).ShouldShowCard();
        read.Says("Karin Jansen").ShouldBeTrue();
        var third = (await scenario.Sam.PressesOnAsync(card, read, "→ " + scenario.Text("base", 3))).ShouldShowCard();
        third.Says("Buy 1,200,000 coffee bags a year from us").ShouldBeTrue();
        var empty = (await scenario.Sam.PressesOnAsync(card, third, "→ " + scenario.Text("base", 4))).ShouldShowCard();
        empty.Says(scenario.Text("season.read.none")).ShouldBeTrue();
        (await scenario.Sam.PressesOnAsync(card, empty, scenario.Text("season.back")))
            .ShouldShowCard()
            .Says(scenario.Text("season.title", TeamScenario.Year))
            .ShouldBeTrue();

        card.Cards[0].HasButton(scenario.Text("season.startNext", Next)).ShouldBeFalse();
        var early = card.Cards[0].Data(scenario.Text("season.read"));
        early["card"]!["verb"] = Verbs.SeasonNext;
        (await scenario.Sam.InvokesAsync(card, Verbs.SeasonNext, early)).ShouldSay(
            scenario.Text("season.stillPlayed", TeamScenario.Year)
        );
        (await scenario.FileAsync()).Years.ShouldBe([TeamScenario.Year]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NextSeason_AfterTheHomeRun_TakesAlongWhoIsWho_AndLastYearsPlanToCheck(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(Seeding.HomeRun, dutch);
        await AddTaskAsync(scenario);
        var card = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "seizoen" : "season");
        card.Says(scenario.Text("score.homeRun")).ShouldBeTrue();

        var started = await scenario.Kim.PressesAsync(card, scenario.Text("season.startNext", Next));
        started.ShouldSay(scenario.Text("season.started", Next));
        foreach (var again in await scenario.Kim.RepeatsAsync(started, 2, atOnce: true))
        {
            again.ShouldSay(scenario.Text("season.already", Next));
        }

        var form = await scenario.FormAsync("question");
        form.Says(scenario.Text("form.carried", TeamScenario.Year)).ShouldBeTrue();
        form.Card!.Input("asked").Value.ShouldBe("A partner for all packaging");
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says(scenario.Text("season", Next)),
            "the scoreboard shows the new year"
        );
        var dossier = (await scenario.FileAsync(Next)).Dossier;
        (dossier.Account.Year, dossier.Season.State, dossier.Season.AtBat).ShouldBe((Next, SeasonState.AtBat, 1));
        dossier.Answers.Entry(3, "goal")!.Paused.ShouldBeTrue();
        Base02Inventory.ContactsIn(dossier.Answers).ShouldHaveSingleItem().Name.ShouldBe("Karin Jansen");
        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "kaart" : "map")).Says("Karin Jansen").ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "taken" : "tasks")).Says("Ask legal").ShouldBeTrue();
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.SeasonStarted).ShouldBe(1);

        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, ("asked", "Two partners"))).ShouldShowCard();
        await scenario.FormAsync("world");
        (await scenario.FileAsync(Next)).Dossier.Answers.Of(1, "question").Text("asked").ShouldBe("Two partners");
        (await scenario.FileAsync())
            .Dossier.Answers.Of(1, "question")
            .Text("asked")
            .ShouldBe("A partner for all packaging");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SeasonBefore_StaysReadable_AndIsComparedWithTheNewOne(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(Seeding.HomeRun, dutch);
        await StartAsync(scenario, scenario.Kim);
        var card = await scenario.Eva.AsksAsync(scenario.Eva.Chat, dutch ? "seizoen Contoso" : "season Contoso");
        card.Says(scenario.Text("season.title", Next)).ShouldBeTrue();

        var compared = (
            await scenario.Eva.PressesAsync(
                card,
                scenario.Text("plan.compare"),
                (SeasonCard.YearInput, $"{TeamScenario.Year}")
            )
        ).ShouldShowCard();
        compared.Says(scenario.Text("season.compare.title", Next, TeamScenario.Year)).ShouldBeTrue();
        compared.Says(scenario.Text("season.reached.value", 12, 12)).ShouldBeTrue();
        compared.Says(scenario.Text("season.reached.value", 0, 12)).ShouldBeTrue();

        var old = card.Cards[0].Data(scenario.Text("season.read"), (SeasonCard.BaseInput, "12"));
        old["card"]!["year"] = TeamScenario.Year;
        (await scenario.Eva.InvokesAsync(card, Verbs.SeasonForm, old))
            .ShouldShowCard()
            .Says("Talk with the operators sooner")
            .ShouldBeTrue();
        (await scenario.Olaf.InvokesAsync(card, Verbs.SeasonForm, old)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Sam.InvokesAsync(card, Verbs.FormSave, Answer("lessons", 12))).ShouldSay(
            scenario.Text("error.stale", scenario.Text("error.stale.homeRun"))
        );

        JObject Answer(string form, int atBase) =>
            new()
            {
                ["card"] = new JObject
                {
                    ["verb"] = Verbs.FormSave,
                    ["account"] = scenario.Key.Account,
                    ["year"] = TeamScenario.Year,
                    ["base"] = atBase,
                    ["form"] = form,
                    ["revision"] = 1,
                },
                ["lessons"] = "Too late",
            };
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NextSeason_AfterTheYear_EndsTheOneBefore_AndItsCardsSaySo(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.SeededAsync(4, dutch, time);
        var member = await scenario.PlayFormAsync("member", 4);
        var (gate, decision) = await AtItsGateAsync(scenario);
        var (gateBefore, decisionBefore) = (gate.Card!, decision.Card!);
        time.Ahead = TimeSpan.FromDays(400);

        await StartAsync(scenario, scenario.Eva);

        await scenario.SettledAsync();
        await scenario.FormAsync("question");
        var over = scenario.Text("gate.over", TeamScenario.Year);
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Id == gate.Id && message.Says(over));
        await scenario.Teams.MessageAsync(
            scenario.Eva.Chat,
            message => message.Id == decision.Id && message.Says(over)
        );
        var stale = scenario.Text("error.stale", scenario.Text("error.stale.season", TeamScenario.Year));
        (await scenario.Sam.PressesOnAsync(gate, gateBefore, scenario.Text("gate.voteGo"))).ShouldSay(stale);
        (await scenario.Eva.PressesOnAsync(decision, decisionBefore, scenario.Text("manager.go"))).ShouldSay(stale);
        (await scenario.Sam.InvokesAsync(member, Verbs.FormSave, member.Cards[0].Data(Verbs.FormSave))).ShouldSay(
            stale
        );
        (await scenario.Olaf.PressesOnAsync(gate, gateBefore, scenario.Text("gate.voteGo"))).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.Ended);
        (await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 4, 1, default))!.Votes.ShouldBeEmpty();
        var older = await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "seizoen" : "season");
        var compared = await scenario.Sam.PressesAsync(older, scenario.Text("plan.compare"));
        compared.ShouldShowCard().Says(scenario.Text("season.compare.title", Next, TeamScenario.Year)).ShouldBeTrue();
    }

    [Fact]
    public async Task NextSeason_StartedInTwoProcessesAtOnce_BeginsOnce()
    {
        await using var scenario = await azurite.SeededAsync(Seeding.HomeRun);
        var card = await scenario.Kim.AsksAsync(scenario.Thread, "season");
        await using var one = await BotProcess.StartAsync(azurite, scenario);
        await using var two = await BotProcess.StartAsync(azurite, scenario);
        var data = card.Card!.Data(scenario.Text("season.startNext", Next));

        var pressed = await Task.WhenAll(
            new[] { one, two, one, two }.Select(process =>
                scenario.Kim.Via(process.Client).InvokesAsync(card, Verbs.SeasonNext, data)
            )
        );

        pressed.Count(each => each.Words == scenario.Text("season.started", Next)).ShouldBe(1);
        pressed.Count(each => each.Words == scenario.Text("season.already", Next)).ShouldBe(3);
        await scenario.FormAsync("question");
        await scenario.SettledAsync();
        (await scenario.FileAsync(Next)).Years.ShouldBe([Next, TeamScenario.Year]);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.SeasonStarted).ShouldBe(1);
        scenario.Thread.FromBot.Count(message => message.Card?.HasInput("asked") == true).ShouldBe(1);
    }

    private static async Task StartAsync(TeamScenario scenario, FakePerson person)
    {
        var card = await person.AsksAsync(scenario.Thread, scenario.Dutch ? "seizoen" : "season");
        (await person.PressesAsync(card, scenario.Text("season.startNext", Next))).ShouldSay(
            scenario.Text("season.started", Next)
        );
        await scenario.SettledAsync();
    }

    /// <summary>The account manager opens the gate with its gaps, and no one votes.</summary>
    private static async Task<(FakeMessage Team, FakeMessage Manager)> AtItsGateAsync(TeamScenario scenario)
    {
        var manager = (await scenario.FileAsync()).Dossier.Account.AccountManager;
        var opened = await scenario
            .Bot.Get<GateService>()
            .OpenAsync(scenario.Key, TeamScenario.Year, "The year is almost over", manager, CancellationToken.None);
        opened!.Outcome.ShouldBeOfType<OpenGateOutcome.Opened>();
        var cards = (await scenario.GateAsync(), await scenario.ManagerGateAsync());
        await scenario.SettledAsync();
        return cards;
    }

    private static async Task AddTaskAsync(TeamScenario scenario)
    {
        var list = await scenario.Sam.AsksAsync(scenario.Thread, scenario.Dutch ? "taken" : "tasks");
        var card = (await scenario.Sam.PressesAsync(list, Verbs.TaskNew)).ShouldShowCard();
        (await scenario.Sam.PressesOnAsync(list, card, Verbs.TaskAdd, ("text", "Ask legal"))).ShouldShowCard();
    }
}
