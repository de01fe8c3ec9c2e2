using System.Text.Json.Nodes;
using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Storage;

public sealed class RowValueTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    enum Stage
    {
        Discovery,
        InTalks,
    }

    abstract record Play
    {
        public sealed record Kickoff(string By) : Play;

        public sealed record Score(int Points) : Play;
    }

    sealed record Team(
        string Name,
        Stage Stage,
        IReadOnlyList<Play> Plays,
        string? Motto,
        DateTimeOffset Since,
        Dictionary<string, int> Scores
    );

    sealed record Contact(string First, string Last);

    protected override Action<RowKinds> Kinds =>
        kinds =>
            kinds
                .Add<Note>("note")
                .Add<Team>("team")
                .Add<Play>("play")
                .Hierarchy<Play>((typeof(Play.Kickoff), "kickoff"), (typeof(Play.Score), "score"));

    [Fact]
    public async Task AValue_ComesBackAsItWas()
    {
        var team = new Team(
            "Zoë",
            Stage.InTalks,
            [new Play.Kickoff("Eva"), new Play.Score(3)],
            null,
            DateTimeOffset.UnixEpoch,
            new() { ["Aa"] = 1 }
        );

        var stored = (Team)await RoundTripAsync(team);

        stored.Plays.ShouldBe(team.Plays);
        stored.Scores.ShouldBe(team.Scores);
        (stored with { Plays = team.Plays, Scores = team.Scores }).ShouldBe(team);
    }

    [Fact]
    public async Task AValueOfAHierarchy_IsStoredUnderTheKindOfItsBase() =>
        (await RoundTripAsync(new Play.Score(7))).ShouldBe(new Play.Score(7));

    [Fact]
    public async Task TheColumns_AreReadableInTheTable()
    {
        await CommitAsync(
            new RowChange.Add(
                "row",
                new Team("Zoë", Stage.InTalks, [new Play.Score(1)], null, DateTimeOffset.UnixEpoch, [])
            )
        );

        var entity = await RawAsync("row");

        entity.GetString("Kind").ShouldBe("team");
        entity.GetInt32("Schema").ShouldBe(1);
        entity
            .GetString("Data0")
            .ShouldBe(
                """{"name":"Zoë","stage":"inTalks","plays":[{"$type":"score","points":1}],"since":"1970-01-01T00:00:00+00:00","scores":{}}"""
            );
    }

    [Fact]
    public async Task ALongText_ComesBackAsItWas()
    {
        var note = new Note(string.Concat(Enumerable.Repeat("Zoë 😀 \"&\"", 20_000)));

        (await RoundTripAsync(note)).ShouldBe(note);
    }

    [Fact]
    public async Task ATypeThatIsNoKind_IsRefused() =>
        (
            await Should.ThrowAsync<ArgumentException>(() =>
                Store.Dossiers.CommitAsync(Key, [new RowChange.Add("a", new Contact("", ""))], default)
            )
        ).Message.ShouldContain("not a registered kind");

    [Fact]
    public async Task AnOlderRow_IsUpgradedStepByStep()
    {
        await AddRawAsync("note", 1, """{"words":["old","news"]}""");
        await using var newer = OpenNewer();

        (await ReadAsync(newer)).ShouldBe(new Note("old news!"));
    }

    [Fact]
    public async Task ANewerRow_IsReadWithoutWhatIsUnknown()
    {
        await AddRawAsync("note", 9, """{"text":"new","colour":"red"}""");

        (await ReadAsync(Store)).ShouldBe(new Note("new"));
    }

    [Fact]
    public async Task ANewerRow_ThatCannotBeRead_AndAnUnknownKind_AreGivenAsUnknown()
    {
        await AddRawAsync("play", 2, """{"$type":"penalty"}""");
        (await ReadAsync(Store)).ShouldBe(new UnknownRow("play", 2));

        await AddRawAsync("dream", 4, "{}");
        (await ReadAsync(Store)).ShouldBe(new UnknownRow("dream", 4));
    }

    [Fact]
    public async Task ANewerRow_IsNotWrittenBack_AsWhatIsNewWouldBeLost_ButMayGo()
    {
        await AddRawAsync("note", 9, """{"text":"new","colour":"red"}""");
        var row = (await Store.Dossiers.ReadAsync(Key, RowRange.Exactly("row"), default)).Single();

        row.IsNewer.ShouldBeTrue();
        await Should.ThrowAsync<NewerRowException>(() =>
            Store.Dossiers.CommitAsync(Key, [new RowChange.Replace("row", new Note("old"), row.Version)], default)
        );
        (await RawAsync("row")).GetString("Data0").ShouldContain("colour");

        (
            await Store.Dossiers.CommitAsync(Key, [new RowChange.Remove("row", row.Version)], default)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task ADamagedRow_SaysWhatIsWrong_AndSpoilsNothingElse(string json)
    {
        await AddRawAsync("note", 1, json);

        var damaged = (await ReadAsync(Store)).ShouldBeOfType<UnknownRow>();

        (damaged.Kind, damaged.Schema).ShouldBe(("note", 1));
        damaged.Damage.ShouldNotBeNull().ShouldContain("'row' (note, schema 1)");
    }

    [Fact]
    public void AMissingUpgrade_IsRefusedAtRegistration() =>
        Should.Throw<ArgumentException>(() => new RowKinds().Add<Note>("note", 3, from => from.From(1, json => json)));

    [Fact]
    public void AKindOrTypeRegisteredTwice_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new RowKinds().Add<Note>("note").Add<Contact>("note"));
        Should.Throw<ArgumentException>(() => new RowKinds().Add<Note>("note").Add<Note>("memo"));
    }

    TestStore OpenNewer() =>
        TestStore.Open(
            Azurite,
            Store.Prefix,
            kinds =>
                kinds.Add<Note>(
                    "note",
                    schema: 3,
                    from =>
                        from.From(2, json => new JsonObject { ["text"] = $"{json["text"]}!" })
                            .From(
                                1,
                                json => new JsonObject
                                {
                                    ["text"] = string.Join(' ', json["words"]!.AsArray().Select(word => $"{word}")),
                                }
                            )
                )
        );

    async Task<object> RoundTripAsync(object value)
    {
        await CommitAsync(new RowChange.Add("row", value));
        return await ReadAsync(Store);
    }

    static async Task<object> ReadAsync(TestStore store) =>
        (await store.Dossiers.ReadAsync(Key, RowRange.Exactly("row"), default)).Single().Value;

    TableClient Raw => new(Azurite.ConnectionString, Store.Prefix + "Dossiers");

    async Task<TableEntity> RawAsync(string row) => await Raw.GetEntityAsync<TableEntity>("tenant|account", row);

    async Task AddRawAsync(string kind, int schema, string json) =>
        await Raw.UpsertEntityAsync(
            new TableEntity("tenant|account", "row")
            {
                ["Kind"] = kind,
                ["Schema"] = schema,
                ["Data0"] = json,
            },
            TableUpdateMode.Replace
        );
}
