using System.Globalization;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.ActivityLog;

/// <summary>What someone wants to see of a log.</summary>
/// <param name="By">Whose plays; with the name once it is known, so that it can be said though a page has none of them.</param>
public sealed record LogChoice(int? Base = null, LogGroup? Group = null, Person? By = null)
{
    private const char Between = '|';

    public static LogChoice Everything { get; } = new();

    /// <summary>Nothing is left out.</summary>
    public bool IsEverything => this == Everything;

    public bool Fits(LogEntry logEntry) =>
        (Base is null || logEntry.Base == Base)
        && (Group is null || LogGroups.Of(logEntry.Kind) == Group)
        && (By is null || logEntry.By.Is(By));

    /// <summary>The choice in one text, for a button to bring back.</summary>
    public string Code =>
        string.Join(Between, Base?.ToString(CultureInfo.InvariantCulture), Group, By is null ? null : CodeOf(By));

    /// <summary>What such a text says; what makes no sense of it counts as not chosen.</summary>
    public static LogChoice Read(string? code) =>
        code?.Split(Between, 3) is [var atBase, var group, var by] ? Of(atBase, group, by) : Everything;

    /// <summary>A choice out of texts that may say anything.</summary>
    public static LogChoice Of(string atBase, string group, string by) =>
        new(
            int.TryParse(atBase, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Season.Bases
                ? number
                : null,
            Enum.GetValues<LogGroup>().Select(each => (LogGroup?)each).FirstOrDefault(each => each.ToString() == group),
            PersonOf(by)
        );

    /// <summary>The same with the name of the person who is looked for, where one of these is.</summary>
    public LogChoice Naming(IEnumerable<Person> known) =>
        By is { Name.Length: 0 } nameless && known.FirstOrDefault(nameless.Is) is { } named
            ? this with
            {
                By = new Person(named.Id, named.Name),
            }
            : this;

    // Escaped, as a name may hold anything.
    private static string CodeOf(Person person) => Uri.EscapeDataString($"{person.Id} {person.Name}".TrimEnd());

    private static Person? PersonOf(string code) =>
        Uri.UnescapeDataString(code).Split(' ', 2) switch
        {
            [{ Length: > 0 } id] => new Person(id, string.Empty),
            [{ Length: > 0 } id, var name] => new Person(id, name),
            _ => null,
        };
}
