#nullable enable
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

[assembly: InternalsVisibleTo("Microsoft.Bot.Builder.Integration.AspNet.Core")]

namespace Microsoft.Bot.Json;

/// <summary>
/// The one serializer for everything on the wire. Building a contract for a type costs far more than using it, so all
/// callers share one resolver.
/// </summary>
internal static class BotJson
{
    private static readonly DefaultContractResolver Contracts = new();

    public static readonly JsonSerializerSettings Settings = CreateSettings();

    public static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    public static JsonSerializerSettings CreateSettings() =>
        new()
        {
            NullValueHandling = NullValueHandling.Ignore,
            DateFormatHandling = DateFormatHandling.IsoDateFormat,
            DateTimeZoneHandling = DateTimeZoneHandling.Utc,
            ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
            ContractResolver = Contracts,
            Converters = { new IsoTimeSpanConverter() },
        };

    public static T? Read<T>(in ReadOnlySequence<byte> utf8)
    {
        using var text = new Utf8SequenceReader(utf8);
        using var json = new JsonTextReader(text) { ArrayPool = CharPool.Instance, CloseInput = false };
        return Serializer.Deserialize<T>(json);
    }

    public static PooledUtf8Writer Write(object? value)
    {
        var buffer = PooledUtf8Writer.Rent();
        try
        {
            using var json = new JsonTextWriter(buffer) { ArrayPool = CharPool.Instance, CloseOutput = false };
            Serializer.Serialize(json, value);
            json.Flush();
            return buffer;
        }
        catch
        {
            buffer.Return();
            throw;
        }
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Instance = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array != null)
            {
                ArrayPool<char>.Shared.Return(array);
            }
        }
    }

    private sealed class IsoTimeSpanConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan ReadJson(
            JsonReader reader,
            Type objectType,
            TimeSpan existingValue,
            bool hasExistingValue,
            JsonSerializer serializer
        ) => reader.Value is string text ? XmlConvert.ToTimeSpan(text) : default;

        public override void WriteJson(JsonWriter writer, TimeSpan value, JsonSerializer serializer) =>
            writer.WriteValue(XmlConvert.ToString(value));
    }
}
