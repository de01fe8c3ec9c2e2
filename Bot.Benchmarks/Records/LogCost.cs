using System.Globalization;
using AccountBot.Bot.Benchmarks.Tables;
using AccountBot.Bot.Features.ActivityLog;
using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Routing;
using AccountBot.Cards.ActivityLog;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Benchmarks.Records;

/// <summary>
/// What a page of a log costs with a hundred plays and with a hundred thousand; and, where something is looked for, with a little more than
/// is looked at in one go.
/// </summary>
internal static class LogCost
{
    private const int OneGo = 1_100;

    /// <summary>So many have a little more gates and votes than are read in one go.</summary>
    private const int Years = 7;

    private static readonly Person Sam = new("22222222-0000-0000-4444-555555555555", "Sam Bakker");
    private static readonly Actor Actor = new(RecordHost.Tenant, RecordHost.Kim, Language.En);

    public static async Task<int> RunAsync(string[] args)
    {
        var most = args is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : 100_000;
        await using var tables = await TableService.StartAsync();
        await using var small = RecordHost.Start(tables, "Small");
        await using var middle = RecordHost.Start(tables, "Middle");
        await using var large = RecordHost.Start(tables, "Large");
        await SeedAsync(small, 100, years: Years);
        await SeedAsync(middle, OneGo, years: 0);
        await SeedAsync(large, most, years: 10 * Years);
        var count = most.ToString(CultureInfo.InvariantCulture);
        SideBySide.Head("100", count);
        await CompareAsync("newest page", small, large, LogPlace.Newest);
        await CompareAsync("a later page", small, large, new LogPlace(LogChoice.Everything, IdOf(50)));
        SideBySide.Head($"{OneGo}", count);
        await CompareAsync("by whom, found at once", middle, large, new LogPlace(new LogChoice(By: Sam), null));
        await CompareAsync(
            "by whom and at which base, nothing in one go",
            middle,
            large,
            new LogPlace(new LogChoice(Base: 12, By: Sam), null)
        );
        SideBySide.Head($"{Years} years", $"{10 * Years} years");
        await SideBySide.CompareAsync("decisions", () => DecisionsAsync(small), () => DecisionsAsync(large));
        return 0;
    }

    private static Task<double> CompareAsync(string what, RecordHost one, RecordHost other, LogPlace place) =>
        SideBySide.CompareAsync(what, () => LookAsync(one, place), () => LookAsync(other, place));

    private static async Task LookAsync(RecordHost host, LogPlace place)
    {
        if (await host.Get<LogQueries>().CardAsync(Key, Actor, place, default) is null)
        {
            throw new InvalidOperationException("There is no log.");
        }
    }

    private static Task DecisionsAsync(RecordHost host) =>
        host.Get<DecisionQueries>().CardAsync(Key, Actor, null, null, default);

    private static DossierKey Key => new(RecordHost.Tenant, "account");

    /// <summary>An account, one play as the product writes it, and copies of it; every twentieth is Sam's.</summary>
    private static async Task SeedAsync(RecordHost host, int plays, int years)
    {
        var kim = RecordHost.Kim;
        var account = new Account(
            Key.Account,
            "Contoso",
            CustomerKind.Existing,
            Language.En,
            GateRule.TeamMajority,
            kim,
            null,
            null,
            [],
            2026,
            kim,
            RecordHost.Morning
        );
        var store = host.Get<AccountStore>();
        await store.CommitAsync(Key, new Changes().Account(account).Rows, default);
        await PastGates.SeedAsync(store, Key, account, years);
        var logEntry = LogEntry.Of(LogEntryKind.Logged, 2026, 3, kim, RecordHost.Morning.AddYears(-90)) with
        {
            Text = "Called purchasing about the tender",
            Hours = 1.5m,
        };
        await store.CommitAsync(Key, new Changes().Play(logEntry, Guid.Empty).Rows, default);
        var (partition, row) = (Keys.Join(Key.Tenant, Key.Account), AccountKeys.Play(logEntry, Guid.Empty));
        var pattern = host.Tables.Table(host.Table("Dossiers")).Find(partition, row)!;
        var written = $"{logEntry.At:yyyy-MM-dd'T'HH:mm:ss}";
        host.Tables.Copy(
            host.Table("Dossiers"),
            pattern,
            Enumerable
                .Range(0, plays)
                .Select(number => new RowCopy(
                    partition,
                    AccountKeys.Play(IdOf(number)),
                    (written, $"{AtOf(number):yyyy-MM-dd'T'HH:mm:ss}"),
                    (kim.Id, number % 20 == 7 ? Sam.Id : kim.Id),
                    (kim.Name, number % 20 == 7 ? Sam.Name : kim.Name)
                ))
        );
    }

    private static DateTimeOffset AtOf(int number) => RecordHost.Morning.AddMinutes(-number);

    private static string IdOf(int number) =>
        AccountKeys.PlayId(AtOf(number), new Guid(number + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}
