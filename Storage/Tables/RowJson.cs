using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AccountBot.Storage.Tables;

/// <summary>How values become JSON. Playbook's types carry no storage attributes, so what they lack is told here.</summary>
static class RowJson
{
    /// <summary>
    /// A value without a member that may not be missing is refused: an upgrade was forgotten, or a newer release left the member out.
    /// </summary>
    public static JsonSerializerOptions Options(RowKinds kinds)
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
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
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
