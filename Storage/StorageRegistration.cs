using AccountBot.Storage.Backup;
using AccountBot.Storage.Dialogs;
using AccountBot.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AccountBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageRegistration
{
    /// <summary>The store, with the kinds of rows it holds. Options come from section <see cref="StorageOptions.Section"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<RowKinds> kinds)
    {
        services
            .AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddMetrics();
        services.AddRowKinds(kinds);
        services.AddSingleton(provider => AllKinds(provider.GetServices<RowKindsSetup>()));
        services.AddSingleton<DamagedRows>();
        services.AddSingleton<RowCodec>();
        services.AddSingleton<StorageMeter>();
        services.AddSingleton(provider => new TableService(
            provider.GetRequiredService<IOptions<StorageOptions>>(),
            provider.GetRequiredService<StorageMeter>(),
            provider.GetService<IStorageFaults>()
        ));
        services.AddSingleton(provider => new StorageReadiness(provider.GetRequiredService<TableService>()));
        services.AddSingleton(provider => new StoreBackup(provider.GetRequiredService<TableService>()));
        services.AddHostedService<TablesAtStartup>();
        services.AddTable<IDossiers>(TableNames.Dossiers, (table, codec) => new TableDossiers(table, codec));
        services.AddTable<IPortfolio>(TableNames.Portfolio, (table, codec) => new TablePortfolio(table, codec));
        services.AddTable<IPeople>(TableNames.People, (table, codec) => new TablePeople(table, codec));
        services.AddTable<IImports>(TableNames.Imports, (table, codec) => new TableImports(table, codec));
        services.AddTable<IAddresses>(TableNames.Addresses, (table, codec) => new TableAddresses(table, codec));
        services.AddTable<IAgenda>(TableNames.Agenda, (table, _) => new TableAgenda(table));
        services.AddDialogState();
        return services;
    }

    /// <summary>More kinds of rows, from another part of the program.</summary>
    public static IServiceCollection AddRowKinds(this IServiceCollection services, Action<RowKinds> kinds) =>
        services.AddSingleton(new RowKindsSetup(kinds));

    static void AddTable<T>(this IServiceCollection services, string table, Func<ITableGateway, RowCodec, T> create)
        where T : class =>
        services.AddSingleton(provider =>
            create(provider.GetRequiredService<TableService>().Gateway(table), provider.GetRequiredService<RowCodec>())
        );

    static RowKinds AllKinds(IEnumerable<RowKindsSetup> setups)
    {
        var kinds = new RowKinds();
        foreach (var setup in setups)
            setup.Register(kinds);
        return kinds;
    }

    sealed record RowKindsSetup(Action<RowKinds> Register);
}
