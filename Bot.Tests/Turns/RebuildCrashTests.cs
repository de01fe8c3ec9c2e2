using AccountBot.Bot.Accounts;
using AccountBot.Bot.Operations;
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
        await using var field = await Field.OpenAsync(azurite);
        var accounts = await SeedAsync(field, Many);
        await BeginAsync(field);
        (string, string)[] settings = [("AccountBot__AgendaLease", "00:00:15"), ("AccountBot__AgendaPace", "00:00:01")];
        var doomed = await BotProcess.StartAsync(azurite, field, settings);
        await UntilAsync(field, run => run.Accounts >= Many / 4);
        await doomed.DisposeAsync();
        var atTheKill = await RunAsync(field);

        await using var other = await BotProcess.StartAsync(azurite, field, settings);
        await UntilAsync(field, run => run.Step == RebuildStep.Done);

        atTheKill.IsOver.ShouldBeFalse("the process was killed midway");
        var run = await RunAsync(field);
        (run.Accounts, run.Unreadable, run.LeftOver).ShouldBe((Many, 0, 0));
        await ShouldBeCompleteAsync(field, accounts, string.Empty);
    }

    private async Task<RebuildStep> RebuildAsync(Crash crash)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        var accounts = await SeedAsync(field, 3);
        await using (var doomed = await BotHost.StartAsync(azurite, field.Teams, field.Bot.Prefix, time, crash))
        {
            await crash.LookedAsync();
            await BeginAsync(field);
            crash.Begin();
            // On a busy machine one look at the agenda does not do all.
            await doomed.CatchUpAsync();
        }
        field.Teams.Bot = field.Bot.Client;

        time.Ahead += TimeSpan.FromHours(1);
        await field.Bot.CatchUpAsync();

        var run = await RunAsync(field);
        run.Accounts.ShouldBe(3, crash.Where);
        await ShouldBeCompleteAsync(field, accounts, crash.Where);
        return run.Step;
    }

    /// <summary>Accounts of Kim and Eva of which no list knows, straight into the store.</summary>
    private static async Task<IReadOnlyList<string>> SeedAsync(Field field, int count)
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
                    Of(field.Kim),
                    Of(field.Eva),
                    Director: null,
                    [new Member(Of(field.Sam), MemberKind.Permanent)],
                    Field.Year,
                    Of(field.Kim),
                    now
                );
                var changes = new Changes().Account(account).Season(Season.Start(Field.Year, now));
                var key = new DossierKey(field.Teams.Tenant, id);
                (await field.Bot.Store.CommitAsync(key, changes.Rows, ct)).ShouldBeOfType<CommitOutcome.Committed>();
            }
        );
        return ids;
    }

    private static Person Of(FakePerson person) => new(person.AadObjectId, person.Name, person.ChatId);

    /// <summary>As an administrator's turn begins it, but no one rings the bell: another process does it.</summary>
    private static async Task BeginAsync(Field field)
    {
        var now = TimeProvider.System.GetUtcNow();
        var run = new RebuildRun(
            Guid.NewGuid().ToString("N"),
            RebuildStep.Accounts,
            Of(field.Kim),
            Language.En,
            new Home(field.Teams.ServiceUrl, "msteams", null, null, field.Kim.Chat.Id, "personal", field.Teams.BotId),
            now,
            now
        );
        await field.Bot.Get<Rebuilds>().PlanAsync(field.Teams.Tenant, run, default);
        await field.Bot.Get<IAddresses>().PutAsync(field.Teams.Tenant, RebuildRun.Row, run, default);
    }

    private static async Task<RebuildRun> RunAsync(Field field) =>
        (await field.Bot.Get<Rebuilds>().ReadAsync(field.Teams.Tenant, default))!.Run;

    private static async Task UntilAsync(Field field, Func<RebuildRun, bool> there)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!there(await RunAsync(field)))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task ShouldBeCompleteAsync(Field field, IReadOnlyList<string> accounts, string? where)
    {
        var rows = (await field.Bot.Get<IPortfolio>().KeysAsync(field.Teams.Tenant, RowRange.All, 1_000, default)).Keys;
        rows.Count.ShouldBe(2 * accounts.Count, where);
        accounts.Select(AccountSummary.RowOf).Except(rows).ShouldBeEmpty(where);
        foreach (var person in new[] { field.Kim, field.Eva, field.Sam })
        {
            var key = new PersonKey(field.Teams.Tenant, person.AadObjectId);
            var own = await field.Bot.Get<IPeople>().ListAsync(key, RowRange.Prefix(Participation.Rows), default);
            own.Select(row => ((Participation)row.Value).Account).Order().ShouldBe(accounts.Order(), where);
        }
    }
}
