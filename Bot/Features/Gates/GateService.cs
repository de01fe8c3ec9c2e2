using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Everything that happens at a gate, as one commit each.</summary>
public sealed class GateService(
    AccountTransaction transactions,
    AccountStore store,
    CardUpdater updater,
    GateAges ages,
    TimeProvider time
)
{
    /// <summary>Opens the gate; null when there is no such account for this person.</summary>
    public async Task<OpenGateResult?> OpenAsync(
        DossierKey key,
        int year,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            year,
            token => DecideOpenAsync(key, year, reason, _ => by, token),
            ct
        );
        return result is { } opened && opened.File.Dossier.Account.IsVisibleTo(by) ? opened : null;
    }

    /// <summary>Opens the gate of a base whose answers are complete, in the name of who gave the last one.</summary>
    public async Task OpenWhenCompleteAsync(DossierKey key, int year, CancellationToken ct)
    {
        if (
            await store.LoadAsync(key, year, ct) is { Dossier: { } dossier }
            && dossier.AtBat.Gaps(dossier.Answers).Count == 0
        )
        {
            await transactions.ChangeAsync(
                key,
                year,
                token => DecideOpenAsync(key, year, null, LastToAnswer, token),
                ct
            );
        }
    }

    /// <summary>Counts a vote. Null when there is no such gate for this person.</summary>
    public async Task<VoteResult?> VoteAsync(
        DossierKey key,
        GateAddress at,
        Choice choice,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            at.Year,
            token => DecideVoteAsync(key, at, choice, reason, by, token),
            ct
        );
        if (result is { Outcome: VoteOutcome.Counted { Gate.IsOpen: true } })
        {
            updater.Request(CardRef.Gate(key, at.Year, at.Base, at.Round));
            if (result.File.Gate.Rule == GateRule.Manager)
            {
                updater.Request(CardRef.ManagerGate(key, at.Year, at.Base, at.Round));
            }
            if (result.File.Gate.Delegate is { Person: var handed })
            {
                updater.Request(CardRef.ManagerGate(key, at.Year, at.Base, at.Round, handed.Id));
            }
        }
        if (result is { Outcome: VoteOutcome.Counted { Gate.IsOpen: false } })
        {
            ages.Decided(result.File.Gate);
        }
        return result;
    }

    /// <summary>The manager's word. Null when there is no such gate for this person.</summary>
    public async Task<DecisionResult?> DecideAsync(
        DossierKey key,
        GateAddress at,
        Verdict verdict,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            at.Year,
            token => DecideAsync(key, at, verdict, verdict.By!, token),
            ct
        );
        if (result is { Outcome: DecisionOutcome.Decided })
        {
            ages.Decided(result.File.Gate);
        }
        return result;
    }

    /// <summary>A question of the manager's to the team.</summary>
    public async Task<AskResult?> AskAsync(
        DossierKey key,
        GateAddress at,
        string question,
        Person by,
        CancellationToken ct
    ) =>
        await transactions.ChangeAsync<AskResult?>(
            key,
            at.Year,
            async token =>
            {
                if (await LoadAsync(key, at, by, token) is not { } file)
                {
                    return new Decision<AskResult?>(null);
                }
                var outcome = file.Gate.Ask(by, question, time.GetUtcNow());
                if (outcome is not AskOutcome.Asked asked)
                {
                    return new Decision<AskResult?>(new AskResult(outcome, file));
                }
                var logEntry = LogEntry.Of(LogEntryKind.TeamAsked, at.Year, at.Base, by, time.GetUtcNow()) with
                {
                    Text = question,
                };
                var notice = new Playbook.Notices.Notice.AskTeam(at.Year, at.Base, at.Round, asked.Gate.Revision);
                var changes = new Changes(file).Gate(asked.Gate).Play(logEntry).Say(notice);
                return new Decision<AskResult?>(new AskResult(outcome, file with { Gate = asked.Gate }), changes);
            },
            ct
        );

    private async Task<Decision<OpenGateResult?>> DecideOpenAsync(
        DossierKey key,
        int year,
        string? reason,
        Func<Dossier, Person> by,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file)
        {
            return new Decision<OpenGateResult?>(null);
        }
        var outcome = file.Dossier.OpenGate(reason, by(file.Dossier), time.GetUtcNow());
        var changes = outcome is OpenGateOutcome.Opened opened
            ? new Changes(file).Season(opened.Season).Gate(opened.Gate).Play(opened.Play).Say(opened.Notices)
            : null;
        return new Decision<OpenGateResult?>(new OpenGateResult(outcome, file), changes);
    }

    private async Task<Decision<VoteResult?>> DecideVoteAsync(
        DossierKey key,
        GateAddress at,
        Choice choice,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        if (await LoadAsync(key, at, by, ct) is not { } file)
        {
            return new Decision<VoteResult?>(null);
        }
        var voter = file.Gate.Voters.FirstOrDefault(by.Is) ?? by;
        var outcome = file.Gate.Cast(file.Votes, voter, choice, reason, time.GetUtcNow());
        if (outcome is not VoteOutcome.Counted counted)
        {
            return new Decision<VoteResult?>(new VoteResult(outcome, file));
        }
        var (kind, id) = (counted.Changed ? LogEntryKind.VoteChanged : LogEntryKind.Voted, Guid.CreateVersion7());
        var logEntry = LogEntry.Of(kind, at.Year, at.Base, voter, counted.Vote.At) with
        {
            Subject = choice.ToString(),
            Text = counted.Vote.Reason,
        };
        var votes = file.Votes.Where(vote => !vote.By.Is(voter)).Append(counted.Vote).ToList();
        var changes = new Changes(file)
            .Gate(counted.Gate)
            .Put(AccountKeys.Vote(at.Year, at.Base, at.Round, voter.Id), counted.Vote)
            .Play(logEntry, id);
        var after = file with { Gate = counted.Gate, Votes = votes };
        return counted.Gate.IsOpen
            ? new Decision<VoteResult?>(new VoteResult(outcome, after, AccountKeys.PlayId(logEntry.At, id)), changes)
            : new Decision<VoteResult?>(new VoteResult(outcome, after), await CloseAsync(after, changes, voter, ct));
    }

    private async Task<Decision<DecisionResult?>> DecideAsync(
        DossierKey key,
        GateAddress at,
        Verdict verdict,
        Person by,
        CancellationToken ct
    )
    {
        if (await LoadAsync(key, at, by, ct) is not { } file)
        {
            return new Decision<DecisionResult?>(null);
        }
        var outcome = file.Gate.Decide(verdict);
        if (outcome is not DecisionOutcome.Decided decided)
        {
            return new Decision<DecisionResult?>(new DecisionResult(outcome, file));
        }
        var after = file with { Gate = decided.Gate };
        var changes = await CloseAsync(after, new Changes(file).Gate(decided.Gate), by, ct);
        return new Decision<DecisionResult?>(new DecisionResult(outcome, after), changes);
    }

    /// <summary>Adds to the changes what follows from the verdict: the season goes on or is parked, and everyone hears of it.</summary>
    private async Task<Changes> CloseAsync(GateSnapshot after, Changes gate, Person by, CancellationToken ct)
    {
        var file =
            await store.LoadAsync(after.Key, after.Gate.Year, ct)
            ?? throw new InvalidOperationException("A gate without its season.");
        return Close(gate.BasedOn(file), after.Gate, file.Dossier.Season, after.Votes, by);
    }

    /// <summary>
    /// Adds to the changes that an open gate follows the account's people, and closes should the votes that still count make a
    /// majority now.
    /// </summary>
    /// <param name="season">As it is changed with this.</param>
    public static void Follow(Changes changes, GateSnapshot open, Account account, Season season, DateTimeOffset now)
    {
        var gate = open.Gate.Following(account).Settled(open.Votes, now);
        changes.BasedOn(open).Gate(gate);
        if (!gate.IsOpen)
        {
            Close(changes, gate, season, open.Votes, account.AccountManager);
        }
    }

    /// <summary>Adds to the changes what follows from a gate's verdict.</summary>
    public static Changes Close(Changes changes, Gate gate, Season season, IReadOnlyList<Vote> votes, Person by)
    {
        var closing = GateClosing.Of(gate, season, votes, by);
        changes.Season(closing.Season).Play(closing.Plays).Task(closing.Tasks).Say(closing.Notices);
        Prepare(changes, gate);
        return closing.Celebration is { } moment
            ? changes.Put(AccountKeys.Celebration(moment.Year, moment.Base), moment)
            : changes;
    }

    /// <summary>What a GO puts before the team.</summary>
    private static void Prepare(Changes changes, Gate gate)
    {
        if (gate.Verdict is { } verdict && Preparations.For(gate, verdict.At) is { Count: > 0 } tasks)
        {
            changes.Task(tasks).Say(new Playbook.Notices.Notice.ShowTasks(gate.Year, After: $"go{gate.Base}"));
        }
    }

    /// <summary>
    /// The gate; null when there is no such gate for this person. An open gate knows whom it is for. One that is closed remembers who
    /// was on the team then, so the account says who may see it now.
    /// </summary>
    private async Task<GateSnapshot?> LoadAsync(DossierKey key, GateAddress at, Person by, CancellationToken ct) =>
        await store.LoadGateAsync(key, at.Year, at.Base, at.Round, ct) is { Gate.Over: not true } file
        && (
            (file.Gate.IsOpen && file.Gate.IsVisibleTo(by))
            || await store.RowAsync<Account>(key, AccountKeys.Account, ct) is { } account && account.IsVisibleTo(by)
        )
            ? file
            : null;

    private static Person LastToAnswer(Dossier dossier) =>
        dossier
            .Answers.Entries.Where(entry => entry.Base == dossier.Season.AtBat && dossier.Account.IsOnTheTeam(entry.By))
            .MaxBy(entry => entry.At)
            ?.By
        ?? dossier.Account.Team.FirstOrDefault()
        ?? dossier.Account.AccountManager;
}

/// <param name="PlayId">Names the vote in the log, so that it can be taken back; null where nothing was written.</param>
public sealed record VoteResult(VoteOutcome Outcome, GateSnapshot File, string? PlayId = null);

public sealed record DecisionResult(DecisionOutcome Outcome, GateSnapshot File);

public sealed record AskResult(AskOutcome Outcome, GateSnapshot File);

public sealed record OpenGateResult(OpenGateOutcome Outcome, AccountSnapshot File);
