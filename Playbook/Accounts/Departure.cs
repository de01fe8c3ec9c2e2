using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Accounts;

/// <summary>Someone left the team in which an account lives, or came back to it.</summary>
/// <param name="Account">The account after that.</param>
/// <param name="Play">For the log; null where only a delegation ended.</param>
public sealed record Departure(Account Account, LogEntry? Play, IReadOnlyList<Notice> Notices)
{
    /// <summary>Null when the account has nothing to do with this person, or knew it.</summary>
    public static Departure? Of(Dossier dossier, Person person, DateTimeOffset now)
    {
        var (before, season) = (dossier.Account, dossier.Season);
        var after = before.Left(person, now);
        if (Same(before, after))
        {
            return null;
        }
        var roles = after.Vacant().Except(before.Vacant()).ToList();
        var waited = dossier.AtBat.Gaps(dossier.Answers).Count;
        Notice[] on =
            dossier.AtBat.Gaps(dossier.Answers with { Account = after }).Count < waited
                ? [new Notice.PlayOn(season.Year, season.AtBat, $"left.{person.Id}")]
                : [];
        return new Departure(
            after,
            after.Misses(person) ? Named(dossier, LogEntryKind.LeftTheTeam, person, now) : null,
            [
                .. on,
                .. roles.SelectMany(role => Tell(dossier, after, role, now)),
                new Notice.ShowScoreboard(season.Year, After: $"left.{now.UtcTicks}"),
            ]
        );
    }

    /// <summary>Null when the account does not miss this person.</summary>
    public static Departure? Back(Dossier dossier, Person person, DateTimeOffset now) =>
        dossier.Account.Misses(person)
            ? new Departure(
                dossier.Account.Back(person),
                Named(dossier, LogEntryKind.BackInTheTeam, person, now),
                [new Notice.ShowScoreboard(dossier.Season.Year, After: $"back.{now.UtcTicks}")]
            )
            : null;

    private static LogEntry Named(Dossier dossier, LogEntryKind kind, Person person, DateTimeOffset now) =>
        LogEntry.Of(kind, dossier.Season.Year, dossier.Season.AtBat, Known(dossier.Account, person), now);

    // A roster event gives an id only; the account knows the name.
    private static Person Known(Account account, Person person) =>
        account.Everybody.Concat(account.Missed()).FirstOrDefault(person.Is) ?? person;

    /// <summary>Of those who still lead, the one to name another: the manager before the director, unless it is about them.</summary>
    private static IEnumerable<Notice> Tell(Dossier dossier, Account after, AccountRole role, DateTimeOffset now)
    {
        AccountRole[] order = [AccountRole.Manager, AccountRole.AccountManager, AccountRole.Director];
        return order
            .Select(after.Holder)
            .OfType<Person>()
            .Where(person => !after.IsGone(person))
            .Take(1)
            .Select(person => new Notice.NameAnother(
                dossier.Season.Year,
                role,
                person,
                now.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ));
    }

    private static bool Same(Account before, Account after) =>
        before.Members.Count == after.Members.Count
        && before.Delegate == after.Delegate
        && (before.Gone?.Count ?? 0) == (after.Gone?.Count ?? 0);
}
