using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>Values to table entities and back: columns Kind, Schema and the JSON in text columns.</summary>
sealed class RowCodec(RowKinds kinds, DamagedRows? damaged = null)
{
    const string KindColumn = "Kind";
    const string SchemaColumn = "Schema";
    readonly JsonSerializerOptions json = RowJson.Options(kinds);

    public TableEntity Encode(string partition, string row, object value)
    {
        var kind = kinds.Of(value.GetType());
        var entity = new TableEntity(partition, row) { [KindColumn] = kind.Name, [SchemaColumn] = kind.Schema };
        TextColumns.Write(entity, JsonSerializer.Serialize(value, kind.Type, json));
        return entity;
    }

    /// <summary>A row that cannot be read is an <see cref="UnknownRow"/>: it spoils no list that it is in.</summary>
    public StoredRow Decode(TableEntity entity)
    {
        var newer = IsNewer(entity);
        return new StoredRow(entity.RowKey, ValueOf(entity), RowVersion.Of(entity, newer), newer);
    }

    bool IsNewer(TableEntity entity) =>
        kinds.Named(entity.GetString(KindColumn)) is { } kind && entity.GetInt32(SchemaColumn) > kind.Schema;

    object ValueOf(TableEntity entity)
    {
        if (entity.GetString(KindColumn) is not { } name || entity.GetInt32(SchemaColumn) is not { } schema)
            return Damaged(entity, "?", 0, "it has no kind or no schema");
        if (kinds.Named(name) is not { } kind)
            return new UnknownRow(name, schema);
        try
        {
            return Parse(TextColumns.Read(entity), kind, schema) ?? throw new JsonException("There is no value.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return schema > kind.Schema ? new UnknownRow(name, schema) : Damaged(entity, name, schema, e.Message);
        }
    }

    UnknownRow Damaged(TableEntity entity, string kind, int schema, string why)
    {
        damaged?.Note(entity.PartitionKey, entity.RowKey, kind);
        return new UnknownRow(kind, schema, $"Row '{entity.RowKey}' ({kind}, schema {schema}) cannot be read: {why}");
    }

    object? Parse(string text, RowKind kind, int schema)
    {
        if (schema >= kind.Schema)
            return JsonSerializer.Deserialize(text, kind.Type, json);
        var node = JsonNode.Parse(text) ?? throw new JsonException("There is no value.");
        return kind
            .Upgrades.Skip(schema - 1)
            .Aggregate(node, (older, upgrade) => upgrade(older))
            .Deserialize(kind.Type, json);
    }
}
