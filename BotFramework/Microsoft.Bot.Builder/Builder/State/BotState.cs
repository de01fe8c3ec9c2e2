using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A bag of named properties under one storage key, read once a turn and written back if it changed. The write carries no
/// version: of two turns at once the last one wins, so nothing that must not be lost belongs in here.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;
    private readonly IStorage _storage;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }
        return new Property<T>(this, name);
    }

    public virtual async Task LoadAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default
    )
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State != null)
        {
            return;
        }
        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = stored switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> state => new CachedBotState(state),
            JObject json => new CachedBotState(json.ToObject<Dictionary<string, object>>()),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
    }

    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default
    )
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
        {
            return;
        }
        var hash = CachedBotState.ComputeHash(cached.State);
        if (!force && cached.Hash == hash)
        {
            return;
        }
        var changes = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [GetStorageKey(turnContext)] = cached.State,
        };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = hash;
    }

    /// <summary>Empties the state in this turn; the next save writes that.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from the turn and from storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    public JToken Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return GetCachedState(turnContext)?.State is { } state ? JObject.FromObject(state) : null;
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default
    )
    {
        var state = Loaded(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var value))
        {
            throw new KeyNotFoundException(propertyName);
        }
        return Task.FromResult(
            value switch
            {
                null => default,
                T typed => typed,
                // Storage that keeps no type names gives JSON back.
                JToken json => json.ToObject<T>(),
                _ => JToken.FromObject(value).ToObject<T>(),
            }
        );
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default
    )
    {
        Loaded(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object value,
        CancellationToken cancellationToken = default
    )
    {
        Loaded(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private IDictionary<string, object> Loaded(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException("The state has not been loaded in this turn.");
    }

    /// <summary>The state as loaded, and what it looked like then.</summary>
    public class CachedBotState
    {
        internal CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            Hash = ComputeHash(State);
        }

        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }

        internal bool IsChanged => Hash != ComputeHash(State);

        internal static string ComputeHash(IDictionary<string, object> state) =>
            state.Count == 0 ? "{}" : JsonConvert.SerializeObject(state);
    }

    private sealed class Property<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name { get; } = name;

        public async Task<T> GetAsync(
            ITurnContext turnContext,
            Func<T> defaultValueFactory,
            CancellationToken cancellationToken
        )
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            if (state.Loaded(turnContext, Name).TryGetValue(Name, out var stored) && stored != null)
            {
                var value = await state
                    .GetPropertyValueAsync<T>(turnContext, Name, cancellationToken)
                    .ConfigureAwait(false);
                if (stored is JToken && value != null)
                {
                    // One object a turn, so that what a caller changes in it is saved.
                    await state
                        .SetPropertyValueAsync(turnContext, Name, value, cancellationToken)
                        .ConfigureAwait(false);
                }
                return value;
            }
            if (defaultValueFactory == null)
            {
                return default;
            }
            var created = defaultValueFactory();
            await SetAsync(turnContext, created, cancellationToken).ConfigureAwait(false);
            return created;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, Name, cancellationToken).ConfigureAwait(false);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, Name, value, cancellationToken).ConfigureAwait(false);
        }
    }
}
