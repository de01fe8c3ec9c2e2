using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace AccountBot.Storage.Tables;

/// <summary>A table of Azure or Azurite.</summary>
sealed class TableGateway(TableClient table) : ITableGateway
{
    static readonly string[] OnlyKeys = ["PartitionKey", "RowKey"];

    public async Task<EntityPage> QueryAsync(
        string filter,
        int? size,
        string? continuation,
        CancellationToken ct,
        bool keysOnly = false
    )
    {
        await foreach (
            var page in table
                .QueryAsync<TableEntity>(filter, size, keysOnly ? OnlyKeys : null, ct)
                .AsPages(continuation)
        )
            return new EntityPage(
                page.Values,
                string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken
            );
        return new EntityPage([], null);
    }

    public async Task<TableEntity?> GetAsync(string partition, string row, CancellationToken ct)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: ct);
        return found.HasValue ? found.Value : null;
    }

    public async Task<WriteOutcome> WriteAsync(IReadOnlyList<TableTransactionAction> changes, CancellationToken ct)
    {
        try
        {
            if (changes is [var only])
                return OutcomeOf(await WriteOneAsync(only, ct));
            var responses = await table.SubmitTransactionAsync(changes, ct);
            return new WriteOutcome.Written([.. responses.Value.Select(VersionOf)]);
        }
        catch (RequestFailedException e) when (IsLostRace(e))
        {
            var index =
                changes.Count == 1 ? 0 : (e as TableTransactionFailedException)?.FailedTransactionActionIndex ?? -1;
            return new WriteOutcome.Refused(index, e.Status == 404);
        }
    }

    Task<Response> WriteOneAsync(TableTransactionAction change, CancellationToken ct) =>
        change.ActionType switch
        {
            TableTransactionActionType.Add => table.AddEntityAsync(change.Entity, ct),
            TableTransactionActionType.UpdateReplace => table.UpdateEntityAsync(
                change.Entity,
                change.ETag,
                TableUpdateMode.Replace,
                ct
            ),
            TableTransactionActionType.UpsertReplace => table.UpsertEntityAsync(
                change.Entity,
                TableUpdateMode.Replace,
                ct
            ),
            TableTransactionActionType.Delete => table.DeleteEntityAsync(change.Entity, change.ETag, ct),
            _ => throw new NotSupportedException($"{change.ActionType} is not used: rows are replaced whole."),
        };

    // The client does not throw when it deletes what is not there.
    static WriteOutcome OutcomeOf(Response response) =>
        response.Status == 404
            ? new WriteOutcome.Refused(0, Absent: true)
            : new WriteOutcome.Written([VersionOf(response)]);

    static string? VersionOf(Response response) => response.Headers.ETag?.ToString();

    // Other 404s and 409s are about the table or the account, which deciding again does not mend.
    static bool IsLostRace(RequestFailedException e) =>
        e.Status == 412
        || (e.Status == 409 && e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        || (
            e.Status == 404
            && (e.ErrorCode == TableErrorCode.ResourceNotFound || e.ErrorCode == TableErrorCode.EntityNotFound)
        );
}
