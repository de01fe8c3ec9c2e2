using System.Globalization;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.ActivityLog;

/// <summary>What of a log can be looked for, and what was.</summary>
public static class LogFilterParts
{
    public const string BaseInput = "ofBase";
    public const string GroupInput = "ofKind";
    public const string ByInput = "of";

    /// <summary>The most people to choose from; the person who is on this page comes first.</summary>
    public const int MostPeople = 40;

    internal const string Fold = "choosing";

    /// <summary>What is looked for, in words.</summary>
    internal static string Said(LogChoice choice, Texts texts)
    {
        string?[] parts =
        [
            choice.Group is { } group ? texts[KeyOf(group)] : null,
            choice.By is { } by ? Named(by, texts) : null,
            choice.Base is { } atBase ? $"{texts["base", atBase]}, {texts.BaseName(atBase)}" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    internal static AdaptiveElement Folded(LogView view, Texts texts)
    {
        var choice = view.Choice;
        var any = Pick.Nothing(texts);
        return Show.Folded(
            Fold,
            Pick.One(
                GroupInput,
                texts["log.filter.kind"],
                choice.Group?.ToString() ?? Pick.Any,
                Enum.GetValues<LogGroup>().Select(group => (group.ToString(), texts[KeyOf(group)])).Prepend(any)
            ),
            Pick.One(
                ByInput,
                texts["log.filter.by"],
                choice.By?.Id ?? Pick.Any,
                People(view).Select(person => (person.Id, Named(person, texts))).Prepend(any)
            ),
            Pick.One(
                BaseInput,
                texts["log.filter.base"],
                choice.Base?.ToString(CultureInfo.InvariantCulture) ?? Pick.Any,
                Pick.Bases(texts).Prepend(any)
            ),
            Act.Row(
                Act.Execute(
                    texts["pick.show"],
                    new CardData { Verb = Verbs.LogPage, Account = view.AccountId },
                    primary: true
                )
            )
        );
    }

    private static IEnumerable<Person> People(LogView view) =>
        view
            .People.Prepend(view.Choice.By)
            .OfType<Person>()
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
            .Take(MostPeople)
            .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase);

    // The person who left long ago and was picked far back in the log is not known by name on the newest page.
    private static string Named(Person person, Texts texts) =>
        person.Name.Length > 0 ? Texts.Name(person) : texts["log.filter.somebody"];

    private static string KeyOf(LogGroup group)
    {
        var name = group.ToString();
        return $"log.kind.{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
