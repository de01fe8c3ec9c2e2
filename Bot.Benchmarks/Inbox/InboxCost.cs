using System.Diagnostics;
using System.Globalization;
using AccountBot.Bot.Benchmarks.Votes;
using AccountBot.Bot.Features.Inbox;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Benchmarks.Inbox;

/// <summary>
/// What a plate costs in a small tenant and in a large one: the same person with forty accounts, in a tenant of a hundred accounts and in
/// one of a hundred thousand.
/// </summary>
internal static class InboxCost
{
    private const int Mine = 40;
    private const int Looks = 200;
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Person Kim = new("11111111-0000-0000-4444-555555555555", "Kim de Vries", "29:1kim");

    public static async Task<int> RunAsync(string[] args)
    {
        int[] sizes = args is [var most] ? [100, int.Parse(most, CultureInfo.InvariantCulture)] : [100, 100_000];
        await using var azurite = await LocalAzurite.StartAsync();
        var figures = new List<(int Size, Look Look)>();
        foreach (var size in sizes)
        {
            await using var app = Host(AzuriteProcess.ConnectionStringFor(azurite.Port), $"P{size}x");
            await app.Services.GetRequiredService<StorageReadiness>().CreateTablesAsync(default);
            await SeedAsync(app.Services, size);
            figures.Add((size, await LookAsync(app.Services)));
            Console.WriteLine(
                $"{size, 8} accounts: {figures[^1].Look.Reads} reads, {figures[^1].Look.Writes} writes a plate, p50 {figures[^1].Look.P50:F2} ms"
            );
        }
        Console.WriteLine($"ratio of the medians, large / small: {figures[^1].Look.P50 / figures[0].Look.P50:F2}");
        return 0;
    }

    private static WebApplication Host(string connection, string prefix)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Benchmark" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:ConnectionString"] = connection,
                ["Storage:TablePrefix"] = prefix,
                ["AccountBot:PublicUrl"] = "https://accountbot.example/",
            }
        );
        builder.AddAccountBot();
        return builder.Build();
    }

    /// <summary>A dossier and the people's own rows for every account; forty of them are Kim's.</summary>
    private static Task SeedAsync(IServiceProvider services, int accounts)
    {
        var (store, projector) = (
            services.GetRequiredService<AccountStore>(),
            services.GetRequiredService<Projector>()
        );
        var people = services.GetRequiredService<IPeople>();
        return Parallel.ForEachAsync(
            Enumerable.Range(0, accounts),
            new ParallelOptions { MaxDegreeOfParallelism = 24 },
            async (number, ct) =>
            {
                var key = new DossierKey("tenant", number.ToString("D32", CultureInfo.InvariantCulture));
                var manager = number < Mine ? Kim : new Person($"{number:x8}-0000-0000-4444-000000000000", "Somebody");
                var account = new Account(
                    key.Account,
                    $"Account {number}",
                    CustomerKind.Existing,
                    Language.En,
                    GateRule.TeamMajority,
                    manager,
                    null,
                    null,
                    [],
                    2026,
                    manager,
                    Morning
                );
                var changes = new Changes().Put(AccountKeys.Account, account).Season(Season.Start(2026, Morning));
                await store.CommitAsync(key, changes.Rows, ct);
                if (number < Mine)
                {
                    await projector.UpdateAsync(key, 2026, ct);
                    return;
                }
                // What the projection of someone else's account writes; but for its line in the portfolio, which no plate reads and for
                // which Azurite looks through the whole tenant each time.
                var part = new Participation(account.Id, account.Name, 2026, 1, SeasonState.AtBat);
                await people.PutAsync(new PersonKey("tenant", manager.Id), part.Row, part, ct);
            }
        );
    }

    private static async Task<Look> LookAsync(IServiceProvider services)
    {
        var plates = services.GetRequiredService<InboxQueries>();
        var actor = new Actor("tenant", Kim, Language.En);
        var times = new List<double>();
        var (reads, writes) = (0, 0);
        for (var look = 0; look < Looks; look++)
        {
            using var calls = StorageCalls.Begin();
            var start = Stopwatch.GetTimestamp();
            await plates.CardAsync(actor, 0, default);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            (reads, writes) = (calls.Reads, calls.Writes);
        }
        times.Sort();
        return new Look(reads, writes, times[times.Count / 2]);
    }

    private sealed record Look(int Reads, int Writes, double P50);
}
