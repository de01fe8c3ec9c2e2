using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>Does some accounts for a search, and writes down how far it is.</summary>
public sealed class SearchStepper(
    ContactSearches searches,
    ContactScan look,
    AccountErasure erasure,
    ErasedCards cards,
    Projector projector
)
{
    private const int PlacesInRow = 40;

    /// <returns>Null when another process went on with the search.</returns>
    public async Task<SearchSnapshot?> StepAsync(
        SearchSnapshot file,
        IReadOnlyList<string> accounts,
        CancellationToken ct
    )
    {
        var search = file.Search;
        foreach (var account in accounts)
        {
            var before = search;
            search =
                search.Step == SearchStep.Looking
                    ? await LookAsync(file.Owner, search, account, ct)
                    : await EraseAsync(file.Owner.Tenant, search, account, ct);
            search = search with { Cursor = account, Accounts = search.Accounts + 1 };
            if (search.Places > before.Places)
            {
                if (await searches.MoveAsync(file, search, ct) is not { } moved)
                {
                    return null;
                }
                file = moved;
            }
        }
        return search == file.Search ? file : await searches.MoveAsync(file, search, ct);
    }

    private async Task<ContactSearch> LookAsync(
        PersonKey owner,
        ContactSearch search,
        string account,
        CancellationToken ct
    )
    {
        var scanned = await look.LookAsync(new DossierKey(owner.Tenant, account), search.Terms, ct);
        var room = ContactSearches.MostListed - search.Listed;
        var listed = scanned.Places.Take(room).ToList();
        var kept = search.Kept;
        foreach (var some in listed.Chunk(PlacesInRow))
        {
            await searches.KeepAsync(owner, search.Id, kept++, new FoundPlaces(some), ct);
        }
        return Found(search, scanned.Places.Count, scanned.Unreadable) with
        {
            Kept = kept,
            Listed = search.Listed + listed.Count,
        };
    }

    /// <summary>Out of the account, out of the lists beside it, off the cards.</summary>
    private async Task<ContactSearch> EraseAsync(
        string tenant,
        ContactSearch search,
        string account,
        CancellationToken ct
    )
    {
        var key = new DossierKey(tenant, account);
        if (await erasure.EraseAsync(key, search, ct) is not { } erased)
        {
            return search;
        }
        if (erased.Places > 0 || erased.Cards.Count > 0)
        {
            await projector.UpdateAsync(key, erased.Year, ct);
            await projector.RepairContactsAsync(key, ct);
            await cards.RefreshAsync(key, erased.Year, erased.Cards, ct);
        }
        return Found(search, erased.Places, erased.Unreadable);
    }

    private static ContactSearch Found(ContactSearch search, int places, int unreadable) =>
        search with
        {
            Places = search.Places + places,
            With = search.With + (places > 0 ? 1 : 0),
            Unreadable = search.Unreadable + unreadable,
        };
}
