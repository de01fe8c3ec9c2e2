using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage.Tables;

namespace AccountBot.Storage.Contacts;

/// <summary>
/// Goes through the texts that people wrote in a record, whatever its type: by the way in which it is stored, so that a new type of
/// row or member is looked through without anyone thinking of it.
/// </summary>
/// <param name="text">What becomes of a text.</param>
/// <param name="contact">What becomes of a reference to one of the customer's people.</param>
/// <param name="field">What becomes of the key of a field: one that asks about a person is named after them.</param>
public sealed class RowTexts
{
    private readonly RowKinds kinds;
    private readonly JsonSerializerOptions plain;
    private readonly JsonSerializerOptions changing;

    private readonly JsonConverter<string> fields;

    public RowTexts(
        RowKinds kinds,
        Func<string, string> text,
        Func<Contact, Contact> contact,
        Func<string, string>? field = null
    )
    {
        field ??= key => key;
        fields = new Changing<string>(field, (writer, value, _) => writer.WriteStringValue(value));
        this.kinds = kinds;
        plain = RowJson.Options(kinds);
        changing = new JsonSerializerOptions(plain);
        changing.Converters.Add(
            new Changing<string>(text, (writer, value, _) => writer.WriteStringValue(value)) { Key = field }
        );
        changing.Converters.Add(
            new Changing<Contact>(contact, (writer, value, _) => JsonSerializer.Serialize(writer, value, plain))
        );
        changing.TypeInfoResolver = plain.TypeInfoResolver!.WithAddedModifier(KeepWhatIsNoText);
    }

    /// <summary>The record after what becomes of its texts; equal to the one that was given where nothing does.</summary>
    public T Map<T>(T value)
        where T : notnull
    {
        var type = typeof(T) == typeof(object) ? kinds.Of(value.GetType()).Type : typeof(T);
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type, changing);
        var after = JsonSerializer.Deserialize(json, type, plain)!;
        return (T)Kept(value, after);
    }

    /// <summary>A subject or a task that is a key of the playbook in some cases, and someone's own words in others.</summary>
    private static object Kept(object before, object after) =>
        (before, after) switch
        {
            (LogEntry logEntry, LogEntry changed) when !logEntry.IsAboutOwnWords() => changed with
            {
                Subject = logEntry.Subject,
            },
            (TeamTask { Kind: TaskKind.Preparation } task, TeamTask changed) => changed with { Text = task.Text },
            _ => after,
        };

    private void KeepWhatIsNoText(JsonTypeInfo info)
    {
        var hasTexts = RowMembers.HasTexts(info.Type);
        foreach (var property in info.Properties)
        {
            if (!hasTexts || !RowMembers.IsText(info.Type, MemberOf(property)))
            {
                property.CustomConverter = RowMembers.IsField(info.Type, MemberOf(property))
                    ? fields
                    : (JsonConverter)
                        Activator.CreateInstance(typeof(Keeping<>).MakeGenericType(property.PropertyType), plain)!;
            }
        }
    }

    private static string MemberOf(JsonPropertyInfo property) =>
        (property.AttributeProvider as System.Reflection.MemberInfo)?.Name ?? property.Name;

    /// <summary>Writes what becomes of a value.</summary>
    private sealed class Changing<T>(Func<T, T> change, Action<Utf8JsonWriter, T, JsonSerializerOptions> write)
        : JsonConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            write(writer, change(value), options);

        public Func<string, string> Key { get; init; } = key => key;

        // The names of a dictionary's entries are keys.
        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(Key(value!.ToString()!));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Read with the plain options.");
    }

    /// <summary>Writes a value as it is.</summary>
    private sealed class Keeping<T>(JsonSerializerOptions plain) : JsonConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, plain);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Read with the plain options.");
    }
}
