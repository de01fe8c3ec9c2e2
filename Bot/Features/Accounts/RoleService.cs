using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Hands roles to others, as one commit each; the gate that is open follows.</summary>
public sealed class RoleService(
    AccountTransaction transactions,
    AccountStore store,
    AccountLists lists,
    PersonalCards cards,
    TimeProvider time
)
{
    /// <summary>Null when there is no such account for this person.</summary>
    public async Task<RoleResult?> HandOverAsync(
        DossierKey key,
        FormInputs inputs,
        string? stamp,
        Person by,
        CancellationToken ct
    )
    {
        // Roles are the account's, not a season's, so an earlier year's card is as good as any.
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { Year: var year })
        {
            return null;
        }
        var result = await transactions.ChangeAsync(
            key,
            year,
            token => DecideAsync(key, year, inputs, stamp, by, token),
            ct
        );
        if (result is { Outcome: RoleOutcome.Changed changed })
        {
            await ShowAsync(result.File, changed, ct);
        }
        return result;
    }

    private async Task<Decision<RoleResult?>> DecideAsync(
        DossierKey key,
        int year,
        FormInputs inputs,
        string? stamp,
        Person by,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
        {
            return new Decision<RoleResult?>(null);
        }
        var now = time.GetUtcNow();
        var outcome = file.Dossier.HandOver(inputs, stamp, by, now);
        var result = new RoleResult(outcome, file);
        if (outcome is not RoleOutcome.Changed changed)
        {
            return new Decision<RoleResult?>(result);
        }
        var season = file.Dossier.Season;
        var changes = new Changes(file)
            .Account(changed.Account)
            .Season(changed.Season)
            .Play(changed.Play)
            .Say(changed.Notices);
        if (
            season.State == SeasonState.AtGate
            && await store.LoadGateAsync(key, year, season.AtBat, season.Round, ct) is { Gate.IsOpen: true } gate
        )
        {
            GateService.Follow(changes, gate, changed.Account, changed.Season, now);
            MoveCards(changes, gate, changed);
        }
        return new Decision<RoleResult?>(result, changes);
    }

    /// <summary>
    /// The manager's card of the gate has one place in the store. What the manager before had there goes on as the card of someone who
    /// decides no more; and a delegate who takes over keeps the card that is there.
    /// </summary>
    private static void MoveCards(Changes changes, GateSnapshot gate, RoleOutcome.Changed changed)
    {
        if (changed.Role != AccountRole.Manager)
        {
            return;
        }
        var (year, atBase, round) = (gate.Gate.Year, gate.Gate.Base, gate.Gate.Round);
        var row = AccountKeys.ManagerCard(year, atBase, round);
        var delegates = AccountKeys.DelegateCard(year, atBase, round, changed.Person.Id);
        if (gate.Card(row) is { } before && gate.Gate.Manager is { } manager)
        {
            changes.Put(AccountKeys.DelegateCard(year, atBase, round, manager.Id), before).Remove(row);
        }
        if (gate.Card(delegates) is { } theirs)
        {
            changes.Put(row, theirs).Remove(delegates);
        }
    }

    /// <summary>Brings the cards up to date, and takes the account off the list of the person who has no role in it any more.</summary>
    private async Task ShowAsync(AccountSnapshot file, RoleOutcome.Changed changed, CancellationToken ct)
    {
        var (before, after) = (file.Dossier.Account, changed.Account);
        cards.Request(file, [.. before.Everybody.Select(person => person.Id), changed.Person.Id]);
        if (before.Holder(changed.Role) is { } replaced && !after.IsVisibleTo(replaced))
        {
            var season = changed.Season;
            var part = new Participation(after.Id, after.Name, season.Year, season.AtBat, season.State);
            await lists.LeftAsync(file.Key.Tenant, replaced.Id, part, ct);
        }
    }
}

/// <param name="File">The dossier as it was before.</param>
public sealed record RoleResult(RoleOutcome Outcome, AccountSnapshot File);
