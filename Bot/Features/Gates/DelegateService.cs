using AccountBot.Bot.Delivery;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Hands the deciding at gates to a delegate, or takes it back: for the gate that is open and for later ones.</summary>
public sealed class DelegateService(
    AccountTransaction transactions,
    AccountStore store,
    AccountLists lists,
    CardUpdater updater,
    TimeProvider time
)
{
    public Task<DelegateResult?> HandAsync(
        DossierKey key,
        int year,
        FormInputs inputs,
        Person by,
        CancellationToken ct
    ) => ChangeAsync(key, year, by, dossier => dossier.Delegate(inputs, by, EndOf, time.GetUtcNow()), ct);

    public Task<DelegateResult?> TakeBackAsync(DossierKey key, int year, Person by, CancellationToken ct) =>
        ChangeAsync(key, year, by, dossier => dossier.TakeBack(by, time.GetUtcNow()), ct);

    private async Task<DelegateResult?> ChangeAsync(
        DossierKey key,
        int year,
        Person by,
        Func<Dossier, DelegateOutcome> decide,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(key, year, token => DecideAsync(key, year, by, decide, token), ct);
        if (result is { Outcome: DelegateOutcome.Changed changed })
        {
            await ShowAsync(key, result.Before, changed, ct);
        }
        return result;
    }

    private async Task<Decision<DelegateResult?>> DecideAsync(
        DossierKey key,
        int year,
        Person by,
        Func<Dossier, DelegateOutcome> decide,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
        {
            return new Decision<DelegateResult?>(null);
        }
        var outcome = decide(file.Dossier);
        var result = new DelegateResult(outcome, file.Dossier);
        if (outcome is not DelegateOutcome.Changed changed)
        {
            return new Decision<DelegateResult?>(result);
        }
        var season = file.Dossier.Season;
        var changes = new Changes(file)
            .Put(AccountKeys.Account, changed.Account)
            .Season(changed.Season)
            .Play(changed.Play)
            .Say(changed.Notices);
        if (
            season.State == SeasonState.AtGate
            && await store.LoadGateAsync(key, year, season.AtBat, season.Round, ct) is { Gate.IsOpen: true } gate
        )
        {
            changes.BasedOn(gate).Gate(gate.Gate.With(changed.Account.Delegate));
        }
        return new Decision<DelegateResult?>(result, changes);
    }

    /// <summary>Brings the gate's cards up to date, and takes the account off the list of the person who decides no more.</summary>
    private async Task ShowAsync(DossierKey key, Dossier before, DelegateOutcome.Changed changed, CancellationToken ct)
    {
        var season = changed.Season;
        if (season.State == SeasonState.AtGate)
        {
            updater.Request(CardRef.Gate(key, season.Year, season.AtBat, season.Round));
            updater.Request(CardRef.ManagerGate(key, season.Year, season.AtBat, season.Round));
            foreach (var person in new[] { before.Account.Delegate?.Person, changed.Account.Delegate?.Person })
            {
                if (person is not null)
                {
                    updater.Request(CardRef.ManagerGate(key, season.Year, season.AtBat, season.Round, person.Id));
                }
            }
        }
        if (before.Account.Delegate?.Person is { } gone && !changed.Account.IsVisibleTo(gone))
        {
            var part = new Participation(
                changed.Account.Id,
                changed.Account.Name,
                season.Year,
                season.AtBat,
                season.State
            );
            await lists.LeftAsync(key.Tenant, gone.Id, part, ct);
        }
    }

    private static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.Default.GetUtcOffset(midnight));
    }
}

/// <param name="Before">The dossier as it was before.</param>
public sealed record DelegateResult(DelegateOutcome Outcome, Dossier Before);
