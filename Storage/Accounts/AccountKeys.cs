using System.Globalization;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;

namespace AccountBot.Storage.Accounts;

/// <summary>
/// The row keys of a dossier. They are laid out so that one range brings what a turn needs: account, seasons and this year's forms
/// stand together (newest year first), and so do a gate, its cards and its votes.
/// </summary>
public static class AccountKeys
{
    public const string Account = "a";
    public const string Home = "a|home";
    public const string Scoreboard = "a|scoreboard";

    public static string Season(int year) => $"b|{Newest(year)}";

    /// <summary>Tasks outlive a season, so their key knows no year.</summary>
    public static string Task(string id) => $"d|{Keys.Escape(id)}";

    /// <summary>What was last written down of what waits for whom; beside the account, so that it comes with it.</summary>
    public const string Plates = "c|~plates";

    /// <summary>Someone whom the account needs and who cannot be reached.</summary>
    public static string Unreached(string person) => $"c|~unreached|{Keys.Escape(person.ToLowerInvariant())}";

    /// <summary>A visit that was announced; beside the account, as it may outlive its season.</summary>
    public static string Visit(int year, string id) => $"c|{Newest(year)}|~visit|{Keys.Escape(id)}";

    /// <summary>The card about a visit that was last posted in the chat of the account manager, or of the visitor.</summary>
    public static string VisitCard(int year, string id, bool manager) =>
        Visit(year, id) + (manager ? "|manager" : "|visitor");

    /// <summary>What someone follows of what colleagues report.</summary>
    public static string Subscription(string person) => $"c|~sub|{Keys.Escape(person.ToLowerInvariant())}";

    /// <summary>A request to a director; the newest year's come first. Its cards stand beside it.</summary>
    public static string Executive(int year, string request) => $"c|{Newest(year)}|{Keys.Escape(request)}";

    /// <summary>The card of a request in the account's thread.</summary>
    public static string ExecutiveThread(int year, string request) => Executive(year, request) + "|thread";

    /// <summary>The card with which a request was put before a director.</summary>
    /// <param name="put">Counts from 1.</param>
    public static string ExecutiveCard(int year, string request, int put) => $"{Executive(year, request)}|d|{put:000}";

    /// <summary>Which asking such a card belongs to; null for any other row.</summary>
    public static int? PutOf(string rowKey) =>
        rowKey.Split(Keys.Separator) is ["c", _, _, "d", var put] ? int.Parse(put, CultureInfo.InvariantCulture) : null;

    /// <summary>The card that tells the person who asked what to do with an answer.</summary>
    public static string ExecutiveAnswer(int year, string request, int revision) =>
        $"{Executive(year, request)}|m|{revision:000}";

    public static string Plan(int year, int number) => $"e|{Newest(year)}|{number:000}";

    /// <summary>The card in someone's personal chat that asks for a mandate or an acceptance.</summary>
    public static string AccordCard(int year, int atBase, ApprovalKind kind, string person) =>
        $"f|{Newest(year)}|{atBase:00}|~{kind}|{Keys.Escape(person.ToLowerInvariant())}|card";

    /// <summary>Whose card that is; null for any other row.</summary>
    public static string? AccordCardOf(string rowKey, int year, ApprovalKind kind) =>
        rowKey.Split(Keys.Separator) is ["f", var newest, _, var said, var person, "card"]
        && newest == Newest(year)
        && said == $"~{kind}"
            ? Keys.Unescape(person)
            : null;

    /// <summary>The card in someone's personal chat with a form that others may not see.</summary>
    public static string LimitsCard(FormAddress at, string person) =>
        $"{Form(at)}|{Limits}|{Keys.Escape(person.ToLowerInvariant())}|card";

    /// <summary>Which form, and whose card that is; null for any other row.</summary>
    public static (FormAddress At, string Person)? LimitsCardOf(string rowKey, int year) =>
        rowKey.Split(Keys.Separator) is ["f", var newest, var atBase, var form, var entry, Limits, var person, "card"]
        && newest == Newest(year)
            ? (
                new FormAddress(
                    year,
                    int.Parse(atBase, CultureInfo.InvariantCulture),
                    Keys.Unescape(form),
                    int.Parse(entry, CultureInfo.InvariantCulture)
                ),
                Keys.Unescape(person)
            )
            : null;

