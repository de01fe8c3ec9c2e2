using AccountBot.Bot.Routing;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Features.Settings;

/// <summary>What was typed on a card with settings, on which no one is picked.</summary>
internal static class SettingsInputs
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public static FormInputs Of(IReadOnlyDictionary<string, string> typed, Actor actor, DateOnly today) =>
        new(typed, Nobody, actor.Language, today);
}
