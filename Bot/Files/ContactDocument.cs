using AccountBot.Bot.Contacts;
using AccountBot.Bot.Settings;
using AccountBot.Cards.Contacts;
using AccountBot.Cards.Files;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Files;

/// <summary>
/// What is held of a customer's person, to be handed to them. Of the search of whoever asks: for everybody else there is none.
/// </summary>
public sealed class ContactDocument(ContactSearches searches, Administrators administrators) : IDocument
{
    public IReadOnlyList<string> Kinds => [DocumentKinds.Contact];

    /// <param name="ask">Names the search where other documents name an account.</param>
    public async Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct)
    {
        var owner = ContactSearches.OwnerOf(ask.Reader.Tenant, ask.Reader.Person.Id);
        if (
            !administrators.Are(ask.Reader.Person)
            || await searches.ReadAsync(owner, ask.Account ?? string.Empty, ct)
                is not { Search.Step: SearchStep.Looked } search
        )
        {
            return null;
        }
        var file = ContactFile.Of(await searches.RecordAsync(search, ct), ask.Reader.Texts);
        return new DocumentDraft(
            file.Name,
            ask.Reader.Texts["export.contact.says"],
            (to, token) => to.WriteAsync(file.Content, token).AsTask()
        )
        {
            ContentType = ContactFile.ContentType,
        };
    }
}
