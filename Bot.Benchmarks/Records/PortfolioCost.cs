using System.Globalization;
using AccountBot.Bot.Benchmarks.Tables;
using AccountBot.Bot.Features.Accounts;
using AccountBot.Bot.Features.Inbox;
using AccountBot.Bot.Features.MessageExtension;
using AccountBot.Bot.Features.Portfolio;
using AccountBot.Bot.Routing;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Benchmarks.Records;

/// <summary>
/// What lists of accounts cost in a small tenant and in a large one: the same person with forty accounts, in a tenant of a hundred accounts
/// and in one of a hundred thousand.
/// </summary>
internal static class PortfolioCost
{
    private const int Mine = 40;
    private const string Pattern = "PATTERN0PATTERN0PATTERN0PATTERN0";
    private const string PatternName = "Pattern name";

    public static async Task<int> RunAsync(string[] args)
    {
        var most = args is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : 100_000;
        await using var tables = await TableService.StartAsync();
        await using var small = RecordHost.Start(tables, "Small");
        await using var large = RecordHost.Start(tables, "Large");
        await SeedAsync(small, 100);
        await SeedAsync(large, most);
        SideBySide.Head("100", most.ToString(CultureInfo.InvariantCulture));
        var actor = new Actor(RecordHost.Tenant, RecordHost.Kim, Language.En);
        var auditor = actor with { Person = new Person("auditor", "Anna Auditor"), IsAuditor = true };
        var stalled = new PortfolioChoice(PortfolioFilter.Stalled, Order: PortfolioOrder.Days);
        await CompareAsync("my plate", host => host.Get<InboxQueries>().CardAsync(actor, 0, default));
        await CompareAsync(
            "my portfolio",
            host => host.Get<PortfolioQueries>().MineAsync(actor, new PortfolioChoice(From: 10), default)
        );
        await CompareAsync(
            "my portfolio, filtered and sorted",
            host => host.Get<PortfolioQueries>().MineAsync(actor, stalled, default)
        );
        await CompareAsync(
            "auditor: all accounts, first page",
            host => host.Get<PortfolioQueries>().AllAsync(auditor, string.Empty, null, default)
        );
        await CompareAsync(
            "auditor: all accounts, a later page",
            host => host.Get<PortfolioQueries>().AllAsync(auditor, "account", NameOf(host, 50).Row, default)
        );
        await CompareAsync(
            "auditor: names that begin with",
            host => host.Get<PortfolioQueries>().AllAsync(auditor, "account 00000", null, default)
        );
        await CompareAsync("search over my accounts", host => FindAsync(host, actor, "Account 000017"));
        await CompareAsync("the same, as cards for a message (ten)", host => CardsAsync(host, actor, "Account 0000"));
        await CompareAsync("auditor's search by name", host => FindAsync(host, auditor, "Account 000077"));
        return 0;

        Task<double> CompareAsync(string what, Func<RecordHost, Task> look) =>
            SideBySide.CompareAsync(what, () => look(small), () => look(large));
    }

    // A name leaves the turn alone; without one it would be asked where it was said.
    private static async Task FindAsync(RecordHost host, Actor actor, string name)
    {
        var found = await host.Get<AccountSearch>()
            .FindAsync(null!, actor, new TypedCommand(Command.Of<StatusCommand>(), name), default);
        if (found is not [{ Name: var named }] || named != name)
        {
            throw new InvalidOperationException($"'{name}' was not found.");
        }
    }

    private static async Task CardsAsync(RecordHost host, Actor actor, string typed)
    {
        var found = await host.Get<AccountFinder>().FindAsync(actor, typed, 0, default);
        if (found.Attachments.Count != AccountFinder.PageSize)
        {
            throw new InvalidOperationException($"{found.Attachments.Count} cards were found.");
        }
    }

    private static AccountName NameOf(RecordHost host, int number) =>
        new(IdOf(number), NameOf(number), RecordHost.Morning.Year, null);

