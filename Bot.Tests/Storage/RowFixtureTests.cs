using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>
/// Rows as releases of the bot wrote them. A file in Fixtures is never changed: when a record changes so that its file no longer
/// reads, the kind gets the next schema version, an upgrade, and a file of that version beside the old one.
/// </summary>
public sealed class RowFixtureTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "Bot.Tests", "Storage", "Fixtures");
    static readonly RowKinds Kinds = Registered();
    static readonly RowCodec Codec = new(Kinds);

    // What follows from the other members is no data: a file holds what a row cannot do without.
    static readonly JsonSerializerOptions Data = new(RowJson.Options(Kinds))
    {
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
    };

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(NameOf).Order()];

    public static TheoryData<string> Examples => [.. RowExamples.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void ARow_OfAnyRelease_ReadsAsWhatItSays(string file)
    {
        var value = Codec.Decode(Entity(file)).Value;

        RowExamples.All.ShouldContainKey(file, "Say in RowExamples what the row reads as.");
        value.ShouldBeOfType(RowExamples.All[file].GetType());
        DataOf(value, file).ShouldBe(DataOf(RowExamples.All[file], file));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ARow_OfTheCurrentSchema_IsWrittenAsItWasRead(string file)
    {
        if (SchemaOf(file) != Kinds.Named(KindOf(file))!.Schema)
        {
            return;
        }

        var written = Codec.Encode("partition", "row", Codec.Decode(Entity(file)).Value);

        (written.GetString("Kind"), written.GetInt32("Schema")).ShouldBe((KindOf(file), SchemaOf(file)));
        JsonNode.DeepEquals(DataOf(Codec.Decode(written).Value), JsonNode.Parse(Read(file))).ShouldBeTrue(Read(file));
        Missing(JsonNode.Parse(Read(file)), JsonNode.Parse(TextColumns.Read(written))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExample_HasItsFile(string example) =>
        File.Exists(PathOf(example)).ShouldBeTrue($"{PathOf(example)}:\n{DataOf(RowExamples.All[example])}");

    [Fact]
    public void EveryKind_HasAFile_OfEachSchemaUpToItsOwn()
    {
        var needed = NamesIn(Kinds)
            .Values.SelectMany(kind => Enumerable.Range(1, kind.Schema).Select(schema => (kind.Name, schema)));

        needed.Except(RowExamples.All.Keys.Select(file => (KindOf(file), SchemaOf(file)))).ShouldBeEmpty();
    }

    [Fact]
    public void EveryTypeOfAHierarchy_IsInAFile()
    {
        var all = string.Concat(RowExamples.All.Keys.Select(Read));

        Kinds
            .Hierarchies.Values.SelectMany(types => types)
            .Where(type => !all.Contains($"\"$type\": \"{type.TypeDiscriminator}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    static RowKinds Registered()
    {
        var kinds = new RowKinds();
        AccountKinds.Register(kinds);
        return kinds;
    }

    static TableEntity Entity(string file)
    {
        var entity = new TableEntity("partition", "row") { ["Kind"] = KindOf(file), ["Schema"] = SchemaOf(file) };
        TextColumns.Write(entity, Read(file));
        return entity;
    }

    static JsonNode? DataOf(object value) =>
        JsonSerializer.SerializeToNode(value, Kinds.Of(value.GetType()).Type, Data);

    static string DataOf(object value, string file)
    {
        value.ShouldNotBeOfType<UnknownRow>(file);
        return JsonSerializer.Serialize(value, Kinds.Of(value.GetType()).Type, Data);
    }

    /// <summary>The paths in the first that the second does not have, or not with that value.</summary>
    static IEnumerable<string> Missing(JsonNode? wanted, JsonNode? given) =>
        (wanted, given) switch
        {
            (JsonObject one, JsonObject other) => one.SelectMany(member => Missing(member.Value, other[member.Key])),
            (JsonArray one, JsonArray other) when one.Count == other.Count => one.Zip(other)
                .SelectMany(pair => Missing(pair.First, pair.Second)),
            _ => JsonNode.DeepEquals(wanted, given) ? [] : [wanted?.GetPath() ?? "$"],
        };

    static string KindOf(string file) => file.Split('.')[0];

    static int SchemaOf(string file) => int.Parse(file.Split('.')[^1], CultureInfo.InvariantCulture);

    static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    static string PathOf(string file) => Path.Combine(Folder, file + ".json");

    static string Read(string file) => File.ReadAllText(PathOf(file));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "byName")]
    static extern ref Dictionary<string, RowKind> NamesIn(RowKinds kinds);
}
