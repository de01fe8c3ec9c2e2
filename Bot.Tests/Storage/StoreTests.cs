using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>Every test has tables of its own, so that classes and stores do not see each other.</summary>
public abstract class StoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    protected static DossierKey Key { get; } = new("tenant", "account");

    protected AzuriteFixture Azurite { get; } = azurite;

    protected TestStore Store { get; private set; } = null!;

    protected virtual Action<RowKinds>? Kinds => null;

    public async Task InitializeAsync() => Store = await TestStore.CreateAsync(Azurite, Kinds);

    public async Task DisposeAsync() => await Store.DisposeAsync();

    protected async Task<IReadOnlyDictionary<string, string>> CommitAsync(params IReadOnlyList<RowChange> changes) =>
        (await Store.Dossiers.CommitAsync(Key, changes, default)).ShouldBeOfType<CommitOutcome.Committed>().Versions;

    protected async Task<IReadOnlyList<string>> KeysAsync(RowRange range) =>
        [.. (await Store.Dossiers.ReadAsync(Key, range, default)).Select(row => row.Key)];
}
