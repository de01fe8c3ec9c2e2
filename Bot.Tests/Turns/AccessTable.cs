using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What someone is to an account.</summary>
public enum AccessRole
{
    AccountManager,
    Permanent,
    OnCall,
    Manager,
    Director,
    Delegate,
    Auditor,

    /// <summary>In the team in which the account lives, without a role in it.</summary>
    Colleague,

    /// <summary>Was a member, and left the team.</summary>
    Former,

    /// <summary>In the tenant only.</summary>
    Outsider,

    /// <summary>The account manager's own id, in another tenant.</summary>
    OtherTenant,
}

/// <summary>What a button is to whom.</summary>
/// <param name="Who">
/// One mark for each role up to the auditor: + allowed, - refused in words, 0 as if there were no such account. It is 0 for everyone
/// after that. "=" alone: not about an account, so that everyone may.
/// </param>
internal sealed record AccessRow(string Who, CardData Data, params IReadOnlyList<(string Input, string Value)> Inputs)
{
    public char For(AccessRole role) => AccessTable.Mark(Who, role);

    public override string ToString() => $"{Data.Verb} {Data.Base}.{Data.Form}.{Data.Choice}";
}

/// <summary>What a command is to whom; marks as above.</summary>
/// <param name="English">As it is said; {0} is the account's name. Without it, it is said in the account's thread.</param>
internal sealed record AccessCommand(string Who, string Command, string English, string Dutch)
{
    public bool InThread => !English.Contains("{0}", StringComparison.Ordinal);

    public char For(AccessRole role) => AccessTable.Mark(Who, role);
}

/// <summary>
/// Who may do what: one line for every button and every command. A verb or a command without a line fails a test. The account is at
/// the gate of base 8, with everything answered; what changes it for good comes last.
/// </summary>
internal static partial class AccessTable
{
    /// <summary>Everyone to whom the account exists; the auditor too; the team; those who decide; those who lead.</summary>
    private const string Anybody = "++++++0";
    private const string Readers = "+++++++";
    private const string Team = "+++---0";
    private const string Deciders = "---+-+0";
    private const string Leaders = "+--++-0";
    private const string Nobody = "0000000";
    private const string Open = "=";

    public static char Mark(string who, AccessRole role) =>
        who == Open ? '='
        : (int)role < who.Length ? who[(int)role]
        : '0';

    public static IReadOnlyList<AccessCommand> Commands { get; } =
    [
        new(Open, "Help", "help", "hulp"),
        new(Open, "Mine", "my accounts", "mijn accounts"),
        new(Open, "NewAccount", "new account", "nieuw account"),
        new(Open, "Cancel", "cancel", "stop"),
        new(Open, "Language", "language en", "taal nl"),
        new(Open, "Demo", "demo", "demo"),
        new(Open, "Plate", "my plate", "aan slag"),
        new(Open, "Import", "import", "importeer"),
        new(Open, "Portfolio", "portfolio", "overzicht"),
        new(Open, "Settings", "settings", "instellingen"),
        new(Readers, "Status", "status {0}", "stand {0}"),
        new(Readers, "Status", "status", "stand"),
        new(Readers, "Vote", "vote {0}", "stem {0}"),
        new(Readers, "Log", "log {0}", "logboek {0}"),
        new(Readers, "Decisions", "decisions {0}", "besluiten {0}"),
        new(Readers, "Health", "health {0}", "gezondheid {0}"),
        new(Readers, "Tasks", "tasks {0}", "taken {0}"),
        new(Readers, "Plan", "plan {0}", "plan {0}"),
        new(Readers, "Map", "map {0}", "kaart {0}"),
        new(Readers, "Season", "season {0}", "seizoen {0}"),
        new(Readers, "Contacts", "contacts {0}", "contactpersonen {0}"),
        new(Open, "Contact", "contact Karin", "contactpersoon Karin"),
        // No one here administers the tenant, so there are no such commands.
        new(Nobody, "Admin", "admin", "beheer"),
        new(Nobody, "Admin", "self-check", "zelfcontrole"),
        new(Nobody, "Resend", "resend", "opnieuw verzenden"),
        new(Nobody, "Unreached", "unreachable", "onbereikbaar"),
        new(Nobody, "Rebuild", "rebuild", "bouw opnieuw op"),
        new(Readers, "Export", "export {0}", "exporteer {0}"),
        new(Team, "Play", "play {0}", "speel {0}"),
        new(Team, "Play", "play", "speel"),
        new("++++--0", "Reopen", "reopen {0}", "heropen {0}"),
        new("+--+--0", "End", "end season {0}", "beëindig seizoen {0}"),
        new("+--+++0", "HandOver", "hand over {0}", "draag over {0}"),
        new(Anybody, "Visit", "visit {0}", "bezoek {0}"),
        new(Anybody, "Follow", "follow {0}", "volg {0}"),
        new("+--+--0", "Executive", "executive {0}", "directie {0}"),
        new(Anybody, "Update", "update {0}: Wombat", "melding {0}: Wombat"),
        new("+--+--0", "Settings", "settings {0}", "instellingen {0}"),
        new(Anybody, "Competitor", "competitor", "concurrent"),
        new(Anybody, "Log", "log 1h called Karin", "log 1u Karin gebeld"),
        new(Anybody, "Competitor", "competitor Bilby", "concurrent Bilby"),
        new("+-----0", "Move", "move {0}", "verhuis {0}"),
        new(Anybody, "Undo", "undo {0}", "herstel {0}"),
    ];

    private static CardData Of(string verb) =>
        new()
        {
            Verb = verb,
            Base = 8,
            Round = 1,
        };
}