    /// <summary>The card in someone's personal chat that says that a role is vacant.</summary>
    /// <param name="after">Which departure it was.</param>
    public static string VacancyCard(AccountRole role, string after, string person) =>
        $"{Account}|vacant|{role}|{after}|{Keys.Escape(person.ToLowerInvariant())}";

    /// <summary>Where the season's list of tasks was posted; beside the season, so that it comes with it.</summary>
    public static string TasksCard(int year) => Season(year) + "|tasks";

    // Among the forms of its base, so that it comes with the season.
    public static string Accord(Approval approval) =>
        $"f|{Newest(approval.Year)}|{approval.Base:00}|~{approval.Kind}|{Keys.Escape(approval.By.Id.ToLowerInvariant())}";

    public static string Form(FormAddress at) =>
        $"f|{Newest(at.Year)}|{at.Base:00}|{Keys.Escape(at.Form)}|{at.Entry:000}";

    public static string Form(FormEntry entry) =>
        Form(new FormAddress(entry.Year, entry.Base, entry.Form, entry.Entry));

    public static string FormCard(FormAddress at) => Form(at) + "|card";

    /// <summary>Whether a row says where a form card of a base was posted.</summary>
    public static bool IsFormCard(string rowKey, int year, int atBase) =>
        rowKey.Split(Keys.Separator) is ["f", var newest, var number, var form, _, "card"]
        && newest == Newest(year)
        && number == $"{atBase:00}"
        && !form.StartsWith('~');

    public static string Gate(int year, int atBase, int round) => $"g|{Newest(year)}|{atBase:00}|{round:000}";

    /// <summary>The key of the gate to which a row among the gates belongs.</summary>
    public static string GateOf(string rowKey) => string.Join(Keys.Separator, rowKey.Split(Keys.Separator).Take(4));

    public static string GateCard(int year, int atBase, int round) => Gate(year, atBase, round) + "|card";

    public static string ManagerCard(int year, int atBase, int round) => Gate(year, atBase, round) + "|manager";

    public static string DelegateCard(int year, int atBase, int round, string person) =>
        $"{ManagerCard(year, atBase, round)}|{Keys.Escape(person.ToLowerInvariant())}";

    /// <summary>The gate's card that someone asked for in their private chat, so that a reply to it is known as one.</summary>
    public static string OwnGateCard(int year, int atBase, int round, string person) =>
        $"{Gate(year, atBase, round)}|own|{Keys.Escape(person.ToLowerInvariant())}";

    /// <summary>The card of the NO GO plan.</summary>
    public static string PlanCard(int year, int atBase, int round) => Gate(year, atBase, round) + "|plan";

    public static string Vote(int year, int atBase, int round, string person) =>
        $"{Gate(year, atBase, round)}|v|{Keys.Escape(person.ToLowerInvariant())}";

    public static string Celebration(int year, int atBase) => $"h|{Newest(year)}|{atBase:00}";

    public static string CelebrationCard(int year, int atBase) => Celebration(year, atBase) + "|card";

    public static string HighFive(int year, int atBase, string person) =>
        $"{Celebration(year, atBase)}|f|{Keys.Escape(person.ToLowerInvariant())}";

    /// <summary>What an account's health was counted from in a month; the newest first, and apart from what a turn reads.</summary>
    /// <param name="month">Its first day.</param>
    public static string Health(DateOnly month) =>
        $"{HealthRows}{Newest(month.Year)}{(12 - month.Month).ToString("00", CultureInfo.InvariantCulture)}";

    public static string Outbox(string notice) => $"o|{Keys.Escape(notice)}";

    /// <summary>Something to say at a later moment.</summary>
    public static string Later(string notice) => $"q|{Keys.Escape(notice)}";

    /// <summary>The person who empties the outbox from the agenda holds this, so that two processes do not say the same.</summary>
    public const string OutboxLease = "o|~lease";

    public static string Play(LogEntry logEntry, Guid id) => Play(PlayId(logEntry.At, id));

    public static string Play(string id) => Plays + id;

    /// <summary>Names a play within its account, for buttons: its row's key without the range.</summary>
    public static string PlayId(DateTimeOffset at, Guid id) => $"{Keys.NewestFirst(at)}|{id:N}";

    public static string PlayIdOf(string rowKey) => rowKey[Plays.Length..];

    /// <summary>Nothing but what <see cref="PlayId"/> gives.</summary>
    public static bool IsPlayId(string? id) =>
        id is { Length: 52 } && id[19] == '|' && id.Where((_, at) => at != 19).All(char.IsAsciiHexDigitLower);

