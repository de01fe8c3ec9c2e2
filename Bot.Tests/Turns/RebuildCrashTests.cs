using AccountBot.Bot.Features.Administration;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The process that makes the lists again is ended in the middle; another one goes on, and nothing is missing.</summary>
public sealed class RebuildCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Points = 8;

    private const int Many = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task ProcessEndedAtAnyStep_IsFollowedByAnother_AndAllLinesAreThere()
    {
        var whole = new Crash(int.MaxValue);
        (await RebuildAsync(whole)).ShouldBe(RebuildStep.Done);
        whole.Steps.ShouldBeGreaterThan(40);

        (await Crash.AtPointsAsync(Points, whole.Steps, RebuildAsync)).ShouldAllBe(step => step == RebuildStep.Done);
    }

    [Fact]
    public async Task ThreeHundredAccounts_WithTheProcessKilledMidway_AreEachDoneOnce_AndNothingIsMissing()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var accounts = await SeedAsync(scenario, Many);
        await BeginAsync(scenario);
        (string, string)[] settings = [("AccountBot__AgendaLease", "00:00:15"), ("AccountBot__AgendaPace", "00:00:01")];
        var doomed = await BotProcess.StartAsync(azurite, scenario, settings);
        await UntilAsync(scenario, run => run.Accounts >= Many / 4);
        await doomed.DisposeAsync();
        var atTheKill = await RunAsync(scenario);

        await using var other = await BotProcess.StartAsync(azurite, scenario, settings);
        await UntilAsync(scenario, run => run.Step == RebuildStep.Done);

        atTheKill.IsOver.ShouldBeFalse("the process was killed midway");
        var run = await RunAsync(scenario);
        (run.Accounts, run.Unreadable, run.LeftOver).ShouldBe((Many, 0, 0));
        await ShouldBeCompleteAsync(scenario, accounts, string.Empty);
    }

    private async Task<RebuildStep> RebuildAsync(Crash crash)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        var accounts = await SeedAsync(scenario, 3);
        await using (var doomed = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix, time, crash))
        {
            await crash.LookedAsync();
            await BeginAsync(scenario);
            crash.Begin();
            // On a busy machine one look at the agenda does not do all.
            await doomed.CatchUpAsync();
        }
        scenario.Teams.Bot = scenario.Bot.Client;

        time.Ahead += TimeSpan.FromHours(1);
        await scenario.Bot.CatchUpAsync();

        var run = await RunAsync(scenario);
        run.Accounts.ShouldBe(3, crash.Where);
        await ShouldBeCompleteAsync(scenario, accounts, crash.Where);
        return run.Step;
    }

    /// <summary>Accounts of Kim and Eva of which no list knows, straight into the store.</summary>
    private static async Task<IReadOnlyList<string>> SeedAsync(TeamScenario scenario, int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        string[] ids = [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid().ToString("N"))];
        await Parallel.ForEachAsync(
            ids,
            async (id, ct) =>
            {
                var account = new Account(
                    id,
                    $"Account {id}",
                    CustomerKind.Existing,
                    Language.En,
                    GateRule.Manager,
                    Of(scenario.Kim),
                    Of(scenario.Eva),
                    Director: null,
                    [new Member(Of(scenario.Sam), MemberKind.Permanent)],
                    TeamScenario.Year,
                    Of(scenario.Kim),
                    now
                );
                var changes = new Changes().Account(account).Season(Season.Start(TeamScenario.Year, now));
                var key = new DossierKey(scenario.Teams.Tenant, id);
                (await scenario.Bot.Store.CommitAsync(key, changes.Rows, ct)).ShouldBeOfType<CommitOutcome.Committed>();
            }
        );
        return ids;
    }

    private static Person Of(FakePerson person) => new(person.AadObjectId, person.Name, person.ChatId);

    /// <summary>As an administrator's turn begins it, but no one rings the bell: another process does it.</summary>
    private static async Task BeginAsync(TeamScenario scenario)
    {
        var now = TimeProvider.System.GetUtcNow();
        var run = new RebuildRun(
            Guid.NewGuid().ToString("N"),
            RebuildStep.Accounts,
            Of(scenario.Kim),
            Language.En,
            new AccountConversation(
                scenario.Teams.ServiceUrl,
                "msteams",
                null,
                null,
                scenario.Kim.Chat.Id,
                "personal",
                scenario.Teams.BotId
            ),
            now,
            now
        );
        await scenario.Bot.Get<Rebuilds>().PlanAsync(scenario.Teams.Tenant, run, default);
        await scenario.Bot.Get<IAddresses>().PutAsync(scenario.Teams.Tenant, RebuildRun.Row, run, default);
    }

    private static async Task<RebuildRun> RunAsync(TeamScenario scenario) =>
        (await scenario.Bot.Get<Rebuilds>().ReadAsync(scenario.Teams.Tenant, default))!.Run;

    private static async Task UntilAsync(TeamScenario scenario, Func<RebuildRun, bool> there)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!there(await RunAsync(scenario)))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task ShouldBeCompleteAsync(
        TeamScenario scenario,
        IReadOnlyList<string> accounts,
        string? where
    )
    {
        var rows = (
            await scenario.Bot.Get<IPortfolio>().KeysAsync(scenario.Teams.Tenant, RowRange.All, 1_000, default)
        ).Keys;
        rows.Count.ShouldBe(2 * accounts.Count, where);
        accounts.Select(AccountSummary.RowOf).Except(rows).ShouldBeEmpty(where);
        foreach (var person in new[] { scenario.Kim, scenario.Eva, scenario.Sam })
        {
            var key = new PersonKey(scenario.Teams.Tenant, person.AadObjectId);
            var own = await scenario.Bot.Get<IPeople>().ListAsync(key, RowRange.Prefix(Participation.Rows), default);
            own.Select(row => ((Participation)row.Value).Account).Order().ShouldBe(accounts.Order(), where);
        }
    }
}
