using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>
/// The release after this one, as far as rows go: a season has a member more (the weather), which an older release does not see; and a
/// gate is written in a form that an older release cannot read.
/// </summary>
internal static class NewerRelease
{
    public const string Weather = "weather";
    public const string Wrapped = "newForm";

    public static void Differs(IServiceCollection services)
    {
        foreach (var setup in services.Where(each => each.ServiceType.Name == "RowKindsSetup").ToList())
        {
            services.Remove(setup);
        }
        services.AddRowKinds(kinds =>
        {
            AccountKinds.Register(kinds);
            var plain = RowJson.Options(kinds);
            Raise<Season>(kinds, season => Add(season, Weather, "unknown"));
            Raise<Gate>(kinds, gate => new JsonObject { [Wrapped] = gate.DeepClone() });
            kinds.Convert(new SeasonConverter(plain));
            kinds.Convert(new GateConverter(plain));
        });
    }

    private static JsonNode Add(JsonNode row, string member, string value)
    {
        row[member] = value;
        return row;
    }

    /// <summary>What a release does by registering the kind at schema 2, with an upgrade from 1.</summary>
    private static void Raise<T>(RowKinds kinds, Func<JsonNode, JsonNode> upgrade)
    {
        var kind = ByType(kinds)[typeof(T)];
        var raised = kind with { Schema = kind.Schema + 1, Upgrades = [.. kind.Upgrades, upgrade] };
        (ByType(kinds)[typeof(T)], ByName(kinds)[kind.Name]) = (raised, raised);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "byName")]
    private static extern ref Dictionary<string, RowKind> ByName(RowKinds kinds);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "byType")]
    private static extern ref Dictionary<Type, RowKind> ByType(RowKinds kinds);

    private sealed class SeasonConverter(JsonSerializerOptions plain) : JsonConverter<Season>
    {
        public override Season? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var row = JsonNode.Parse(ref reader)!;
            // The newer release relies on it.
            _ = (string?)row[Weather] ?? throw new JsonException("A season without its weather.");
            return row.Deserialize<Season>(plain);
        }

        public override void Write(Utf8JsonWriter writer, Season value, JsonSerializerOptions options) =>
            Add(JsonSerializer.SerializeToNode(value, plain)!, Weather, "sunny").WriteTo(writer);
    }

    private sealed class GateConverter(JsonSerializerOptions plain) : JsonConverter<Gate>
    {
        public override Gate? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonNode.Parse(ref reader)![Wrapped].Deserialize<Gate>(plain);

        public override void Write(Utf8JsonWriter writer, Gate value, JsonSerializerOptions options) =>
            new JsonObject { [Wrapped] = JsonSerializer.SerializeToNode(value, plain) }.WriteTo(writer);
    }
}
