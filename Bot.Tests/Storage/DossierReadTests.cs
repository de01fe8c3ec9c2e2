using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

public sealed class DossierReadTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    [Fact]
    public async Task ARange_ComesInKeyOrder_FromIncluded_ToExcluded()
    {
        await AddAsync("b", "a", "B", "c", "b|1", "bb", "d");

        (await KeysAsync(new RowRange("b", "c"))).ShouldBe(["b", "bb", "b|1"]);
        (await KeysAsync(RowRange.All)).ShouldBe(["B", "a", "b", "bb", "b|1", "c", "d"]);
    }

    [Fact]
    public async Task APrefix_GivesOnlyKeysThatStartWithIt()
    {
        await AddAsync("vote", "vote|1", "vote|2", "vote~7C3", "votes|1", "voter");

        (await KeysAsync(RowRange.Prefix("vote|"))).ShouldBe(["vote|1", "vote|2"]);
    }

    [Fact]
    public async Task Exactly_GivesOneRow_OrNone()
    {
        await AddAsync("gate", "gate ", "gate|1", "it's");

        (await KeysAsync(RowRange.Exactly("gate"))).ShouldBe(["gate"]);
        (await KeysAsync(RowRange.Exactly("it's"))).ShouldBe(["it's"]);
        (await KeysAsync(RowRange.Exactly("gat"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ADossier_DoesNotSeeAnother()
    {
        await AddAsync("a");

        (await Store.Dossiers.ReadAsync(new DossierKey("tenant", "other"), RowRange.All, default)).ShouldBeEmpty();
        (await Store.Dossiers.ReadAsync(new DossierKey("tenant|account", ""), RowRange.All, default)).ShouldBeEmpty();
        (await Store.Dossiers.ReadAsync(new DossierKey("other", "account"), RowRange.All, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AccountsOfATenant_AreFoundByTheirRows_InOrder_AndNobodyElses()
    {
        foreach (
            var (tenant, account) in new[]
            {
                ("t", "b"),
                ("t", "a"),
                ("t", "a1"),
                ("t", "ü|x"),
                ("t1", "c"),
                ("s", "d"),
            }
        )
        {
            RowChange[] rows =
            [
                .. Enumerable.Range(1, 3).Select(number => new RowChange.Add($"{number}", new Note(""))),
            ];
            await Store.Dossiers.CommitAsync(new DossierKey(tenant, account), rows, default);
        }

        using var calls = StorageCalls.Begin();
        var all = await Store.Dossiers.AccountsAsync("t", null, 10, default);
        calls.Reads.ShouldBe(5, "one read for each, and one that finds no more");
        all.ShouldBe(["a", "a1", "b", "ü|x"]);
        (await Store.Dossiers.AccountsAsync("t", null, 2, default)).ShouldBe(["a", "a1"]);
        (await Store.Dossiers.AccountsAsync("t", "a1", 2, default)).ShouldBe(["b", "ü|x"]);
        (await Store.Dossiers.AccountsAsync("t", "a0", 1, default)).ShouldBe(["a1"]);
        (await Store.Dossiers.AccountsAsync("t", "ü|x", 2, default)).ShouldBeEmpty();
        (await Store.Dossiers.AccountsAsync("nobody", null, 2, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task MoreThanAThousandRows_AreReadToTheLast()
    {
        var keys = await AddManyAsync(2050);

        using var calls = StorageCalls.Begin();
        (await KeysAsync(RowRange.All)).ShouldBe(keys);
        calls.Reads.ShouldBe(3);
    }

    [Fact]
    public async Task Pages_FollowEachOther_WithoutGapOrRepetition()
    {
        var keys = await AddManyAsync(250);
        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Store.Dossiers.PageAsync(Key, RowRange.All, 100, continuation, default);
            page.Rows.Count.ShouldBeInRange(1, 100);
            seen.AddRange(page.Rows.Select(row => row.Key));
            continuation = page.Continuation;
        } while (continuation is not null);

        seen.ShouldBe(keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task APageSize_OutsideOneToAThousand_IsRefused(int size) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            Store.Dossiers.PageAsync(Key, RowRange.All, size, null, default)
        );

    async Task AddAsync(params string[] keys) =>
        await CommitAsync([.. keys.Select(key => new RowChange.Add(key, new Note(key)))]);

    async Task<List<string>> AddManyAsync(int count)
    {
        var keys = Enumerable.Range(0, count).Select(i => $"play|{i:D5}").ToList();
        foreach (var chunk in keys.Chunk(100))
            await AddAsync(chunk);
        return keys;
    }
}
