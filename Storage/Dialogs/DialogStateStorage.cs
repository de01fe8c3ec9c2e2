using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccountBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace AccountBot.Storage.Dialogs;

/// <summary>
/// Dialog state in a table, one row per key. It only says where a conversation is; what people answered is in their
/// dossier, so state that cannot be read any more counts as none.
/// </summary>
public sealed partial class DialogStateStorage : IStorage
{
    const string Row = "state";
    const int DeepestNesting = 256;
    readonly ITableGateway table;
    readonly ILogger<DialogStateStorage> logger;

    readonly JsonSerializer serializer = new()
    {
        // A property of type object comes back as the type it was, as with the framework's own stores.
        TypeNameHandling = TypeNameHandling.All,
        SerializationBinder = new DialogStateTypes(),
        MaxDepth = DeepestNesting,
    };

    internal DialogStateStorage(ITableGateway table, ILogger<DialogStateStorage> logger) =>
        (this.table, this.logger) = (table, logger);

    public async Task<IDictionary<string, object>> ReadAsync(
        string[] keys,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
            if (
                await table.GetAsync(PartitionOf(key), Row, cancellationToken) is { } entity
                && Deserialize(key, entity) is { } value
            )
                found[key] = value;
        return found;
    }

    /// <summary>Writes each value; one that is an <see cref="IStoreItem"/> with an ETag other than "*" only over that version.</summary>
    /// <exception cref="InvalidOperationException">"Etag conflict": someone else wrote in the meantime.</exception>
    /// <exception cref="StorageLimitException">A value takes more than a row may hold.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
            if (value is null)
                await DeleteAsync([key], cancellationToken);
            else
                await WriteAsync(key, value, cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
            await table.WriteAsync(
                [new(TableTransactionActionType.Delete, new TableEntity(PartitionOf(key), Row), ETag.All)],
                cancellationToken
            );
    }

    async Task WriteAsync(string key, object value, CancellationToken ct)
    {
        var entity = new TableEntity(PartitionOf(key), Row);
        TextColumns.Write(entity, Serialize(value));
        var version = (value as IStoreItem)?.ETag;
        TableTransactionAction write =
            string.IsNullOrEmpty(version) || version == "*"
                ? new(TableTransactionActionType.UpsertReplace, entity)
                : new(TableTransactionActionType.UpdateReplace, entity, new ETag(version));
        if (await table.WriteAsync([write], ct) is WriteOutcome.Refused)
            throw new InvalidOperationException($"Etag conflict: '{key}' is no longer at {version}.");
    }

    string Serialize(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        serializer.Serialize(text, value, typeof(object));
        return text.ToString();
    }

    object? Deserialize(string key, TableEntity entity)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(TextColumns.Read(entity)));
            var value = serializer.Deserialize<object>(reader);
            if (value is IStoreItem item)
                item.ETag = entity.ETag.ToString();
            return value;
        }
        catch (JsonException e)
        {
            Unreadable(e, key);
            return null;
        }
    }

    // Conversation ids have no promised length; a mark that no escape has keeps a shortened key apart from all others.
    static string PartitionOf(string key)
    {
        var escaped = Keys.Escape(key);
        if (escaped.Length <= TableLimits.LongestKey)
            return escaped;
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(escaped)));
        return $"{escaped[..(TableLimits.LongestKey - hash.Length - 1)]}|{hash}";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The dialog state of {Key} cannot be read and counts as none")]
    partial void Unreadable(Exception e, string key);
}
