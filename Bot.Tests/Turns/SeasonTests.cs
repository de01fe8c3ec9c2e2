using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Seasons;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A season in numbers, the season of the next year, and the one before, which stays readable.</summary>
public sealed class SeasonTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static int Next => Field.Year + 1;

    [Theory]
    [InlineData(false, "season", "season Contoso")]
    [InlineData(true, "seizoen", "seizoen contoso")]
    public async Task Season_IsShownAndReadBaseByBase_AndStaysWhereItsYearIsNotOver(
        bool dutch,
        string here,
        string named
    )
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        var card = await field.Sam.AsksAsync(field.Thread, here);
        card.Says(field.Text("season.title", Field.Year)).ShouldBeTrue();
        card.Says(field.Text("season.reached.value", 3, 12)).ShouldBeTrue();
        (await field.Eva.AsksAsync(field.Eva.Chat, named)).Says(field.Text("season.title", Field.Year)).ShouldBeTrue();

        var read = (
            await field.Sam.PressesAsync(card, field.Text("season.read"), (SeasonCard.BaseInput, "2"))
        ).ShouldShowCard();
        read.Says("Karin Jansen").ShouldBeTrue();
        var third = (await field.Sam.PressesOnAsync(card, read, "→ " + field.Text("base", 3))).ShouldShowCard();
        third.Says("Buy 1,200,000 coffee bags a year from us").ShouldBeTrue();
        var empty = (await field.Sam.PressesOnAsync(card, third, "→ " + field.Text("base", 4))).ShouldShowCard();
        empty.Says(field.Text("season.read.none")).ShouldBeTrue();
        (await field.Sam.PressesOnAsync(card, empty, field.Text("season.back")))
            .ShouldShowCard()
            .Says(field.Text("season.title", Field.Year))
            .ShouldBeTrue();

        card.Cards[0].HasButton(field.Text("season.startNext", Next)).ShouldBeFalse();
        var early = card.Cards[0].Data(field.Text("season.read"));
        early["card"]!["verb"] = Verbs.SeasonNext;
        (await field.Sam.InvokesAsync(card, Verbs.SeasonNext, early)).ShouldSay(
            field.Text("season.stillPlayed", Field.Year)
        );
        (await field.FileAsync()).Years.ShouldBe([Field.Year]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NextSeason_AfterTheHomeRun_TakesAlongWhoIsWho_AndLastYearsPlanToCheck(bool dutch)
    {
        await using var field = await azurite.SeededAsync(Seeding.HomeRun, dutch);
        await AddTaskAsync(field);
        var card = await field.Kim.AsksAsync(field.Thread, dutch ? "seizoen" : "season");
        card.Says(field.Text("score.homeRun")).ShouldBeTrue();

        var started = await field.Kim.PressesAsync(card, field.Text("season.startNext", Next));
        started.ShouldSay(field.Text("season.started", Next));
        foreach (var again in await field.Kim.RepeatsAsync(started, 2, atOnce: true))
        {
            again.ShouldSay(field.Text("season.already", Next));
        }

        var form = await field.FormAsync("question");
        form.Says(field.Text("form.carried", Field.Year)).ShouldBeTrue();
        form.Card!.Input("asked").Value.ShouldBe("A partner for all packaging");
        await field.SettledAsync();
        await field.Teams.UntilAsync(
            () => field.Scoreboard.Says(field.Text("season", Next)),
            "the scoreboard shows the new year"
        );
        var dossier = (await field.FileAsync(Next)).Dossier;
        (dossier.Account.Year, dossier.Season.State, dossier.Season.AtBat).ShouldBe((Next, SeasonState.AtBat, 1));
        dossier.Answers.Entry(3, "goal")!.Paused.ShouldBeTrue();
        Base02Inventory.ContactsIn(dossier.Answers).ShouldHaveSingleItem().Name.ShouldBe("Karin Jansen");
        (await field.Sam.AsksAsync(field.Thread, dutch ? "kaart" : "map")).Says("Karin Jansen").ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, dutch ? "taken" : "tasks")).Says("Ask legal").ShouldBeTrue();
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.SeasonStarted).ShouldBe(1);

        (await field.Sam.PressesAsync(form, Verbs.FormSave, ("asked", "Two partners"))).ShouldShowCard();
        await field.FormAsync("world");
        (await field.FileAsync(Next)).Dossier.Answers.Of(1, "question").Text("asked").ShouldBe("Two partners");
        (await field.FileAsync())
            .Dossier.Answers.Of(1, "question")
            .Text("asked")
            .ShouldBe("A partner for all packaging");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SeasonBefore_StaysReadable_AndIsComparedWithTheNewOne(bool dutch)
    {
        await using var field = await azurite.SeededAsync(Seeding.HomeRun, dutch);
        await StartAsync(field, field.Kim);
        var card = await field.Eva.AsksAsync(field.Eva.Chat, dutch ? "seizoen Contoso" : "season Contoso");
        card.Says(field.Text("season.title", Next)).ShouldBeTrue();

        var compared = (
            await field.Eva.PressesAsync(card, field.Text("plan.compare"), (SeasonCard.YearInput, $"{Field.Year}"))
        ).ShouldShowCard();
        compared.Says(field.Text("season.compare.title", Next, Field.Year)).ShouldBeTrue();
        compared.Says(field.Text("season.reached.value", 12, 12)).ShouldBeTrue();
        compared.Says(field.Text("season.reached.value", 0, 12)).ShouldBeTrue();

        var old = card.Cards[0].Data(field.Text("season.read"), (SeasonCard.BaseInput, "12"));
        old["card"]!["year"] = Field.Year;
        (await field.Eva.InvokesAsync(card, Verbs.SeasonForm, old))
            .ShouldShowCard()
            .Says("Talk with the operators sooner")
            .ShouldBeTrue();
        (await field.Olaf.InvokesAsync(card, Verbs.SeasonForm, old)).ShouldSay(field.Text("error.notFound"));
        (await field.Sam.InvokesAsync(card, Verbs.FormSave, Answer("lessons", 12))).ShouldSay(
            field.Text("error.stale", field.Text("error.stale.homeRun"))
        );

        JObject Answer(string form, int atBase) =>
            new()
            {
                ["card"] = new JObject
                {
                    ["verb"] = Verbs.FormSave,
                    ["account"] = field.Key.Account,
                    ["year"] = Field.Year,
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
        await using var field = await azurite.SeededAsync(4, dutch, time);
        var member = await field.PlayFormAsync("member", 4);
        var (gate, decision) = await AtItsGateAsync(field);
        var (gateBefore, decisionBefore) = (gate.Card!, decision.Card!);
        time.Ahead = TimeSpan.FromDays(400);

        await StartAsync(field, field.Eva);

        await field.SettledAsync();
        await field.FormAsync("question");
        var over = field.Text("gate.over", Field.Year);
        await field.Teams.MessageAsync(field.Thread, message => message.Id == gate.Id && message.Says(over));
        await field.Teams.MessageAsync(field.Eva.Chat, message => message.Id == decision.Id && message.Says(over));
        var stale = field.Text("error.stale", field.Text("error.stale.season", Field.Year));
        (await field.Sam.PressesOnAsync(gate, gateBefore, field.Text("gate.voteGo"))).ShouldSay(stale);
        (await field.Eva.PressesOnAsync(decision, decisionBefore, field.Text("manager.go"))).ShouldSay(stale);
        (await field.Sam.InvokesAsync(member, Verbs.FormSave, member.Cards[0].Data(Verbs.FormSave))).ShouldSay(stale);
        (await field.Olaf.PressesOnAsync(gate, gateBefore, field.Text("gate.voteGo"))).ShouldSay(
            field.Text("error.notFound")
        );
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.Ended);
        (await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, 4, 1, default))!.Votes.ShouldBeEmpty();
        var older = await field.Sam.AsksAsync(field.Thread, dutch ? "seizoen" : "season");
        var compared = await field.Sam.PressesAsync(older, field.Text("plan.compare"));
        compared.ShouldShowCard().Says(field.Text("season.compare.title", Next, Field.Year)).ShouldBeTrue();
    }

    [Fact]
    public async Task NextSeason_StartedInTwoProcessesAtOnce_BeginsOnce()
    {
        await using var field = await azurite.SeededAsync(Seeding.HomeRun);
        var card = await field.Kim.AsksAsync(field.Thread, "season");
        await using var one = await BotProcess.StartAsync(azurite, field);
        await using var two = await BotProcess.StartAsync(azurite, field);
        var data = card.Card!.Data(field.Text("season.startNext", Next));

        var pressed = await Task.WhenAll(
            new[] { one, two, one, two }.Select(process =>
                field.Kim.Via(process.Client).InvokesAsync(card, Verbs.SeasonNext, data)
            )
        );

        pressed.Count(each => each.Words == field.Text("season.started", Next)).ShouldBe(1);
        pressed.Count(each => each.Words == field.Text("season.already", Next)).ShouldBe(3);
        await field.FormAsync("question");
        await field.SettledAsync();
        (await field.FileAsync(Next)).Years.ShouldBe([Next, Field.Year]);
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.SeasonStarted).ShouldBe(1);
        field.Thread.FromBot.Count(message => message.Card?.HasInput("asked") == true).ShouldBe(1);
    }

    private static async Task StartAsync(Field field, FakePerson person)
    {
        var card = await person.AsksAsync(field.Thread, field.Dutch ? "seizoen" : "season");
        (await person.PressesAsync(card, field.Text("season.startNext", Next))).ShouldSay(
            field.Text("season.started", Next)
        );
        await field.SettledAsync();
    }

    /// <summary>The account manager opens the gate with its gaps, and no one votes.</summary>
    private static async Task<(FakeMessage Team, FakeMessage Manager)> AtItsGateAsync(Field field)
    {
        var manager = (await field.FileAsync()).Dossier.Account.AccountManager;
        var opened = await field
            .Bot.Get<GateDesk>()
            .OpenAsync(field.Key, Field.Year, "The year is almost over", manager, CancellationToken.None);
        opened!.Outcome.ShouldBeOfType<OpenGateOutcome.Opened>();
        var cards = (await field.GateAsync(), await field.ManagerGateAsync());
        await field.SettledAsync();
        return cards;
    }

    private static async Task AddTaskAsync(Field field)
    {
        var list = await field.Sam.AsksAsync(field.Thread, field.Dutch ? "taken" : "tasks");
        var card = (await field.Sam.PressesAsync(list, Verbs.TaskNew)).ShouldShowCard();
        (await field.Sam.PressesOnAsync(list, card, Verbs.TaskAdd, ("text", "Ask legal"))).ShouldShowCard();
    }
}
