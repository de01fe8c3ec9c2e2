using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

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

    [JsonProperty("stackIndex")]
    public int? StackIndex { get; set; }

    [JsonProperty("version")]
    public string Version { get; set; }
}

static class StateExtensions
{
    /// <summary>
    /// The object kept under a key. Storage that keeps no type names gives JSON back; the object made of it takes its
    /// place, so that later changes to it are saved.
    /// </summary>
    internal static T Read<T>(this IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var value))
        {
            return null;
        }

        if (value is not JObject json)
        {
            return (T)value;
        }

        var typed = json.ToObject<T>();
        state[key] = typed;
        return typed;
    }
}
