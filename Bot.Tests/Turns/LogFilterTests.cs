using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.ActivityLog;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Looking for something in a log.</summary>
public sealed class LogFilterTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Log_ShowsWhatIsLookedFor_ByPersonKindAndBase(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await SeedAsync(scenario, 14, number => Made(scenario, number % 2 == 0 ? scenario.Sam : scenario.Noor, number));
        await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "concurrent Numbat" : "competitor Numbat");
        var log = await AskAsync(scenario);

        var sams = await PickAsync(scenario, log, log.Card!, (LogFilterParts.ByInput, CodeOf(scenario.Sam)));
        sams.Says("Play 02.").ShouldBeTrue(sams.Text);
        sams.Says("Numbat").ShouldBeTrue();
        sams.Says("Play 03.").ShouldBeFalse();
        sams.Says("▼ " + scenario.Sam.Name).ShouldBeTrue();
        sams.HasButton(scenario.Text("log.card.more")).ShouldBeFalse();
        var based = await PickAsync(scenario, log, sams, (LogFilterParts.BaseInput, "4"));
        based.Says("Play 04.").ShouldBeTrue(based.Text);
        based.Says("Play 02.").ShouldBeFalse();
        based.Says($"▼ {scenario.Sam.Name} · {scenario.Text("base", 4)}").ShouldBeTrue();
        var none = await PickAsync(scenario, log, based, (LogFilterParts.GroupInput, nameof(LogGroup.Tasks)));
        none.Says(scenario.Text("log.card.nothing")).ShouldBeTrue(none.Text);
        (await PressAsync(scenario, log, none, scenario.Text("log.card.all"))).Says("Numbat").ShouldBeTrue();
        var team = await PickAsync(scenario, log, log.Card!, (LogFilterParts.GroupInput, nameof(LogGroup.Team)));
        team.Says(scenario.Text("play.accountCreated")).ShouldBeTrue();
        team.Says("Play").ShouldBeFalse(team.Text);
    }

    [Fact]
    public async Task Filter_IsKept_WhileThePagesAreTurned_AndWhileAPlayIsTakenBack()
    {
        await using var scenario = await WithAccountAsync();
        await SeedAsync(scenario, 50, number => Made(scenario, number % 2 == 0 ? scenario.Sam : scenario.Noor, number));
        var log = await AskAsync(scenario);

        var first = await PickAsync(scenario, log, log.Card!, (LogFilterParts.ByInput, CodeOf(scenario.Noor)));
        var second = await PressAsync(scenario, log, first, scenario.Text("log.card.more"));
        var third = await PressAsync(scenario, log, second, scenario.Text("log.card.more"));
        third.HasButton(scenario.Text("log.card.more")).ShouldBeFalse();
        var pages = string.Concat(first.Text, second.Text, third.Text);
        for (var number = 0; number < 50; number++)
        {
            (pages.Split($"Play {number:00}.").Length - 1).ShouldBe(number % 2, $"play {number}");
        }
        second.Input(LogFilterParts.ByInput).Value.ShouldBe(CodeOf(scenario.Noor));
        (await PressAsync(scenario, log, third, scenario.Text("log.card.newest"))).Text.ShouldBe(first.Text);

        var play = second.Input(LogCard.PlayInput).Choices[0];
        var wrong = (
            await scenario.Kim.PressesOnAsync(log, second, Verbs.LogCounter, (LogCard.ReasonInput, "Wrong account"))
        ).ShouldShowCard();
        wrong.Input(LogCard.ReasonInput).Value.ShouldBe("Wrong account");
        var taken = (
            await scenario.Kim.PressesOnAsync(log, wrong, Verbs.LogCounter, (LogCard.PlayInput, play.Value))
        ).ShouldShowCard();
        taken.Says("✕ " + scenario.Text("log.countered")).ShouldBeTrue(taken.Text);
        taken.Says("▼ " + scenario.Noor.Name).ShouldBeTrue();
        taken.Input(LogCard.PlayInput).Choices.ShouldNotContain(choice => choice.Value == play.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LogThatIsLong_IsLookedThroughInSteps_EachAtTheSameCost(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await SeedAsync(
            scenario,
            1_150,
            number =>
                Made(scenario, scenario.Kim, number) with
                {
                    By =
                        number == 1_140
                            ? new Person("gone", "Gerda Gone")
                            : new Person(scenario.Kim.AadObjectId, "Kim"),
                }
        );
        var log = await AskAsync(scenario);
        var gerda = new LogPlace(new LogChoice(By: new Person("gone", "Gerda Gone")), null);

        var data = log.Card!.Data(scenario.Text("log.card.more"));
        data["card"]!["page"] = gerda.Code;
        using var costs = new TurnCosts(scenario.Bot);
        var none = (await scenario.Kim.InvokesAsync(log, Verbs.LogPage, data)).ShouldShowCard();
        none.HasButton(scenario.Text("log.card.further")).ShouldBeTrue(none.Text);
        none.AllTexts.ShouldContain(text => text.Contains(Until(scenario), StringComparison.Ordinal), none.Text);
        var found = await PressAsync(scenario, log, none, scenario.Text("log.card.further"));

        found.Says("Play 1140.").ShouldBeTrue(found.Text);
        found.Says("▼ Gerda Gone").ShouldBeTrue();
        found.HasButton(scenario.Text("log.card.further")).ShouldBeFalse();
        // The account, what is looked through, and for a page with plays the marks of what was taken back.
        costs.Reads("adaptiveCard/action").ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData(";;;")]
    [InlineData("account;13|No|x")]
    [InlineData("3155378975999999999|zz;|Tasks|")]
    public async Task PlaceThatIsForged_IsAnsweredWithoutAFault(string page)
    {
        await using var scenario = await WithAccountAsync();
        var log = await AskAsync(scenario);
        var data = log.Card!.Data(Verbs.DecisionsShow);
        data["card"]!["verb"] = Verbs.LogPage;
        data["card"]!["page"] = page;

        (await scenario.Kim.InvokesAsync(log, Verbs.LogPage, data)).ShouldShowCard();
        (await scenario.Olaf.InvokesAsync(log, Verbs.LogPage, data)).ShouldSay(scenario.Text("error.notFound"));
    }

    private static string Until(TeamScenario scenario) =>
        scenario.Text("log.card.nothing.until", "@").Split('@')[0].Trim();

    private async Task<TeamScenario> WithAccountAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    private static Task<FakeMessage> AskAsync(TeamScenario scenario) =>
        scenario.Kim.AsksAsync(scenario.Thread, scenario.Dutch ? "logboek" : "log");

    private static string CodeOf(FakePerson person) => person.AadObjectId;

    private static async Task<CardView> PickAsync(
        TeamScenario scenario,
        FakeMessage log,
        CardView card,
        params (string Input, string Value)[] picked
    ) => (await scenario.Kim.PressesOnAsync(log, card, scenario.Text("pick.show"), picked)).ShouldShowCard();

    private static async Task<CardView> PressAsync(
        TeamScenario scenario,
        FakeMessage log,
        CardView card,
        string button
    ) => (await scenario.Kim.PressesOnAsync(log, card, button)).ShouldShowCard();

    /// <summary>A play of some minutes ago; its base is its number, from 1 to 12.</summary>
    private static LogEntry Made(TeamScenario scenario, FakePerson by, int number) =>
        LogEntry.Of(
            LogEntryKind.Logged,
            TeamScenario.Year,
            (number % 12) + (number % 12 == 0 ? 12 : 0),
            new Person(by.AadObjectId, by.Name),
            scenario.Bot.Get<TimeProvider>().GetUtcNow().AddMinutes(-number - 1)
        ) with
        {
            Text = $"Play {number:00}.",
        };

    private static async Task SeedAsync(TeamScenario scenario, int count, Func<int, LogEntry> make)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(90))
        {
            var changes = some.Aggregate(new Changes(), (sum, number) => sum.Play(make(number), Guid.CreateVersion7()));
            (
                await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
    }
}
