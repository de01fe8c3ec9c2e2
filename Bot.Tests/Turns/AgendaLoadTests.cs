using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Ten thousand reminders are due at once; two processes send them, and one of them is killed on the way.</summary>
[Collection(nameof(Busy))]
public sealed class AgendaLoadTests(BusyAzuriteFixture azurite)
{
    const int Tenants = 20;
    const int AccountsOfATenant = 10;
    const int Voters = 50;
    const int Due = Tenants * AccountsOfATenant * Voters;

    // Only so that a run that hangs ends: on a busy machine the whole takes four minutes.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task TenThousandDueReminders_OverTwoProcesses_OneKilled_AreEachSent_AndNoneMoreThanTwice()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var voters = await SeedAsync(scenario);
        (await RowsAsync(scenario)).ShouldBe(Due);

        await using var one = await BotProcess.StartAsync(azurite, scenario, ("AccountBot__AgendaLease", "00:00:15"));
        var two = await BotProcess.StartAsync(azurite, scenario, ("AccountBot__AgendaLease", "00:00:15"));
        await UntilAsync(() => Reminded(voters) > Due / 3);
        await two.DisposeAsync();
        var atTheKill = Reminded(voters);
        await UntilAsync(() => Reminded(voters) == Due);
        await EmptyAsync(scenario);

        atTheKill.ShouldBeLessThan(Due, "the process was killed midway");
        voters.ShouldAllBe(voter => voter.Chat.Messages.Count <= 2);
        (await RowsAsync(scenario)).ShouldBe(0);
    }

    static int Reminded(List<FakePerson> voters) => voters.Count(voter => voter.Chat.Messages.Count > 0);

    static async Task UntilAsync(Func<bool> there)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!there())
        {
            await Task.Delay(200, patience.Token);
        }
    }

    /// <summary>Accounts with an open gate at which fifty people have not voted for days, in tenants that never rest.</summary>
    async Task<List<FakePerson>> SeedAsync(TeamScenario scenario)
    {
        var (voters, entries) = (new List<FakePerson>(Due), new List<TableEntity>(Due));
        foreach (var tenant in Enumerable.Range(1, Tenants).Select(number => $"tenant-{number}"))
        {
            await scenario.Bot.Get<TenantDefaults>().SetAsync(tenant, Always, CancellationToken.None);
            var chats = new List<TableEntity>();
            foreach (var _ in Enumerable.Range(0, AccountsOfATenant))
            {
                var people = Enumerable
                    .Range(1, Voters)
                    .Select(each => scenario.Teams.AddPerson($"P{each}", "en-GB", tenant));
                var account = new RemindedAccount(scenario, tenant, [.. people]);
                voters.AddRange(account.People);
                chats.AddRange(account.ChatRows());
                entries.AddRange(account.AgendaRows());
                await account.WriteAsync(azurite);
            }
            await WriteAsync(scenario, "Addresses", chats);
        }
        await WriteAsync(scenario, "Agenda", entries);
        return voters;
    }

    Task WriteAsync(TeamScenario scenario, string table, IEnumerable<TableEntity> rows) =>
        Parallel.ForEachAsync(
            rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(100)),
            async (some, ct) =>
                await new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + table).SubmitTransactionAsync(
                    some.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                    ct
                )
        );

    static TenantSettings Always { get; } =
        new(Begin: TimeOnly.MinValue, End: TimeOnly.MinValue, WorkingDays: Enum.GetValues<DayOfWeek>());

    /// <summary>Until the last claims are completed.</summary>
    async Task EmptyAsync(TeamScenario scenario)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await RowsAsync(scenario) > 0)
        {
            await Task.Delay(500, patience.Token);
        }
    }

    /// <summary>The rows of the agenda, but for what is months ahead: the gates that stand too long.</summary>
    async Task<int> RowsAsync(TeamScenario scenario)
    {
        var rows = 0;
        var table = new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + "Agenda");
        var soon = TimeProvider
            .System.GetUtcNow()
            .AddDays(7)
            .UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        await foreach (var _ in table.QueryAsync<TableEntity>($"PartitionKey lt '{soon}'", select: ["RowKey"]))
        {
            rows++;
        }
        return rows;
    }
}
