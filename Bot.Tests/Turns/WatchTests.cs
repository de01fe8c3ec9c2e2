using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The figures by which an operator sees how it goes.</summary>
public sealed class WatchTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task WhileTeamsIsAway_TheOldestUnsentMessage_AndWhatIsDue_AreTold()
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        using var gauges = new Gauges(scenario.Bot);
        (await gauges.LookAsync()).ShouldBe((0, 0, 0, 0));

        scenario.Teams.Faults.Always(Fault.BadGateway, request => request.Posts);
        await scenario.Sam.SaysAsync(scenario.Thread, "update the line stood still");
        time.Ahead += TimeSpan.FromMinutes(20);
        var (unsent, lag, due, _) = await gauges.LookAsync();

        unsent.ShouldBeInRange(1200, 1260);
        lag.ShouldBeInRange(1170, 1230);
        due.ShouldBeGreaterThan(0);

        scenario.Teams.Faults.Clear();
        time.Ahead += TimeSpan.FromHours(1);
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();
        (await gauges.LookAsync()).Unsent.ShouldBe(0);
    }

    [Fact]
    public async Task WhoCannotBeReached_IsCounted_UntilTheyCan()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        scenario.Eva.BlocksTheBot();
        await scenario.CreateAsync();
        await scenario.SeedBase1Async("worth");
        var worth = await scenario.FormAsync("worth");
        (await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();
        await scenario.GateAsync();
        await scenario.SettledAsync();
        using var gauges = new Gauges(scenario.Bot);

        (await gauges.LookAsync()).Unreachable.ShouldBe(1);

        await scenario.Eva.InstallsAsync();
        (await gauges.LookAsync()).Unreachable.ShouldBe(0);
    }

    [Fact]
    public async Task AGate_TellsItsAge_WhenItIsDecided_AndWithEachReminder()
    {
        var time = ShiftedTime.OnTuesday();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        using var gauges = new Gauges(scenario.Bot);
        await scenario.SeedBase1Async("worth");
        var worth = await scenario.FormAsync("worth");
        (await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();
        var gate = await scenario.ManagerGateAsync();
        await scenario.SettledAsync();

        time.Ahead += TimeSpan.FromDays(9);
        await scenario.Bot.CatchUpAsync();
        gauges.Ages("waiting").ShouldContain(age => age > 24 && age < 240);
        gauges.Ages("decided").ShouldBeEmpty();

        await scenario.Eva.PressesAsync(gate, gate.Card!.Button(scenario.Text("manager.go")));
        gauges.Ages("decided").ShouldHaveSingleItem().ShouldBeInRange(216, 217);
    }

    /// <summary>What the gauges of one bot show.</summary>
    private sealed class Gauges : IDisposable
    {
        private readonly BotHost bot;
        private readonly MeterListener listener = new();
        private readonly ConcurrentDictionary<string, double> shown = new(StringComparer.Ordinal);
        private readonly ConcurrentQueue<(string? State, double Hours)> ages = new();

        public Gauges(BotHost bot)
        {
            this.bot = bot;
            var meters = bot.Get<IMeterFactory>();
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<double>(
                (instrument, value, tags, _) =>
                {
                    shown[instrument.Name] = value;
                    if (instrument.Name == "accountbot.gate.age")
                    {
                        ages.Enqueue(((string?)tags[0].Value, value));
                    }
                }
            );
            listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => shown[instrument.Name] = value);
            listener.Start();
        }

        public IReadOnlyList<double> Ages(string state) =>
            [.. ages.Where(age => age.State == state).Select(age => age.Hours)];

        public async Task<(double Unsent, double Lag, double Due, double Unreachable)> LookAsync()
        {
            await bot.Get<AgendaWatch>().LookAsync(CancellationToken.None);
            await bot.Get<UnreachedWatch>().LookAsync(CancellationToken.None);
            listener.RecordObservableInstruments();
            return (
                shown["accountbot.outbox.oldest"],
                shown["accountbot.agenda.lag"],
                shown["accountbot.agenda.due"],
                shown["accountbot.people.unreachable"]
            );
        }

        public void Dispose() => listener.Dispose();
    }
}
