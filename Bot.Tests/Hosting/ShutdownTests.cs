using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;
using AccountBot.Playbook.ActivityLog;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>A new release takes over while people go on: the old process is told to stop under load.</summary>
[Collection(nameof(Alone))]
public sealed class ShutdownTests(BusyAzuriteFixture azurite, ITestOutputHelper output)
    : IClassFixture<BusyAzuriteFixture>
{
    private const int TurnsASecond = 50;
    private const int Turns = 750;
    private const int Accounts = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [UnixFact("other systems have no SIGTERM")]
    public async Task Sigterm_UnderFiftyTurnsASecond_LosesNoTurn_AndNoNotice()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var accounts = await AccountsAsync(scenario);
        await using var old = await BotProcess.StartAsync(azurite, scenario, ("AccountBot__DrainFor", "00:00:05"));
        await using var next = await BotProcess.StartAsync(azurite, scenario);
        var load = new Load(accounts, old.Client, next.Client);

        var stopped = await load.RunAsync(Turns, TurnsASecond, Turns / 3, old.TerminateAsync);

        output.WriteLine(
            $"{Turns} turns at {load.ReachedASecond:0.0} a second: {load.ByOld} by the old process, {load.ByNext} by the new one, {load.AtTheStop} under way at the stop."
        );
        stopped.ShouldBe(0, "a stop that was asked for is no failure");
        var twice = 0;
        load.Broken.ShouldBeEmpty("what a process has taken it also answers");
        load.ByOld.ShouldBeGreaterThan(0);
        load.ByNext.ShouldBeGreaterThan(0);
        foreach (var (account, index) in accounts.Select((account, index) => (account, index)))
        {
            var said = load.WordsAt(index).Order().ToList();
            var log = await scenario.Bot.Store.LogAsync(account.Key, 500, null, CancellationToken.None);
            log.Plays.Where(logEntry => logEntry.Kind == LogEntryKind.Reported)
                .Select(logEntry => logEntry.Text)
                .Order()
                .ShouldBe(said);
            await scenario.Teams.UntilAsync(
                () => said.All(words => account.People[0].Chat.FromBot.Any(message => message.Says(words))),
                "every report is told to the account manager",
                Patience
            );
            var told = said.ConvertAll(words => account.People[0].Chat.FromBot.Count(message => message.Says(words)));
            // Once; but whatever waits longer than the outbox's grace, as on a machine with too much to do, another may say too.
            told.ShouldAllBe(times => times <= 2);
            twice += told.Count(times => times == 2);
        }
        output.WriteLine($"{twice} were told twice.");
    }

    private async Task<IReadOnlyList<RemindedAccount>> AccountsAsync(TeamScenario scenario)
    {
        var accounts = new List<RemindedAccount>();
        foreach (var number in Enumerable.Range(1, Accounts))
        {
            var (manager, reporter) = (
                scenario.Teams.AddPerson($"Manager {number}"),
                scenario.Teams.AddPerson($"Reporter {number}")
            );
            var account = new RemindedAccount(scenario, scenario.Teams.Tenant, [manager, reporter]);
            await account.ChatsAsync();
            await account.WriteAsync(azurite);
            accounts.Add(account);
        }
        return accounts;
    }

    /// <summary>
    /// Reports at an even pace, whatever the bot does: to one process as long as it is ready, as who balances the load does, from then on
    /// to the other.
    /// </summary>
    private sealed class Load(IReadOnlyList<RemindedAccount> accounts, HttpClient old, HttpClient next)
    {
        private static readonly Uri Ready = new("/health/ready", UriKind.Relative);
        private volatile bool oldIsReady = true;
        private int byOld;
        private int byNext;

        /// <summary>Turns that were taken and not answered.</summary>
        public ConcurrentBag<string> Broken { get; } = [];

        public int ByOld => byOld;

        /// <summary>How many turns were asked for and not answered when the process was told to stop.</summary>
        public int AtTheStop { get; private set; }

        public double ReachedASecond { get; private set; }

        public int ByNext => byNext;

        public IEnumerable<string> WordsAt(int account) =>
            Enumerable.Range(0, Turns).Where(turn => turn % accounts.Count == account).Select(Words);

        public async Task<int> RunAsync(int turns, int aSecond, int stopAfter, Func<Task<int>> stop)
        {
            var (running, began) = (new List<Task>(), Stopwatch.GetTimestamp());
            Task<int>? stopping = null;
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1) / aSecond);
            while (running.Count < turns && await pace.WaitForNextTickAsync())
            {
                var due = Math.Min(turns, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * aSecond));
                while (running.Count < due)
                {
                    running.Add(ReportAsync(running.Count));
                }
                if (running.Count >= stopAfter)
                {
                    AtTheStop = stopping is null ? running.Count(turn => !turn.IsCompleted) : AtTheStop;
                    stopping ??= StopAsync(stop);
                }
            }
            ReachedASecond = turns / Stopwatch.GetElapsedTime(began).TotalSeconds;
            await Task.WhenAll(running);
            return await stopping!;
        }

        private async Task<int> StopAsync(Func<Task<int>> stop)
        {
            var stopped = stop();
            while (oldIsReady)
            {
                using var answer = await old.GetAsync(Ready);
                oldIsReady = answer.IsSuccessStatusCode;
            }
            return await stopped;
        }

        private static string Words(int turn) => $"truck {turn:000} broke down";

        private async Task ReportAsync(int turn)
        {
            var reporter = accounts[turn % accounts.Count].People[1];
            var activity = reporter.New(Support.Teams.ActivityKind.Message, reporter.Chat);
            activity["text"] = $"update {Words(turn)}";
            activity["textFormat"] = "plain";
            try
            {
                if (!oldIsReady)
                {
                    await ByNextAsync(reporter, activity);
                    return;
                }
                (await reporter.Via(old).PostAsync(activity)).Status.ShouldBe(HttpStatusCode.OK);
                Interlocked.Increment(ref byOld);
                return;
            }
            catch (HttpRequestException fault)
            {
                Broken.Add($"{turn}: {fault.HttpRequestError} {fault.Message}");
            }
            // As Teams does.
            await ByNextAsync(reporter, activity);
        }

        private async Task ByNextAsync(FakePerson reporter, JObject activity)
        {
            (await reporter.Via(next).PostAsync(activity)).Status.ShouldBe(HttpStatusCode.OK);
            Interlocked.Increment(ref byNext);
        }
    }
}
