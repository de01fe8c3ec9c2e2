using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Contacts;

namespace AccountBot.Bot.Features.Contacts;

/// <param name="Unreadable">Rows of a newer release.</param>
public sealed record ContactScanResult(IReadOnlyList<ContactPlace> Places, int Unreadable);

/// <summary>Looks through everything there is of one account for someone of the customer's.</summary>
public sealed class ContactScan(IDossiers dossiers, AccountStore store, RowKinds kinds)
{
    private const int PageSize = 500;

    public async Task<ContactScanResult> LookAsync(DossierKey key, PersonTerms terms, CancellationToken ct)
    {
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { } account)
        {
            return new ContactScanResult([], 0);
        }
        var (places, unreadable) = (new RowPlaces(kinds, terms), 0);
        var (found, continuation) = (new List<ContactPlace>(), (string?)null);
        do
        {
            var page = await dossiers.PageAsync(key, AccountKeys.Everything, PageSize, continuation, ct);
            found.AddRange(page.Rows.SelectMany(row => places.In(row, account.Id, account.Name)));
            unreadable += page.Rows.Count(row => row.Value is UnknownRow);
            continuation = page.Continuation;
        } while (continuation is not null);
        return new ContactScanResult(found, unreadable);
    }
}