    /// <summary>Says that a play was taken back.</summary>
    public static string Countered(string playId) => Done(CounteredMark + playId);

    public static RowRange AllCountered => RowRange.Prefix(Done(CounteredMark));

    /// <summary>The marks of what was taken back among the plays from a newer one to an older one.</summary>
    public static RowRange CounteredBetween(string newest, string oldest) =>
        new(Countered(newest), Countered(oldest) + ' ');

    /// <summary>Says that something which has no row of its own was done, so that a repeat does nothing.</summary>
    public static string Done(string what) => $"x|{Keys.Escape(what)}";

    /// <summary>Account, home, seasons, who cannot be reached, requests to directors, tasks, plans, and the forms and accords of this year.</summary>
    public static RowRange File(int year) => new(Account, $"f|{Newest(year)}}}");

    public static RowRange WholeGate(int year, int atBase, int round) => RowRange.Prefix(Gate(year, atBase, round));

    /// <summary>Every gate of every year, the newest year first and base 1 first within it; or those of one year.</summary>
    public static RowRange AllGates(int? year = null) => RowRange.Prefix(year is { } one ? $"g|{Newest(one)}|" : "g|");

    /// <summary>The same, from behind a gate on.</summary>
    public static RowRange GatesAfter(GateAddress gate, int? year = null)
    {
        var behind = WholeGate(gate.Year, gate.Base, gate.Round).To;
        var all = AllGates(year);
        return string.CompareOrdinal(behind, all.From) < 0 ? all : all with { From = behind };
    }

    public static RowRange WholeCelebration(int year, int atBase) => RowRange.Prefix(Celebration(year, atBase));

    /// <summary>All there is of an account.</summary>
    public static RowRange Everything => new("!", "~");

    public static RowRange AllCelebrations(int year) => RowRange.Prefix($"h|{Newest(year)}|");

    public static RowRange AllOutbox => RowRange.Prefix("o|");

    public static RowRange AllPlays => RowRange.Prefix(Plays);

    public static RowRange AllHealth => RowRange.Prefix(HealthRows);

    /// <summary>The forms of all seasons.</summary>
    public static RowRange AllForms => RowRange.Prefix("f|");

    /// <summary>All seasons, with what stands beside them.</summary>
    public static RowRange AllSeasons => RowRange.Prefix("b|");

    /// <summary>What belongs to one season: itself, visits and requests, plans, forms, gates and celebrations.</summary>
    public static IReadOnlyList<RowRange> OfSeason(int year) =>
        [.. "bcefgh".Select(kind => RowRange.Prefix($"{kind}|{Newest(year)}"))];

    /// <summary>What the team took on, in whichever season.</summary>
    public static RowRange AllTasks => RowRange.Prefix("d|");

    /// <summary>What must be said later.</summary>
    public static RowRange AllLater => RowRange.Prefix("q|");

    /// <summary>What has no row of its own and was done.</summary>
    public static RowRange AllDone => RowRange.Prefix("x|");

    /// <summary>Says that a person of the customer's was erased.</summary>
    /// <param name="search">Which erasure it was.</param>
    public static string Erased(string search) => Done(ErasedMark + search);

    /// <summary>Says that a season is being removed: what is left of it goes too.</summary>
    public static string Removing(int year) => Done($"removing.{year}");

    /// <summary>Says that a season was removed.</summary>
    public static string Removed(int year) => Done($"removed.{year}");

    /// <summary>The year of a season that is being removed; null for any other row.</summary>
    public static int? RemovingOf(string rowKey) =>
        rowKey.StartsWith(Done("removing."), StringComparison.Ordinal)
        && int.TryParse(rowKey[Done("removing.").Length..], CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    /// <summary>Marks of what was written once, which say nothing any more when its season is gone.</summary>
    public static bool IsWrittenOnce(string rowKey) =>
        rowKey.StartsWith(Done("log."), StringComparison.Ordinal)
        || rowKey.StartsWith(Done("update."), StringComparison.Ordinal);

    private const string ErasedMark = "erased.";
    private const string Limits = "~limits";
    private const string HealthRows = "i|health|";
    private const string Plays = "p|";
    private const string CounteredMark = "countered.";

    private static string Newest(int year) => (9999 - year).ToString("0000", CultureInfo.InvariantCulture);
}
