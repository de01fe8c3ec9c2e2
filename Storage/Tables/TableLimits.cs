using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>
/// The limits of Azure Tables, checked by ourselves because Azurite lets most of them pass
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model and
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
/// </summary>
static class TableLimits
{
    public const int LongestKey = 512;
    public const int MostChanges = 100;
    const int MostProperties = 252;
    const int MostEntityBytes = 1024 * 1024;
    const int MostTransactionBytes = 4 * 1024 * 1024;

    /// <exception cref="StorageLimitException">Azure would refuse this.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> changes)
    {
        if (changes.Count is 0 or > MostChanges)
            throw new StorageLimitException($"A transaction holds 1 to {MostChanges} changes, not {changes.Count}.");
        var partition = changes[0].Entity.PartitionKey;
        CheckKey(partition);
        var keys = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        long bytes = 0;
        foreach (var change in changes)
        {
            if (change.Entity.PartitionKey != partition)
                throw new StorageLimitException(
                    $"A transaction is in one partition, not in '{partition}' and '{change.Entity.PartitionKey}'."
                );
            CheckKey(change.Entity.RowKey);
            if (!keys.Add(change.Entity.RowKey))
                throw new StorageLimitException(
                    $"A transaction changes a row once; '{change.Entity.RowKey}' is there twice."
                );
            if (change.Entity is TableEntity entity)
                CheckEntity(entity);
            bytes += PayloadSize.Of(change.Entity);
        }
        if (bytes > MostTransactionBytes)
            throw new StorageLimitException(
                $"A transaction holds {MostTransactionBytes} bytes; these {changes.Count} changes take {bytes}."
            );
    }

    public static void CheckKey(string key)
    {
        if (key.Length > LongestKey)
            throw new StorageLimitException(
                $"A key holds {LongestKey} characters; this one has {key.Length}: '{key[..40]}…'."
            );
        if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw new StorageLimitException(
                $"The key '{key}' has a character that a key may not have: escape it with Keys.Escape."
            );
    }

    static void CheckEntity(TableEntity entity)
    {
        // 4 bytes, keys in UTF-16, and per property 8, its name and its value.
        var bytes = 4L + 2 * (entity.PartitionKey.Length + entity.RowKey.Length);
        var properties = 0;
        foreach (var (name, value) in entity)
        {
            if (name is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")
                continue;
            properties++;
            var text = value as string;
            if (text?.Length > TextColumns.Longest)
                throw new StorageLimitException(
                    $"Column {name} of '{entity.RowKey}' holds {TextColumns.Longest} characters, not {text.Length}."
                );
            bytes += 8 + 2 * name.Length + (text is null ? 8 : 4 + 2L * text.Length);
        }
        if (properties > MostProperties)
            throw new StorageLimitException(
                $"A row holds {MostProperties} columns; '{entity.RowKey}' has {properties}."
            );
        if (bytes > MostEntityBytes)
            throw new StorageLimitException($"A row holds {MostEntityBytes} bytes; '{entity.RowKey}' takes {bytes}.");
    }
}
