using Newtonsoft.Json.Linq;

namespace AccountBot.Dialogs;

/// <summary>Which form a step asks for.</summary>
public sealed record FormStep(SeasonAddress Season, int Base, string Form)
{
    // What was put into the dialog's state comes back as a JSON object once it has been stored.
    internal static FormStep From(object state) => state as FormStep ?? ((JObject)state).ToObject<FormStep>()!;
}
