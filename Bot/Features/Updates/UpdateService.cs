using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Updates;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Updates;

/// <summary>What colleagues report, and who follows it, as one commit each.</summary>
public sealed class UpdateService(
    AccountTransaction transactions,
    AccountStore store,
    CardUpdater updater,
    TimeProvider time
)
{
    /// <summary>More often than this no one puts a report under another subject.</summary>
    private const int MostSubjects = 20;

    /// <summary>
    /// The person who has a role in the account may report; and the person who writes in its own thread or chat, which they can read anyway.
    /// </summary>
    /// <param name="conversation">Where it is said.</param>
    public static bool MayReport(AccountSnapshot file, Person person, string conversation) =>
        file.Dossier.Account.IsVisibleTo(person) || file.Home?.Thread == conversation;

    /// <summary>Writes a report once, and tells those whom it concerns. Null when there is no such account for this person here.</summary>
    /// <param name="once">Names the card or the message: the same one again writes nothing.</param>
    public async Task<ReportResult?> ReportAsync(
        DossierKey key,
        int year,
        Report report,
        (string Once, string Conversation) said,
        Person by,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (
                    await store.LoadNewestAsync(key, year, token) is not { } file
                    || !MayReport(file, by, said.Conversation)
                )
                {
                    return new Decision<ReportResult?>(null);
                }
                var (done, id) = (AccountKeys.Done($"update.{IdOf(said.Once):N}"), IdOf(said.Once));
                if (await store.RowAsync<DoneMark>(key, done, token) is { } mark)
                {
                    return new Decision<ReportResult?>(await AgainAsync(file, AccountKeys.PlayId(mark.At, id), token));
                }
                var known = file.Dossier.Account.Everybody.FirstOrDefault(by.Is) ?? by;
                var outcome = file.Dossier.Report(report.Subject, report.Text, known, time.GetUtcNow());
                return outcome is ReportOutcome.Reported reported
                    ? Reported(
                        file,
                        reported with
                        {
                            Play = reported.Play with { Base = report.Base ?? reported.Play.Base, Link = report.Link },
                        },
                        id,
                        changes => changes.Put(done, new DoneMark(known, reported.Play.At))
                    )
                    : new Decision<ReportResult?>(new ReportResult(outcome, file.Dossier));
            },
            ct
        );
        Refresh(key, result);
        return result;
    }

    /// <summary>Puts a report under another subject. Null when there is no such report for this person.</summary>
    public async Task<ReportResult?> ReclassifyAsync(
        DossierKey key,
        string playId,
        string subject,
        (Person By, string Conversation) who,
        CancellationToken ct
    )
    {
        if (await CurrentAsync(key, playId, ct) is not { Play.Year: var year })
        {
            return null;
        }
        var result = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (
                    await store.LoadNewestAsync(key, year, token) is not { } file
                    || !MayReport(file, who.By, who.Conversation)
                    || await CurrentAsync(key, playId, token) is not { } now
                )
                {
                    return new Decision<ReportResult?>(null);
                }
                var outcome = file.Dossier.Reclassify(now.Play, subject, who.By, time.GetUtcNow());
                return outcome is ReportOutcome.Reported reported
                    ? Reported(
                        file,
                        reported,
                        Next(now.Id),
                        changes =>
                            changes
                                .Play(reported.Counter)
                                .Put(AccountKeys.Countered(now.Id), new DoneMark(who.By, reported.Play.At))
                    )
                    : new Decision<ReportResult?>(new ReportResult(outcome, file.Dossier, now.Id, now.Play));
            },
            ct
        );
        Refresh(key, result);
        return result;
    }

    /// <summary>Someone follows a subject, or does so no longer. Null when there is no such account for this person.</summary>
    public Task<Dossier?> FollowAsync(
        DossierKey key,
        int year,
        string subject,
        bool follows,
        Person by,
        CancellationToken ct
    ) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (
                    await store.LoadNewestAsync(key, year, token) is not { } file
                    || !file.Dossier.Account.IsVisibleTo(by)
                )
                {
                    return new Decision<Dossier?>(null);
                }
                var known = file.Dossier.Account.Everybody.FirstOrDefault(by.Is) ?? by;
                var before = Reporting.SubscriptionOf(file.Dossier, known);
                if (before.Follows(subject) == follows)
                {
                    return new Decision<Dossier?>(file.Dossier);
                }
                var after = before.With(subject, follows, time.GetUtcNow());
                return new Decision<Dossier?>(With(file.Dossier, after), new Changes(file).Subscription(after));
            },
            ct
        );

    /// <summary>A report by the name it was first written under, as it stands now; null for anything else.</summary>
    public async Task<LoggedEntry?> CurrentAsync(DossierKey key, string playId, CancellationToken ct)
    {
        for (var look = 0; look < MostSubjects && AccountKeys.IsPlayId(playId); look++)
        {
            var mark = await store.RowAsync<DoneMark>(key, AccountKeys.Countered(playId), ct);
            if (mark is null)
            {
                return
                    await store.RowAsync<LogEntry>(key, AccountKeys.Play(playId), ct)
                        is { Kind: LogEntryKind.Reported } logEntry
                    ? new LoggedEntry(playId, logEntry)
                    : null;
            }
            playId = AccountKeys.PlayId(mark.At, Next(playId));
        }
        return null;
    }

    private async Task<ReportResult?> AgainAsync(AccountSnapshot file, string playId, CancellationToken ct) =>
        await CurrentAsync(file.Key, playId, ct) is { } now
            ? new ReportResult(new ReportOutcome.Unchanged(), file.Dossier, now.Id, now.Play)
            : null;

    private static Decision<ReportResult?> Reported(
        AccountSnapshot file,
        ReportOutcome.Reported reported,
        Guid id,
        Func<Changes, Changes> also
    )
    {
        var (year, playId) = (reported.Season.Year, AccountKeys.PlayId(reported.Play.At, id));
        var changes = also(new Changes(file))
            .Season(reported.Season)
            .Play(reported.Play, id)
            .Say(reported.Tell.Select(person => new Notice.TellUpdate(year, playId, person)));
        var after = file.Dossier with { Season = reported.Season };
        return new Decision<ReportResult?>(new ReportResult(reported, after, playId, reported.Play), changes);
    }

    private void Refresh(DossierKey key, ReportResult? result)
    {
        if (result is { Outcome: ReportOutcome.Reported, Dossier.Season.Year: var year })
        {
            updater.Request(CardRef.Scoreboard(key, year));
        }
    }

    private static Dossier With(Dossier dossier, Subscription mine) =>
        dossier with
        {
            Answers = dossier.Answers with
            {
                Subscriptions = [.. dossier.Answers.Subscriptions.Where(each => !each.Person.Is(mine.Person)), mine],
            },
        };

    private static Guid Next(string playId) => IdOf("subject." + playId);

    /// <summary>The same cause always gives the same play.</summary>
    private static Guid IdOf(string once) => new(SHA256.HashData(Encoding.UTF8.GetBytes(once)).AsSpan(0, 16));
}

/// <summary>What happened, and what it is about.</summary>
public sealed record Report(string Subject, string Text)
{
    /// <summary>The base that it is about; null for the one in progress.</summary>
    public int? Base { get; init; }

    /// <summary>The message that says it.</summary>
    public string? Link { get; init; }
}

/// <param name="Dossier">As it is now.</param>
/// <param name="PlayId">The report as it stands, written now or before.</param>
public sealed record ReportResult(
    ReportOutcome Outcome,
    Dossier Dossier,
    string? PlayId = null,
    LogEntry? LogEntry = null
);
