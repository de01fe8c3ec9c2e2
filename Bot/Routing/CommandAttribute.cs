namespace AccountBot.Bot.Routing;

/// <summary>
/// Declares a command: how it is typed in both languages, and what it may do. Everything else about commands follows from this: the
/// router, the page of commands and the test of who may do what.
/// </summary>
/// <param name="english">The words that the bot itself uses in English.</param>
/// <param name="dutch">The words that the bot itself uses in Dutch.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CommandAttribute(string english, string dutch) : Attribute
{
    public string English { get; } = english;

    public string Dutch { get; } = dutch;

    /// <summary>Other ways to type it, in either language. A way that was understood once stays understood.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>A name or other words may follow. Without it, a text that goes on is no command: it may be an answer.</summary>
    public bool TakesMore { get; init; }

    /// <summary>Only looks, so that an auditor may use it on every account of the tenant.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>For anyone else there is no such command.</summary>
    public bool ForAdministrators { get; init; }

    /// <summary>The key of the line that the help card says about it; null for a command that the card does not name.</summary>
    public string? Help { get; init; }

    /// <summary>Where that line stands on the help card: lower comes first.</summary>
    public int HelpAt { get; init; }

    /// <summary>The name under which cards that were posted carry it; the class's own where there is none.</summary>
    public string? StoredAs { get; init; }
}
