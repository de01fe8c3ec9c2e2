using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs under way, the active one first.</summary>
public class DialogState
{
    public DialogState()
        : this(null) { }

    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>A dialog under way and what it remembers.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public int? StackIndex { get; set; }

    public string Version { get; set; }
}

static class StateExtensions
{
    /// <summary>The object kept under a key, null when there is none.</summary>
    internal static T Read<T>(this IDictionary<string, object> state, string key)
        where T : class =>
        state.TryGetValue(key, out var value)
            ? value as T
                ?? throw new InvalidCastException(
                    $"The dialog state '{key}' is a {value?.GetType().Name ?? "null"}: storage has to keep type names ({typeof(T).Name})"
                )
            : null;
}
