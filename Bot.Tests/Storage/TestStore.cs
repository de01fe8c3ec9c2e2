using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>A store of its own in the shared Azurite, registered as the bot registers it.</summary>
public sealed class TestStore : IAsyncDisposable
{
    readonly ServiceProvider services;

    TestStore(ServiceProvider services, string prefix) => (this.services, Prefix) = (services, prefix);

    public string Prefix { get; }

    public IDossiers Dossiers => Get<IDossiers>();

    public IAgenda Agenda => Get<IAgenda>();

    public static async Task<TestStore> CreateAsync(
        AzuriteFixture azurite,
        Action<RowKinds>? kinds = null,
        IStorageFaults? faults = null
    )
    {
        var store = Open(azurite, AzuriteFixture.NewPrefix(), kinds, faults);
        await store.Get<StorageReadiness>().CreateTablesAsync(default);
        return store;
    }

    /// <summary>The same tables from another instance, perhaps of another release.</summary>
    public static TestStore Open(
        AzuriteFixture azurite,
        string prefix,
        Action<RowKinds>? kinds = null,
        IStorageFaults? faults = null
    )
    {
        var registered = new ServiceCollection();
        var settings = new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Storage:TablePrefix"] = prefix,
        };
        registered.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        registered.AddLogging();
        registered.AddStorage(kinds ?? (all => all.Add<Note>("note")));
        if (faults is not null)
            registered.AddSingleton(faults);
        return new TestStore(registered.BuildServiceProvider(), prefix);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

/// <summary>A row for tests.</summary>
public sealed record Note(string Text);
