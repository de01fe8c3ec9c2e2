using System.Collections.Frozen;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Reads an element as the class its <c>type</c> names; writing needs no help.</summary>
sealed class AdaptiveTypedElementConverter : JsonConverter
{
    static readonly FrozenDictionary<string, Func<AdaptiveTypedElement>> _types = new Dictionary<
        string,
        Func<AdaptiveTypedElement>
    >
    {
        [AdaptiveCard.TypeName] = () => new AdaptiveCard((AdaptiveSchemaVersion)null),
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveRichTextBlock.TypeName] = () => new AdaptiveRichTextBlock(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveImageSet.TypeName] = () => new AdaptiveImageSet(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTable.TypeName] = () => new AdaptiveTable(),
        [AdaptiveTableRow.TypeName] = () => new AdaptiveTableRow(),
        [AdaptiveTableCell.TypeName] = () => new AdaptiveTableCell(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveNumberInput.TypeName] = () => new AdaptiveNumberInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveTimeInput.TypeName] = () => new AdaptiveTimeInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override object ReadJson(
        JsonReader reader,
        Type objectType,
        object existingValue,
        JsonSerializer serializer
    ) => reader.TokenType == JsonToken.Null ? null : Read(reader.LoadObject(), objectType, serializer);

    internal static AdaptiveTypedElement Read(JObject json, Type declaredType, JsonSerializer serializer)
    {
        var typeName = (string)json["type"] ?? ImpliedType(declaredType);
        var known = _types.TryGetValue(typeName, out var create);
        AdaptiveTypedElement element =
            known ? create()
            : typeof(AdaptiveAction).IsAssignableFrom(declaredType) ? new AdaptiveUnknownAction()
            : new AdaptiveUnknownElement();
        if (!declaredType.IsInstanceOfType(element))
        {
            throw new AdaptiveSerializationException(
                $"'{typeName}' cannot stand where {declaredType.Name} is expected"
            );
        }

        if (element is AdaptiveInput && (string)json["id"] is null)
        {
            throw new AdaptiveSerializationException($"Required property 'id' not found on '{typeName}'");
        }

        Populate(element, json, serializer);
        DropKnownProperties(element, serializer);
        if (!known)
        {
            serializer.Warn($"Unknown element '{typeName}'");
            return element;
        }

        foreach (var name in element.AdditionalProperties.Keys)
        {
            serializer.Warn($"Unknown property '{name}' on '{typeName}'");
        }

        return element;
    }

    static string ImpliedType(Type declaredType) =>
        declaredType == typeof(AdaptiveColumn) ? AdaptiveColumn.TypeName
        : declaredType == typeof(AdaptiveImage) ? AdaptiveImage.TypeName
        : declaredType == typeof(AdaptiveTableRow) ? AdaptiveTableRow.TypeName
        : declaredType == typeof(AdaptiveTableCell) ? AdaptiveTableCell.TypeName
        : throw new AdaptiveSerializationException("Required property 'type' not found on adaptive card element");

    static void Populate(AdaptiveTypedElement element, JObject json, JsonSerializer serializer)
    {
        try
        {
            using var reader = json.CreateReader();
            serializer.Populate(reader, element);
        }
        catch (JsonSerializationException e)
        {
            // A value that does not fit costs that value, not the card.
            serializer.Warn(e.Message);
        }
    }

    // Json.NET also puts properties there that it knows but did not set, such as nulls and defaults.
    static void DropKnownProperties(AdaptiveTypedElement element, JsonSerializer serializer)
    {
        if (element.AdditionalProperties.Count == 0)
        {
            return;
        }

        var properties = (
            (JsonObjectContract)serializer.ContractResolver.ResolveContract(element.GetType())
        ).Properties;
        foreach (
            var name in element
                .AdditionalProperties.Keys.Where(n => properties.GetClosestMatchProperty(n) is not null)
                .ToList()
        )
        {
            element.AdditionalProperties.Remove(name);
        }
    }
}
