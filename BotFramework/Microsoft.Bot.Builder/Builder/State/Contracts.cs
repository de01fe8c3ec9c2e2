namespace Microsoft.Bot.Builder;

/// <summary>A store of values by key.</summary>
public interface IStorage
{
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A value that is only written over the version it was read as; "*" writes over any.</summary>
public interface IStoreItem
{
    string ETag { get; set; }
}

public interface IStatePropertyInfo
{
    string Name { get; }
}

public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    Task<T> GetAsync(
        ITurnContext turnContext,
        Func<T> defaultValueFactory = null,
        CancellationToken cancellationToken = default
    );

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}

public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

public static class StorageExtensions
{
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage,
        string[] keys,
        CancellationToken cancellationToken = default
    )
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(items.Count, StringComparer.Ordinal);
        foreach (var (key, value) in items)
        {
            if (value is TStoreItem item)
            {
                typed.Add(key, item);
            }
        }
        return typed;
    }
}
