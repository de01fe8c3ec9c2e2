using System.Globalization;
using System.Resources;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Cards;

/// <summary>Every text that people see, in one language, with that language's numbers and dates.</summary>
public sealed class Texts
{
    private static readonly ResourceManager Resources = new("AccountBot.Cards.Texts", typeof(Texts).Assembly);
    private static readonly Texts English = new(Language.En, "en", "en-GB");
    private static readonly Texts Dutch = new(Language.Nl, "nl", "nl-NL");

    private readonly CultureInfo words;

    private Texts(Language language, string words, string culture)
    {
        Language = language;
        this.words = CultureInfo.GetCultureInfo(words);
        Culture = CultureInfo.GetCultureInfo(culture);
    }

    public Language Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>The language tag that goes on a card.</summary>
    public string Tag => words.Name;

    public static Texts In(Language language) => language == Language.Nl ? Dutch : English;

    /// <summary>The text with this key; a key without a text is a mistake of ours and shows itself as the key.</summary>
    public string this[string key] => Find(key) ?? key;

    public string this[string key, params object?[] arguments] => string.Format(Culture, this[key], arguments);

    public string? Find(string key) => Resources.GetString(key, words);

    public string Money(decimal euro) =>
        euro.ToString(euro == decimal.Truncate(euro) ? "€\u00A0#,0" : "€\u00A0#,0.00", Culture);

    public string Number(decimal number) => number.ToString("#,0.##", Culture);

    public string Date(DateOnly date) => date.ToString("d MMM yyyy", Culture);

    public string Date(DateTimeOffset at) => Date(DateOnly.FromDateTime(Zone.Local(at).DateTime));

    /// <summary>A moment with its clock time, where it was that moment in the default time zone.</summary>
    public string Moment(DateTimeOffset at) => Zone.Local(at).ToString("d MMM HH:mm", Culture);

    /// <summary>The same with its year.</summary>
    public string Stamp(DateTimeOffset at) => Zone.Local(at).ToString("d MMM yyyy HH:mm", Culture);

    /// <summary>How long something took, or waits: the larger the coarser.</summary>
    public string Lapse(TimeSpan lapse) =>
        lapse switch
        {
            { TotalSeconds: < 90 } => this["lapse.seconds", Math.Max(0, (int)lapse.TotalSeconds)],
            { TotalMinutes: < 90 } => this["lapse.minutes", (int)lapse.TotalMinutes],
            { TotalHours: < 48 } => this["lapse.hours", (int)lapse.TotalHours],
            _ => this["lapse.days", (int)lapse.TotalDays],
        };

    public string Days(int days) =>
        days switch
        {
            0 => this["score.today"],
            1 => this["score.days.one"],
            _ => this["score.days", days],
        };

    public string Plays(int plays) => plays == 1 ? this["play.count.one"] : this["play.count", plays];

    /// <summary>The hours and the euros that were logged; null where no one logged any.</summary>
    public string? Logged(Playbook.Seasons.Spending spent)
    {
        string?[] parts =
        [
            spent.Hours == 0 ? null : this["play.hours", Number(spent.Hours)],
            spent.Cost == 0 ? null : Money(spent.Cost),
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } given ? string.Join(" / ", given) : null;
    }

    /// <summary>Everything that was spent in a few words: hours and euros where they were logged, and the plays.</summary>
    public string Spent(Playbook.Seasons.Spending spent) =>
        string.Join(" · ", new[] { Logged(spent), Plays(spent.Plays) }.OfType<string>());

    public string BaseName(int number) => this[$"b{number:00}.name"];

    public string FormTitle(int atBase, string form) => FormText(atBase, form, "title");

    /// <summary>A text about a form: its title, or why we ask. A form that most bases share has its texts under its own name.</summary>
    public string FormText(int atBase, string form, string part)
    {
        var key = $"{FormKey(atBase, form)}.{part}";
        return Find(key) ?? Find($"{form}.{part}") ?? key;
    }

    public string Label(int atBase, string form, Field field)
    {
        var label = this[field.Says ?? $"{FormKey(atBase, form)}.{field.Key}"];
        return field.SaysWith.Count == 0 ? label : string.Format(Culture, label, [.. field.SaysWith.Cast<object>()]);
    }

    /// <summary>What a field is called that its form does not ask, or no longer; never by its key.</summary>
    public string FormerLabel(int atBase, string form, string field) =>
        Find($"{FormKey(atBase, form)}.{field}") ?? this["form.earlier"];

    /// <summary>The key of the text that asks for a field; what else is said about the field hangs below it.</summary>
    public static string LabelKey(int atBase, string form, Field field) =>
        field.Says ?? $"{FormKey(atBase, form)}.{field.Key}";

    /// <summary>An example of an answer: the field's own, or the one that goes with the text that asks.</summary>
    public string? Example(int atBase, string form, Field field) =>
        Find($"{FormKey(atBase, form)}.{field.Key}.example")
        ?? Find((field.Says ?? $"{FormKey(atBase, form)}.{field.Key}") + ".example");

    public string Option(int atBase, string form, ChoiceField field, string option) =>
        field.Literal
            ? option
            : this[$"{field.OptionsSay ?? field.Says ?? $"{FormKey(atBase, form)}.{field.Key}"}.{option}"];

    public string Problem(Problem problem) =>
        this[
            problem.Text,
            [.. problem.Arguments.Select(argument => argument is decimal number ? Number(number) : argument)]
        ];

    /// <summary>What is left out of a list of which the first few are shown; null where nothing is.</summary>
    public string? More(int all, int shown) => all > shown ? this["list.more", all - shown] : null;

    /// <summary>The first few of a list, and how many more there are.</summary>
    public IReadOnlyList<string> Some(IReadOnlyList<string> items, int most) =>
        More(items.Count, most) is { } more ? [.. items.Take(most), more] : items;

    /// <summary>Names in one line; after the first few only how many more there are.</summary>
    public string Names(IReadOnlyList<Person> people, int most = 12)
    {
        var names = string.Join(", ", people.Take(most).Select(person => Name(person)));
        return people.Count <= most ? names : this["gate.andMore", names, people.Count - most];
    }

    public static string Name(Person person) => Playbook.Gates.Shorten.Text(person.Name, 48);

    /// <summary>Forms outside the bases (a new account, a play for the log) count as base 0.</summary>
    public static string FormKey(int atBase, string form) => atBase == 0 ? form : $"b{atBase:00}.{form}";
}
