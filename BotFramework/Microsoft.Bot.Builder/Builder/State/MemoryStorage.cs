using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Storage in this process, through JSON so that a value read is never the object written.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    // Type names bring a value back as the type it was. They never leave this process, so nobody else can name a type.
    private static readonly JsonSerializer DefaultSerializer = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        MaxDepth = null,
    };

    private readonly Lock _lock = new();
    private readonly JsonSerializer _serializer;
    private readonly Dictionary<string, JObject> _memory;
    private int _eTag;

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(null, dictionary) { }

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _serializer = jsonSerializer ?? DefaultSerializer;
        _memory = dictionary ?? new Dictionary<string, JObject>(StringComparer.Ordinal);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _memory.Remove(key);
            }
        }
        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_memory.TryGetValue(key, out var state) && state != null)
                {
                    items.Add(key, state.ToObject<object>(_serializer));
                }
            }
        }
        return Task.FromResult<IDictionary<string, object>>(items);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                var state = value == null ? null : JObject.FromObject(value, _serializer);
                if (value is IStoreItem item)
                {
                    var stored = _memory.TryGetValue(key, out var old) ? old?[ETagName]?.Value<string>() : null;
                    if (stored != null && item.ETag != "*" && item.ETag != stored)
                    {
                        throw new InvalidOperationException(
                            $"Etag conflict.\n\nOriginal: {item.ETag}\nCurrent: {stored}"
                        );
                    }
                    state[ETagName] = (_eTag++).ToString(CultureInfo.InvariantCulture);
                }
                _memory[key] = state;
            }
        }
        return Task.CompletedTask;
    }
}
