using AccountBot.Bot.Features.Documents;
using AccountBot.Bot.Routing;
using AccountBot.Cards.Contacts;
using AccountBot.Cards.Documents;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>
/// What is held of a customer's person, to be handed to them. Of the search of the person who asks: for everyone else there is none.
/// </summary>
public sealed class ContactDocument(ContactSearches searches, AccountStore store, Administrators administrators)
    : IDocument
{
    public IReadOnlyList<string> Kinds => [DocumentKinds.Contact];

    /// <param name="ask">Names the search where other documents name an account.</param>
    public async Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct)
    {
        var owner = ContactSearches.OwnerOf(ask.Actor.Tenant, ask.Actor.Person.Id);
        if (
            !administrators.Are(ask.Actor.Person)
            || await searches.ReadAsync(owner, ask.Account ?? string.Empty, ct)
                is not { Search.Step: SearchStep.Looked } search
        )
        {
            return null;
        }
        var record = await searches.RecordAsync(search, ct);
        var others = await OthersAsync(ask.Actor.Tenant, record, ct);
        var file = ContactFile.Of(record, others, ask.Actor.Texts);
        return new DocumentDraft(
            file.Name,
            ask.Actor.Texts["export.contact.says"],
            (to, token) => to.WriteAsync(file.Content, token).AsTask()
        )
        {
            ContentType = ContactFile.ContentType,
        };
    }

    /// <summary>The other people of the accounts in which this one is named.</summary>
    private async Task<PersonTerms> OthersAsync(string tenant, ContactRecord record, CancellationToken ct)
    {
        var others = new List<FormEntry>();
        foreach (var places in record.Places.GroupBy(place => place.Account, StringComparer.Ordinal))
        {
            var key = new DossierKey(tenant, places.Key);
            // Who is known now may be named in what was written in an earlier season.
            var newest = await store.RowAsync<Account>(key, AccountKeys.Account, ct);
            foreach (var year in places.Select(place => place.Year).Append(newest?.Year).OfType<int>().Distinct())
            {
                var season = await store.LoadAsync(key, year, ct);
                others.AddRange(CustomerContacts.In(season?.Dossier.Answers ?? SeasonSoFar.None));
            }
        }
        others.RemoveAll(record.Terms.Are);
        return new PersonTerms(Said(others, "name"), Said(others, "email"));
    }

    private static IReadOnlyList<string> Said(IEnumerable<FormEntry> entries, string field) =>
        [.. entries.Select(entry => entry.Answers.Text(field)).OfType<string>().Distinct(StringComparer.Ordinal)];
}
