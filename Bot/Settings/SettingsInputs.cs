using AccountBot.Bot.Turns;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Settings;

/// <summary>What was typed on a card with settings, on which no one is picked.</summary>
internal static class SettingsInputs
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public static FormInputs Of(IReadOnlyDictionary<string, string> typed, Reader reader, DateOnly today) =>
        new(typed, Nobody, reader.Language, today);
}