    /// <summary>One row of each kind as the product writes it, and copies of these for every account; forty are Kim's.</summary>
    private static async Task SeedAsync(RecordHost host, int accounts)
    {
        var somebody = new Person("22222222-0000-0000-4444-555555555555", "Somebody Else");
        var account = new Account(
            Pattern,
            PatternName,
            CustomerKind.Existing,
            Language.En,
            GateRule.TeamMajority,
            somebody,
            RecordHost.Kim,
            null,
            [],
            2026,
            somebody,
            RecordHost.Morning
        );
        var season = Season.Start(2026, RecordHost.Morning);
        var key = new DossierKey(RecordHost.Tenant, Pattern);
        var store = host.Get<AccountStore>();
        await store.CommitAsync(key, new Changes().Account(account).Rows, default);
        await store.CommitAsync(key, new Changes().Season(season).Rows, default);
        var part = new Participation(Pattern, PatternName, 2026, 1, SeasonState.AtBat)
        {
            Since = RecordHost.Morning,
            LastPlay = RecordHost.Morning,
            AccountManager = somebody,
            Potential = 240_000,
        };
        var person = new PersonKey(RecordHost.Tenant, somebody.Id);
        await host.Get<IPeople>().PutAsync(person, part.Row, part, default);
        var summary = new AccountSummary(
            Pattern,
            PatternName,
            2026,
            1,
            SeasonState.AtBat,
            RecordHost.Morning,
            somebody.Id,
            240_000,
            Competitor: false,
            somebody.Name
        );
        var name = new AccountName(Pattern, PatternName, 2026, summary);
        await host.Get<IPortfolio>().PutAsync(RecordHost.Tenant, name.Row, name, default);
        CopyAll(host, accounts, somebody, part, name);
    }

    private static void CopyAll(RecordHost host, int accounts, Person somebody, Participation part, AccountName name)
    {
        Copy(host, "Dossiers", PartitionOf(Pattern), AccountKeys.Account, accounts, OfAccount(AccountKeys.Account));
        Copy(
            host,
            "Dossiers",
            PartitionOf(Pattern),
            AccountKeys.Season(2026),
            accounts,
            OfAccount(AccountKeys.Season(2026))
        );
        Copy(
            host,
            "People",
            Keys.Join(RecordHost.Tenant, somebody.Id),
            part.Row,
            accounts,
            number => (Keys.Join(RecordHost.Tenant, OwnerOf(number)), Participation.RowOf(IdOf(number)))
        );
        Copy(
            host,
            "Portfolio",
            RecordHost.Tenant,
            name.Row,
            accounts,
            number => (RecordHost.Tenant, NameOf(host, number).Row)
        );
    }

    private static Func<int, (string, string)> OfAccount(string row) => number => (PartitionOf(IdOf(number)), row);

    private static void Copy(
        RecordHost host,
        string table,
        string partition,
        string row,
        int count,
        Func<int, (string Partition, string Key)> keys
    )
    {
        var pattern =
            host.Tables.Table(host.Table(table)).Find(partition, row)
            ?? throw new InvalidOperationException($"{table} has no row {partition}, {row}.");
        host.Tables.Copy(
            host.Table(table),
            pattern,
            Enumerable
                .Range(0, count)
                .Select(number =>
                {
                    var (to, key) = keys(number);
                    return new RowCopy(to, key, (Pattern, IdOf(number)), (PatternName, NameOf(number)));
                })
        );
    }

    private static string PartitionOf(string account) => Keys.Join(RecordHost.Tenant, account);

    private static string OwnerOf(int number) =>
        number < Mine ? RecordHost.Kim.Id : $"{number:x8}-0000-0000-4444-000000000000";

    private static string IdOf(int number) => number.ToString("D32", CultureInfo.InvariantCulture);

    private static string NameOf(int number) => $"Account {number:000000}";
}
