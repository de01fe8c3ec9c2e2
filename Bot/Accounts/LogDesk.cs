using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Sending;
using AccountBot.Playbook;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>What people write in the log by hand, and what they take back, as one commit each.</summary>
public sealed class LogDesk(AccountDesk desk, AccountStore store, CardUpdater updater, TimeProvider time)
{
    /// <summary>Writes a play once. Null when there is no such account for this person.</summary>
    /// <param name="once">Names the card or the message that asks for it: the same one again writes nothing.</param>
    /// <param name="decide">From the dossier and the moment, what is written.</param>
    public async Task<LogResult?> WriteAsync(
        DossierKey key,
        int year,
        string once,
        Person by,
        Func<Dossier, DateTimeOffset, LogOutcome> decide,
        CancellationToken ct
    )
    {
        var result = await desk.ChangeAsync(key, year, token => DecideAsync(key, year, once, by, decide, token), ct);
        if (result is { Outcome: LogOutcome.Logged })
        {
            updater.Request(new CardRef.Scoreboard(key, year));
        }
        return result;
    }

    /// <summary>Takes a play back, once. Null when there is no such play for this person.</summary>
    public async Task<CounterResult?> CounterAsync(
        DossierKey key,
        string playId,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        if (
            !AccountKeys.IsPlayId(playId)
            || await store.RowAsync<Play>(key, AccountKeys.Play(playId), ct) is not { } play
        )
        {
            return null;
        }
        var result = await desk.ChangeAsync(
            key,
            play.Year,
            token => DecideAsync(key, playId, play, reason, by, token),
            ct
        );
        if (result is { Outcome: CounterOutcome.Countered })
        {
            updater.Request(new CardRef.Scoreboard(key, play.Year));
        }
        return result;
    }

    private async Task<Decision<LogResult?>> DecideAsync(
        DossierKey key,
        int year,
        string once,
        Person by,
        Func<Dossier, DateTimeOffset, LogOutcome> decide,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
        {
            return new Decision<LogResult?>(null);
        }
        var (done, id) = (AccountKeys.Done($"log.{IdOf(once):N}"), IdOf(once));
        if (await store.RowAsync<DoneMark>(key, done, ct) is { } mark)
        {
            var playId = AccountKeys.PlayId(mark.At, id);
            var play = await store.RowAsync<Play>(key, AccountKeys.Play(playId), ct);
            return new Decision<LogResult?>(new LogResult(new LogOutcome.AlreadyLogged(), file.Dossier, playId, play));
        }
        var outcome = decide(file.Dossier, time.GetUtcNow());
        if (outcome is not LogOutcome.Logged logged)
        {
            return new Decision<LogResult?>(new LogResult(outcome, file.Dossier));
        }
        var changes = new Changes(file)
            .Season(logged.Season)
            .Play(logged.Play, id)
            .Put(done, new DoneMark(by, logged.Play.At));
        return new Decision<LogResult?>(
            new LogResult(
                outcome,
                file.Dossier with
                {
                    Season = logged.Season,
                },
                AccountKeys.PlayId(logged.Play.At, id),
                logged.Play
            ),
            Told(changes, logged.Play, once)
        );
    }

    private async Task<Decision<CounterResult?>> DecideAsync(
        DossierKey key,
        string playId,
        Play play,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, play.Year, ct) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
        {
            return new Decision<CounterResult?>(null);
        }
        var mark = AccountKeys.Countered(playId);
        if (await store.RowAsync<DoneMark>(key, mark, ct) is { } before)
        {
            var already = new CounterOutcome.Already(before.By, before.At);
            return new Decision<CounterResult?>(new CounterResult(already, file.Dossier, play));
        }
        var outcome = CounterPlay.Counter(file.Dossier, play, reason, by, time.GetUtcNow());
        var changes = outcome is CounterOutcome.Countered countered
            ? Told(
                new Changes(file)
                    .Season(countered.Season)
                    .Play(countered.Play)
                    .Put(mark, new DoneMark(by, countered.Play.At)),
                play,
                "counter." + playId[^8..]
            )
            : null;
        return new Decision<CounterResult?>(new CounterResult(outcome, file.Dossier, play), changes);
    }

    /// <summary>
    /// Where competitors sit is also in the portfolio, and a contact with the customer in the health of the month: the scoreboard's
    /// notice brings those up to date.
    /// </summary>
    private static Changes Told(Changes changes, Play play, string cause) =>
        play
            is { Kind: PlayKind.CompetitorSeen or PlayKind.CompetitorGone }
                or { Kind: PlayKind.Logged, Subject: not null }
            ? changes.Say(new Notice.ShowScoreboard(play.Year, After: $"play.{IdOf(cause):N}"))
            : changes;

    /// <summary>The same cause always gives the same play.</summary>
    private static Guid IdOf(string once) => new(SHA256.HashData(Encoding.UTF8.GetBytes(once)).AsSpan(0, 16));
}

/// <param name="Dossier">As it is now.</param>
/// <param name="PlayId">The play that was written, now or before.</param>
public sealed record LogResult(LogOutcome Outcome, Dossier Dossier, string? PlayId = null, Play? Play = null);

/// <param name="Play">The play that is taken back.</param>
public sealed record CounterResult(CounterOutcome Outcome, Dossier Dossier, Play Play);
