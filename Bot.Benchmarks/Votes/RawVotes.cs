using System.Diagnostics;
using System.Globalization;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>
/// The floor of a vote: the same reads and writes on the same rows with the table client and nothing else. One range query of the
/// gate's rows, one transaction that replaces the gate and the vote and adds a play. Clients take turns at a gate, as in the product.
/// </summary>
internal static class RawVotes
{
    public static async Task RunAsync(string connection, string prefix, int warmUp, int turns)
    {
        var table = new TableServiceClient(connection).GetTableClient(prefix + "Dossiers");
        var play = await PlayAsync(table);
        var turnOf = Enumerable.Range(0, Ballot.Gates).Select(_ => new SemaphoreSlim(1, 1)).ToArray();
        var clients = Enumerable.Range(0, Ballot.Clients).Select(client => new Votes(client)).ToArray();
        await Clients.DriveAsync(warmUp, VoteAsync);
        using var process = Process.GetCurrentProcess();
        var (cpu, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        var run = await Clients.DriveAsync(turns, VoteAsync);
        process.Refresh();
        var figures = new VoteFigures(
            run,
            (process.TotalProcessorTime - cpu).TotalMilliseconds / turns,
            (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / turns
        );
        Console.WriteLine(figures.ToJson());

        async Task VoteAsync(int client)
        {
            var (gate, voter, _) = clients[client].Next();
            await turnOf[gate].WaitAsync();
            try
            {
                await OneAsync(table, play, gate, voter);
            }
            finally
            {
                turnOf[gate].Release();
            }
        }
    }

    private static async Task OneAsync(TableClient table, TableEntity play, int gate, int voter)
    {
        var (partition, row) = (PartitionOf(gate), AccountKeys.Gate(Ballot.Year, Ballot.Base, Ballot.Round));
        var range = AccountKeys.WholeGate(Ballot.Year, Ballot.Base, Ballot.Round);
        var rows = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var entity in table.QueryAsync<TableEntity>(Filter(partition, range)))
        {
            rows[entity.RowKey] = entity;
        }
        var vote = rows[AccountKeys.Vote(Ballot.Year, Ballot.Base, Ballot.Round, Ballot.Voter(gate, voter).Id)];
        var more = new TableEntity(partition, $"p|{Guid.NewGuid():N}|{Guid.NewGuid():N}"[..54]);
        foreach (var column in (string[])["Kind", "Schema", "Data0"])
        {
            more[column] = play[column];
        }
        await table.SubmitTransactionAsync([
            new(TableTransactionActionType.UpdateReplace, rows[row], rows[row].ETag),
            new(TableTransactionActionType.UpdateReplace, vote, vote.ETag),
            new(TableTransactionActionType.Add, more),
        ]);
    }

    /// <summary>A play as the product wrote it: the rows that are added here are as large.</summary>
    private static async Task<TableEntity> PlayAsync(TableClient table)
    {
        await foreach (var entity in table.QueryAsync<TableEntity>(Filter(PartitionOf(0), AccountKeys.AllPlays), 1))
        {
            return entity;
        }
        throw new InvalidOperationException("There is no play.");
    }

    private static string PartitionOf(int gate)
    {
        var key = Ballot.Account(gate);
        return Keys.Join(key.Tenant, key.Account);
    }

    private static string Filter(string partition, RowRange range) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"PartitionKey eq '{partition}' and RowKey ge '{range.From}' and RowKey lt '{range.To}'"
        );
}
