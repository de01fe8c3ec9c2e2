using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// From the last form over the gate and the decision to the high five, with the process ended at every call to the store and to
/// Teams in turn. Another instance finishes it: nothing is lost, and at most one message is said twice.
/// </summary>
public sealed class CrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task ProcessEndedAtAnyStep_FromTheLastFormToTheHighFive_LosesNothing()
    {
        var whole = new Crash(int.MaxValue);
        var first = await Run.StartAsync(azurite, whole);
        await using (first)
        {
            (await first.FinishAsync()).ShouldBe(0, "Without a crash nothing is said twice.");
        }
        whole.Steps.ShouldBeGreaterThan(60);

        var broken = new List<string>();
        // Two at a time: two cores, and each is mostly waiting.
        await Parallel.ForEachAsync(
            Enumerable.Range(1, whole.Steps),
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (step, _) =>
            {
                var crash = new Crash(step);
                try
                {
                    await using var run = await Run.StartAsync(azurite, crash);
                    var twice = await run.FinishAsync();
                    if (twice > 1)
                    {
                        throw new ShouldAssertException($"{twice} messages were said twice.");
                    }
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    lock (broken)
                    {
                        broken.Add($"Step {step} ({crash.Where}): {fault.Message}");
                    }
                }
            }
        );
        broken.ShouldBeEmpty();
    }

    /// <summary>One run, which may end in the middle and go on in another process.</summary>
    private sealed class Run : IAsyncDisposable
    {
        private readonly TeamScenario scenario;
        private readonly ShiftedTime time;
        private readonly BotHost doomed;
        private BotHost bot;

        private Run(TeamScenario scenario, ShiftedTime time, BotHost doomed) =>
            (this.scenario, this.time, this.doomed, bot) = (scenario, time, doomed, doomed);

        private DossierKey Key => scenario.Key;

        /// <summary>A season at the last form of base 1, made by a healthy process; the doomed one takes over.</summary>
        public static async Task<Run> StartAsync(AzuriteFixture azurite, Crash crash)
        {
            var time = new ShiftedTime();
            var scenario = await TeamScenario.OpenAsync(azurite, time: time);
            await scenario.CreateAsync();
            await scenario.SettledAsync();
            await scenario.SeedBase1Async(until: "worth");
            await scenario.SettledAsync();
            var doomed = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix, time, crash);
            crash.Begin();
            return new Run(scenario, time, doomed);
        }

        /// <summary>Plays to the high five, whatever happens to the process.</summary>
        /// <returns>How many messages were said once too often.</returns>
        public async Task<int> FinishAsync()
        {
            var worth = await scenario.FormAsync("worth");
            var save = worth.Card!.Button(Verbs.FormSave).Data!;
            save["hours"] = "8";
            save["cost"] = "720";
            await DoAsync(scenario.Sam, worth, Verbs.FormSave, save, () => HasSeasonAsync(SeasonState.AtGate));
            var gate = await WaitAsync(() => scenario.Thread.FromBot.FirstOrDefault(IsGate));
            var vote = (JObject)gate.Card!.Button(scenario.Text("gate.voteGo")).Data!;
            await DoAsync(scenario.Sam, gate, Verbs.GateVote, vote, async () => (await GateAsync()).Votes.Count == 1);
            var decision = await WaitAsync(() =>
                scenario.Eva.Chat.FromBot.FirstOrDefault(message => message.Card?.HasButton(Verbs.GateDecide) == true)
            );
            var go = (JObject)decision.Card!.Button(scenario.Text("manager.go")).Data!;
            await DoAsync(scenario.Eva, decision, Verbs.GateDecide, go, async () => (await SeasonAsync()).AtBat == 2);
            var five = await WaitAsync(() => scenario.Thread.FromBot.FirstOrDefault(IsHighFive));
            await DoAsync(
                scenario.Noor,
                five,
                Verbs.HighFiveGive,
                (JObject)five.Card!.Button(Verbs.HighFiveGive).Data!,
                async () => (await FivesAsync()) == 1
            );
            await WaitAsync(() =>
                scenario.Scoreboard.Says(scenario.Text("score.atBat", 2, scenario.Text("b02.name")))
                    ? scenario.Scoreboard
                    : null
            );
            await QuietAsync();

            (await SeasonAsync()).Reached.Count.ShouldBe(1);
            (await GateAsync()).Votes.Count.ShouldBe(1);
            return Extra(scenario.Thread.FromBot.Count(IsGate))
                + Extra(scenario.Thread.FromBot.Count(IsHighFive))
                + Extra(scenario.Eva.Chat.FromBot.Count(message => message.Says(scenario.Text("gate.title"))));
        }

        public async ValueTask DisposeAsync()
        {
            if (bot != doomed)
            {
                await bot.DisposeAsync();
            }
            else
            {
                await doomed.DisposeAsync();
            }
            await scenario.DisposeAsync();
        }

        private static int Extra(int count)
        {
            count.ShouldBeGreaterThan(0);
            return count - 1;
        }

        // The scoreboard may name the gate as the next step.
        private bool IsGate(FakeMessage message) =>
            message.Id != scenario.Scoreboard.Id && message.Says(scenario.Text("gate.title"));

        private bool IsHighFive(FakeMessage message) => message.Says(scenario.Text("five.title", 1));

        /// <summary>A person presses, and presses again when nothing came of it, as people do.</summary>
        private async Task DoAsync(
            FakePerson person,
            FakeMessage message,
            string verb,
            JObject data,
            Func<Task<bool>> done
        )
        {
            for (var attempt = 0; attempt < 4; attempt++)
            {
                await person.Via(bot.Client).InvokesAsync(message, verb, data);
                await RestartIfEndedAsync();
                if (await done())
                {
                    return;
                }
            }
            throw new ShouldAssertException($"{verb} did not come through.");
        }

        private async Task<T> WaitAsync<T>(Func<T?> look)
            where T : class
        {
            using var patience = new CancellationTokenSource(FakeTeams.Patience);
            while (true)
            {
                if (look() is { } found)
                {
                    return found;
                }
                await RestartIfEndedAsync();
                if (patience.IsCancellationRequested)
                {
                    throw new ShouldAssertException("It never came. There was:\n" + scenario.Teams.Printed(null));
                }
                await Task.Delay(20);
            }
        }

        /// <summary>When the process has ended, another takes its place, some minutes later.</summary>
        private async Task RestartIfEndedAsync()
        {
            if (bot == doomed && doomed.Crash!.Where is not null)
            {
                await doomed.DisposeAsync();
                time.Ahead += TimeSpan.FromMinutes(5);
                // What it promises itself is not due while the clock runs ahead; what the other left is.
                bot = await BotHost.StartAsync(
                    scenario.Azurite,
                    scenario.Teams,
                    scenario.Bot.Prefix,
                    time,
                    null,
                    ("AccountBot:OutboxGrace", "10:00:00")
                );
            }
            if (bot != doomed)
            {
                time.Ahead += TimeSpan.FromSeconds(10);
                await bot.CatchUpAsync();
            }
        }

        /// <summary>Everything decided has been said, and the agenda holds nothing that is still to do.</summary>
        private async Task QuietAsync()
        {
            using var patience = new CancellationTokenSource(FakeTeams.Patience);
            while ((await scenario.Bot.Store.OutboxAsync(Key, patience.Token)).Count > 0)
            {
                await RestartIfEndedAsync();
                await Task.Delay(20, patience.Token);
            }
        }

        private async Task<Season> SeasonAsync() => (await scenario.FileAsync()).Dossier.Season;

        private async Task<bool> HasSeasonAsync(SeasonState state) =>
            (await SeasonAsync()).State == state || (await WillOpenAsync());

        // The gate is opened by what was promised with the last answer.
        private async Task<bool> WillOpenAsync() =>
            (await scenario.FileAsync()).Dossier.Answers.Entry(1, "worth") is not null;

        private async Task<AccountBot.Storage.Accounts.GateSnapshot> GateAsync() =>
            (await scenario.Bot.Store.LoadGateAsync(Key, TeamScenario.Year, 1, 1, default)).ShouldNotBeNull();

        private async Task<int> FivesAsync() =>
            (await scenario.Bot.Store.LoadCelebrationAsync(Key, TeamScenario.Year, 1, default))
                .ShouldNotBeNull()
                .Given.Count;
    }
}
