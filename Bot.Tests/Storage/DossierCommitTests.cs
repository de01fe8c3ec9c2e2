using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

public sealed class DossierCommitTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    [Fact]
    public async Task Committed_GivesTheVersionsThatTheNextCommitNeeds()
    {
        var added = await CommitAsync(new RowChange.Add("a", new Note("1")), new RowChange.Add("b", new Note("1")));
        var replaced = await CommitAsync(
            new RowChange.Replace("a", new Note("2"), added["a"]),
            new RowChange.Remove("b", added["b"]),
            new RowChange.Add("c", new Note("1"))
        );

        replaced.Keys.ShouldBe(["a", "c"], ignoreOrder: true);
        var rows = await Store.Dossiers.ReadAsync(Key, RowRange.All, default);
        rows.Select(row => (row.Key, row.Value)).ShouldBe([("a", new Note("2")), ("c", (object)new Note("1"))]);
        rows.Select(row => row.Version).ShouldBe([replaced["a"], replaced["c"]]);
    }

    [Fact]
    public async Task ASingleChange_GivesItsVersionToo()
    {
        var added = await CommitAsync(new RowChange.Add("a", new Note("1")));
        var replaced = await CommitAsync(new RowChange.Replace("a", new Note("2"), added["a"]));

        replaced["a"].ShouldNotBe(added["a"]);
        (await CommitAsync(new RowChange.Remove("a", replaced["a"]))).ShouldBeEmpty();
    }

    public static TheoryData<string, RowChange> LostRaces =>
        new()
        {
            { "added twice", new RowChange.Add("there", new Note("mine")) },
            { "replaced since", new RowChange.Replace("there", new Note("mine"), Stale) },
            { "removed since, then replaced", new RowChange.Replace("gone", new Note("mine"), Stale) },
            { "replaced since, then removed", new RowChange.Remove("there", Stale) },
            { "removed twice", new RowChange.Remove("gone", Stale) },
        };

    const string Stale = "W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"";

    [Theory]
    [MemberData(nameof(LostRaces))]
    public async Task ALostRace_IsAConflict_Alone(string race, RowChange change)
    {
        await CommitAsync(new RowChange.Add("there", new Note("theirs")));

        (await Store.Dossiers.CommitAsync(Key, [change], default)).ShouldBeOfType<CommitOutcome.Conflict>(race);
        await OnlyTheirsIsThereAsync();
    }

    [Theory]
    [MemberData(nameof(LostRaces))]
    public async Task ALostRace_IsAConflict_AndNothingOfTheTransactionIsWritten(string race, RowChange change)
    {
        await CommitAsync(new RowChange.Add("there", new Note("theirs")));
        RowChange[] changes =
        [
            new RowChange.Add("before", new Note("mine")),
            change,
            new RowChange.Add("after", new Note("mine")),
        ];

        (await Store.Dossiers.CommitAsync(Key, changes, default)).ShouldBeOfType<CommitOutcome.Conflict>(race);
        await OnlyTheirsIsThereAsync();
    }

    [Fact]
    public async Task RemovingWhateverIsThere_Succeeds_AlsoWhenNothingIs()
    {
        await CommitAsync(new RowChange.Add("there", new Note("1")));

        var versions = await CommitAsync(
            new RowChange.Remove("gone", null),
            new RowChange.Add("new", new Note("1")),
            new RowChange.Remove("there", null),
            new RowChange.Remove("gone too", null)
        );

        versions.Keys.ShouldBe(["new"]);
        (await KeysAsync(RowRange.All)).ShouldBe(["new"]);
        (await CommitAsync(new RowChange.Remove("gone", null))).ShouldBeEmpty();
        (await CommitAsync(new RowChange.Remove("gone", null), new RowChange.Remove("gone too", null))).ShouldBeEmpty();
    }

    [Fact]
    public async Task NoChanges_CostNothing()
    {
        using var calls = StorageCalls.Begin();

        (await CommitAsync()).ShouldBeEmpty();

        calls.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task AMissingTable_IsNoConflict()
    {
        await using var nowhere = TestStore.Open(Azurite, AzuriteFixture.NewPrefix());

        await Should.ThrowAsync<Azure.RequestFailedException>(() =>
            nowhere.Dossiers.CommitAsync(Key, [new RowChange.Add("a", new Note("1"))], default)
        );
        await Should.ThrowAsync<Azure.RequestFailedException>(() =>
            nowhere.Dossiers.CommitAsync(
                Key,
                [new RowChange.Remove("a", null), new RowChange.Remove("b", null)],
                default
            )
        );
    }

    async Task OnlyTheirsIsThereAsync() =>
        (await Store.Dossiers.ReadAsync(Key, RowRange.All, default))
            .ShouldHaveSingleItem()
            .Value.ShouldBe(new Note("theirs"));
}
