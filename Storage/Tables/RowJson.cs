using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AccountBot.Storage.Tables;

/// <summary>How values become JSON. Playbook's types carry no storage attributes, so what they lack is told here.</summary>
static class RowJson
{
    /// <param name="strict">
    /// Refuse a value without a member that may not be missing: an upgrade was forgotten. Off for rows that a newer
    /// release wrote, which may have dropped a member.
    /// </param>
    public static JsonSerializerOptions Options(RowKinds kinds, bool strict)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // The text ends in a table column, never in a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // What follows from other members is worked out again on reading.
            IgnoreReadOnlyProperties = true,
            AllowOutOfOrderMetadataProperties = true,
            RespectRequiredConstructorParameters = strict,
            RespectNullableAnnotations = strict,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { info => AddHierarchy(info, kinds), AllowMissingNulls },
            },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        foreach (var converter in kinds.Converters)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    static void AddHierarchy(JsonTypeInfo info, RowKinds kinds)
    {
        if (!kinds.Hierarchies.TryGetValue(info.Type, out var derived))
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var type in derived)
            info.PolymorphismOptions.DerivedTypes.Add(type);
    }

    static void AllowMissingNulls(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
            if (property.IsRequired && MayBeNull(property))
                property.IsRequired = false;
    }

    static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;
}
