using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Talk;

/// <summary>What can be said to the bot.</summary>
public enum Command
{
    NewAccount,
    Play,
    Status,
    Vote,
    Log,
    Tasks,
    Competitor,
    Visit,
    Update,
    Follow,
    Reopen,
    End,
    Mine,
    Cancel,
    Language,
    Help,
    Plan,
    Map,
    Season,
    Demo,
    Plate,
    Settings,
    Move,
    HandOver,
    Executive,
    Import,
    Portfolio,
    Decisions,
    Contacts,
    Contact,
    Export,
    Health,
    Admin,
    Resend,
    Unreached,
    Rebuild,
    Undo,
}

/// <param name="Rest">What was said after the command, such as the name of an account.</param>
public sealed record Said(Command Command, string Rest);

/// <summary>Understands commands in both languages, whichever the reader's is.</summary>
public static class CommandReader
{
    /// <summary>Every way to say a command; the first in a language is the one that the bot itself uses, the others stay understood.</summary>
    public static IReadOnlyList<(string Words, Command Command)> Known { get; } =
    [
        ("new account", Command.NewAccount),
        ("nieuw account", Command.NewAccount),
        ("nieuwe account", Command.NewAccount),
        ("continue", Command.Play),
        ("verder", Command.Play),
        ("play", Command.Play),
        ("speel", Command.Play),
        ("status", Command.Status),
        ("stand", Command.Status),
        ("vote", Command.Vote),
        ("stem", Command.Vote),
        ("logboek", Command.Log),
        ("log", Command.Log),
        ("tasks", Command.Tasks),
        ("taken", Command.Tasks),
        ("competitor", Command.Competitor),
        ("concurrent", Command.Competitor),
        ("visit", Command.Visit),
        ("bezoek", Command.Visit),
        ("update", Command.Update),
        ("melding", Command.Update),
        ("follow", Command.Follow),
        ("volg", Command.Follow),
        ("reopen", Command.Reopen),
        ("heropen", Command.Reopen),
        ("end season", Command.End),
        ("beëindig seizoen", Command.End),
        ("beeindig seizoen", Command.End),
        ("my actions", Command.Plate),
        ("mijn acties", Command.Plate),
        ("my plate", Command.Plate),
        ("plate", Command.Plate),
        ("aan slag", Command.Plate),
        ("portfolio", Command.Portfolio),
        ("overzicht", Command.Portfolio),
        ("decisions", Command.Decisions),
        ("besluiten", Command.Decisions),
        ("health", Command.Health),
        ("gezondheid", Command.Health),
        ("move", Command.Move),
        ("verplaats", Command.Move),
        ("verhuis", Command.Move),
        ("settings", Command.Settings),
        ("instellingen", Command.Settings),
        ("hand over", Command.HandOver),
        ("draag over", Command.HandOver),
        ("my accounts", Command.Mine),
        ("mijn accounts", Command.Mine),
        ("cancel", Command.Cancel),
        ("stop", Command.Cancel),
        ("language", Command.Language),
        ("taal", Command.Language),
        ("plan", Command.Plan),
        ("accountplan", Command.Plan),
        ("map", Command.Map),
        ("kaart", Command.Map),
        ("season", Command.Season),
        ("seizoen", Command.Season),
        ("executive", Command.Executive),
        ("directie", Command.Executive),
        ("import", Command.Import),
        ("importeer", Command.Import),
        ("contacts", Command.Contacts),
        ("contactpersonen", Command.Contacts),
        ("contact", Command.Contact),
        ("contactpersoon", Command.Contact),
        ("export", Command.Export),
        ("exporteer", Command.Export),
        ("admin", Command.Admin),
        ("beheer", Command.Admin),
        ("self-check", Command.Admin),
        ("zelfcontrole", Command.Admin),
        ("resend", Command.Resend),
        ("opnieuw verzenden", Command.Resend),
        ("unreachable", Command.Unreached),
        ("onbereikbaar", Command.Unreached),
        ("rebuild", Command.Rebuild),
        ("bouw opnieuw op", Command.Rebuild),
        ("demo", Command.Demo),
        ("help", Command.Help),
        ("hulp", Command.Help),
        ("undo", Command.Undo),
        ("ongedaan maken", Command.Undo),
        ("maak ongedaan", Command.Undo),
        ("herstel", Command.Undo),
    ];

    private static readonly char[] Around =
    [
        ' ',
        '!',
        '.',
        '…',
        '?',
        ',',
        '"',
        '\'',
        '*',
        '“',
        '”',
        '„',
        '‘',
        '’',
        '«',
        '»',
    ];

    /// <summary>Null when the text begins with no command. Quotes, dashes, blanks and accents are read whatever keyboard typed them.</summary>
    public static Said? Read(string text)
    {
        var plain = Plain(text);
        var typed = CleanText.AsTyped(plain);
        foreach (var (words, command) in Known)
        {
            if (typed.Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                return new Said(command, string.Empty);
            }
            if (TakesMore(command) && typed.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase))
            {
                return new Said(command, plain[(words.Length + 1)..].Trim());
            }
        }
        return null;
    }

    /// <summary>The command that was meant, but for a slip of the finger, as it is said; null where none is near.</summary>
    public static (string Words, Said Said)? Near(string text)
    {
        var words = Plain(text).Split(' ');
        var near =
            from known in Known
            let length = known.Words.Split(' ').Length
            where words.Length == length || (words.Length > length && TakesMore(known.Command))
            let typed = CleanText.AsTyped(string.Join(' ', words.Take(length))).ToUpperInvariant()
            let slips = Slips.Between(typed, known.Words.ToUpperInvariant())
            where slips > 0 && slips <= Slips.Allowed(known.Words.Length)
            orderby slips, length descending
            select (known.Words, new Said(known.Command, string.Join(' ', words.Skip(length))));
        return near.Cast<(string, Said)?>().FirstOrDefault();
    }

    private static string Plain(string text) =>
        string.Join(' ', CleanText.Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim(Around);

    // "Stop the downtime of line 3" is an answer, "status Contoso" a command.
    private static bool TakesMore(Command command) =>
        command
            is Command.NewAccount
                or Command.Play
                or Command.Status
                or Command.Vote
                or Command.Log
                or Command.Decisions
                or Command.Health
                or Command.Plan
                or Command.Map
                or Command.Season
                or Command.Tasks
                or Command.Competitor
                or Command.Visit
                or Command.Update
                or Command.Follow
                or Command.Executive
                or Command.Contacts
                or Command.Contact
                or Command.Export
                or Command.Reopen
                or Command.End
                or Command.Settings
                or Command.Move
                or Command.HandOver
                or Command.Undo
                or Command.Language;

    /// <summary>Whether a command about an account only looks at it.</summary>
    public static bool OnlyReads(Command command) =>
        command
            is Command.Status
                or Command.Vote
                or Command.Log
                or Command.Decisions
                or Command.Health
                or Command.Tasks
                or Command.Plan
                or Command.Map
                or Command.Season
                or Command.Contacts
                or Command.Export;
}
