using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

public sealed class StorageCallsTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    [Fact]
    public async Task AVote_CostsOneReadAndOneWrite()
    {
        var gate = await CommitAsync(
            new RowChange.Add("gate", new Note("open")),
            new RowChange.Add("gate|1", new Note("yes"))
        );

        using var calls = StorageCalls.Begin();
        await Store.Dossiers.ReadAsync(Key, RowRange.Prefix("gate"), default);
        await CommitAsync(
            new RowChange.Replace("gate", new Note("closed"), gate["gate"]),
            new RowChange.Add("gate|2", new Note("no")),
            new RowChange.Add("play|1", new Note("voted")),
            new RowChange.Add("outbox|1", new Note("tell the manager"))
        );

        (calls.Reads, calls.Writes).ShouldBe((1, 1));
    }

    [Fact]
    public async Task ANestedCount_CountsForTheOneAroundItToo()
    {
        using var turn = StorageCalls.Begin();
        await KeysAsync(RowRange.All);
        using (var step = StorageCalls.Begin())
        {
            await Task.WhenAll(
                KeysAsync(RowRange.All),
                KeysAsync(RowRange.All),
                Task.Run(() => KeysAsync(RowRange.All))
            );
            step.Reads.ShouldBe(3);
        }
        await CommitAsync(new RowChange.Add("a", new Note("1")));

        (turn.Reads, turn.Writes).ShouldBe((4, 1));
    }

    [Fact]
    public async Task CountsSideBySide_DoNotMix()
    {
        async Task<int> CountAsync(int reads)
        {
            using var calls = StorageCalls.Begin();
            for (var i = 0; i < reads; i++)
                await KeysAsync(RowRange.All);
            return calls.Reads;
        }

        (await Task.WhenAll(CountAsync(1), CountAsync(5), CountAsync(9))).ShouldBe([1, 5, 9]);
    }

    [Fact]
    public async Task ARefusedCommit_IsNoCall_AConflictIsOne()
    {
        await CommitAsync(new RowChange.Add("a", new Note("1")));
        using var calls = StorageCalls.Begin();

        await Should.ThrowAsync<StorageLimitException>(() => CommitAsync(new RowChange.Add("a/b", new Note("1"))));
        calls.Writes.ShouldBe(0);

        await Store.Dossiers.CommitAsync(Key, [new RowChange.Add("a", new Note("1"))], default);
        calls.Writes.ShouldBe(1);
    }
}
