using AccountBot.Bot.Delivery;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>What happens after a NO GO, as one commit each: the plan, the same gate once more, or the end.</summary>
public sealed class NoGoService(
    AccountTransaction transactions,
    AccountStore store,
    CardUpdater updater,
    TimeProvider time
)
{
    /// <summary>Takes the team's plan. Null when there is no such account for this person.</summary>
    /// <param name="at">The NO GO that the card is about.</param>
    public async Task<NoGoResult<PlanOutcome>?> PlanAsync(
        DossierKey key,
        GateAddress at,
        FormInputs inputs,
        int revision,
        Person by,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            at.Year,
            async token =>
            {
                if (await LoadAsync(key, at.Year, by, token) is not { } file)
                {
                    return new Decision<NoGoResult<PlanOutcome>?>(null);
                }
                var outcome = file.Dossier.PlanNoGo(at.Base, at.Round, inputs, revision, by, time.GetUtcNow());
                var changes = outcome is PlanOutcome.Saved saved
                    ? new Changes(file).Season(saved.Season).Play(saved.Play)
                    : null;
                return Decided(outcome, file, changes);
            },
            ct
        );
        if (result is { Outcome: PlanOutcome.Saved })
        {
            updater.Request(CardRef.NoGoPlan(key, at.Year, at.Base, at.Round));
            updater.Request(CardRef.Scoreboard(key, at.Year));
        }
        return result;
    }

    /// <summary>Puts the gate back. Null when there is no such account for this person.</summary>
    public async Task<NoGoResult<ReopenOutcome>?> ReopenAsync(DossierKey key, int year, Person by, CancellationToken ct)
    {
        var result = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await LoadAsync(key, year, by, token) is not { } file)
                {
                    return new Decision<NoGoResult<ReopenOutcome>?>(null);
                }
                var season = file.Dossier.Season;
                var before = await store.LoadGateAsync(key, year, season.AtBat, season.Round, token);
                var outcome = file.Dossier.Reopen(before?.Gate, by, time.GetUtcNow());
                var changes = outcome is ReopenOutcome.Reopened { Gate: var opened }
                    ? new Changes(file).Season(opened.Season).Gate(opened.Gate).Play(opened.Play).Say(opened.Notices)
                    : null;
                return Decided(outcome, file, changes);
            },
            ct
        );
        if (result is { Outcome: ReopenOutcome.Reopened { Gate.Gate: var gate } })
        {
            updater.Request(CardRef.NoGoPlan(key, year, gate.Base, gate.Round - 1));
        }
        return result;
    }

    /// <summary>Ends the season for good. Null when there is no such account for this person.</summary>
    public async Task<NoGoResult<EndOutcome>?> EndAsync(
        DossierKey key,
        int year,
        string why,
        Person by,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await LoadAsync(key, year, by, token) is not { } file)
                {
                    return new Decision<NoGoResult<EndOutcome>?>(null);
                }
                var outcome = file.Dossier.End(why, by, time.GetUtcNow());
                var changes = outcome is EndOutcome.Ended ended
                    ? new Changes(file).Season(ended.Season).Play(ended.Play).Say(ended.Notices)
                    : null;
                return Decided(outcome, file, changes);
            },
            ct
        );
        if (result is { Outcome: EndOutcome.Ended, File.Dossier.Season: var season })
        {
            updater.Request(CardRef.NoGoPlan(key, year, season.AtBat, season.Round));
        }
        return result;
    }

    private static Decision<NoGoResult<T>?> Decided<T>(T outcome, AccountSnapshot file, Changes? changes) =>
        new(new NoGoResult<T>(outcome, file), changes);

    private async Task<AccountSnapshot?> LoadAsync(DossierKey key, int year, Person by, CancellationToken ct) =>
        await store.LoadAsync(key, year, ct) is { } file && file.Dossier.Account.IsVisibleTo(by) ? file : null;
}

/// <param name="File">The dossier as it was before.</param>
public sealed record NoGoResult<T>(T Outcome, AccountSnapshot File);
