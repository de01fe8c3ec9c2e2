using AccountBot.Storage.Tables;
using Azure;
using Azure.Identity;

namespace AccountBot.Storage;

/// <summary>Whether the store can be used.</summary>
public abstract record ReadinessOutcome
{
    ReadinessOutcome() { }

    public sealed record Ready : ReadinessOutcome;

    /// <param name="Reason">One line for an operator.</param>
    public sealed record NotReady(string Reason) : ReadinessOutcome;
}

/// <summary>Checks the tables, and makes them where that is this process's task.</summary>
public sealed class StorageReadiness
{
    /// <summary>Who asks whether we are ready waits two seconds.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    readonly TableService service;

    /// <summary>How many tables there are to be.</summary>
    public static int Tables => TableNames.All.Count;

    internal StorageReadiness(TableService service) => this.service = service;

    /// <summary>Reads nothing from every table: they exist, answer, and we may read them.</summary>
    public async Task<ReadinessOutcome> CheckAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var reasons = await Task.WhenAll(TableNames.All.Select(table => ProblemWithAsync(table, patience.Token, ct)));
        return Array.Find(reasons, reason => reason is not null) is { } first
            ? new ReadinessOutcome.NotReady(first)
            : new ReadinessOutcome.Ready();
    }

    /// <summary>Makes the tables that are missing; several processes may do so at once.</summary>
    public Task CreateTablesAsync(CancellationToken ct) =>
        Task.WhenAll(TableNames.All.Select(table => service.Client(table).CreateIfNotExistsAsync(ct)));

    async Task<string?> ProblemWithAsync(string table, CancellationToken patience, CancellationToken ct)
    {
        try
        {
            await service
                .Gateway(table)
                .QueryAsync(Filter.Rows("readiness", RowRange.Exactly("readiness")), 1, null, patience);
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"Table {table}: no answer within {Patience.TotalSeconds} seconds";
        }
        catch (RequestFailedException e)
        {
            return $"Table {table}: {(e.Status == 0 ? e.Message : $"{e.Status} {e.ErrorCode}")}";
        }
        catch (Exception e) when (e is AggregateException or AuthenticationFailedException)
        {
            return $"Table {table}: {e.Message}";
        }
    }
}
