using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>
/// Goes through all accounts of a tenant, for what is held of a person or to erase them: for some time, then it makes way for others.
/// How far it is stands in the search, so that another process goes on there.
/// </summary>
public sealed class ContactHandler(
    ContactSearches searches,
    TenantAccounts tenant,
    SearchStepper stepper,
    ContactIndex index,
    Projector projector,
    Sender sender,
    TimeProvider time
) : IAgendaHandler
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(8);
    private const int MostWaits = 5;
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public string Kind => ContactSearches.AgendaKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var (id, began) = ContactSearches.Read(entry.Item.Payload);
        var file = await searches.ReadAsync(new PersonKey(entry.Item.Tenant, entry.Item.Account), id, ct);
        if (began is not { } ticks)
        {
            // What is being erased ends by itself.
            return file is null or { Search.Step: SearchStep.Erasing }
                ? null
                : await EndAsync(file, SearchCard.PutAway(TextsOf(file)), ct);
        }
        return file switch
        {
            // The person who asked for it has not written it down yet, or did not live to.
            null => entry.Attempts < MostWaits ? AMoment : null,
            _ when file.Search.At.UtcTicks < ticks => entry.Attempts < MostWaits ? AMoment : null,
            _ when file.Search.At.UtcTicks > ticks => null,
            { Search.Step: SearchStep.Looked } => await ShowAsync(file, ct),
            _ => await GoOnAsync(file, ct),
        };
    }

    private async Task<TimeSpan?> GoOnAsync(SearchSnapshot file, CancellationToken ct)
    {
        var until = time.GetUtcNow() + Slice;
        while (true)
        {
            var accounts = await tenant.AfterAsync(file.Owner.Tenant, file.Search.Cursor, AtOnce, ct);
            if (await stepper.StepAsync(file, accounts, ct) is not { } after)
            {
                // Another process has it.
                return null;
            }
            file = after;
            if (accounts.Count < AtOnce)
            {
                return await FinishAsync(file, ct);
            }
            if (time.GetUtcNow() >= until)
            {
                // The work goes on, whether or not someone sees how far it is.
                await ShowAsync(file, ct);
                await searches.PlanAsync(file.Owner, file.Search, ct);
                return null;
            }
        }
    }

    private async Task<TimeSpan?> FinishAsync(SearchSnapshot file, CancellationToken ct)
    {
        if (file.Search.Step == SearchStep.Looking)
        {
            var looked = file.Search with { Step = SearchStep.Looked };
            return await searches.MoveAsync(file, looked, ct) is { } after ? await ShowAsync(after, ct) : null;
        }
        var (owner, terms) = (file.Owner, file.Search.Terms);
        // A process that ended while it wrote an older state of an account may have put the person back into the index.
        foreach (var account in await index.AccountsOfAsync(owner.Tenant, terms, ct))
        {
            await projector.RepairContactsAsync(new DossierKey(owner.Tenant, account), ct);
        }
        await index.RemoveAsync(owner.Tenant, terms, ct);
        return await EndAsync(file, SearchCard.Erased(SearchViews.Of(file.Search), TextsOf(file)), ct);
    }

    private Task<TimeSpan?> ShowAsync(SearchSnapshot file, CancellationToken ct) =>
        ShowAsync(file, SearchViews.Card(file.Search, TextsOf(file)), ct);

    /// <summary>The card loses the name, and then nothing is left of the search.</summary>
    private async Task<TimeSpan?> EndAsync(SearchSnapshot file, AdaptiveCard card, CancellationToken ct)
    {
        if (await ShowAsync(file, card, ct) is { } wait)
        {
            return wait;
        }
        await searches.ForgetAsync(file, ct);
        return null;
    }

    /// <returns>After which time to try again; null when there is nothing more to do about the card.</returns>
    private async Task<TimeSpan?> ShowAsync(SearchSnapshot file, AdaptiveCard card, CancellationToken ct) =>
        await sender.UpdateAsync(file.Owner.Tenant, file.Search.Card, CardReplies.Activity(card), ct) switch
        {
            SendOutcome.Throttled throttled => throttled.After > Soon ? throttled.After : Soon,
            SendOutcome.Ambiguous or SendOutcome.Unauthorized or SendOutcome.Forbidden => Soon,
            _ => null,
        };

    private static Texts TextsOf(SearchSnapshot file) => Texts.In(file.Search.Language);
}
