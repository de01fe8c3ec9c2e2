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
    public IDictionary<string, object> State { get; set; }

    // Nothing here sets these two. They are in the state that is stored, and Microsoft's library sets the second.
    public int? StackIndex { get; set; }

    public string Version { get; set; }
}
