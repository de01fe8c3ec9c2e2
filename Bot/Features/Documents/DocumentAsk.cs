using AccountBot.Bot.Routing;
using AccountBot.Storage;

namespace AccountBot.Bot.Features.Documents;

/// <summary>Someone wants a document: which, of what, and who it is. Ids only, so that it is made again from what is true then.</summary>
/// <param name="Kind">Names the document among all that the bot can make.</param>
/// <param name="Account">Null for a document that is of no account.</param>
/// <param name="Year">The season; 0 where that does not matter.</param>
public sealed record DocumentAsk(string Kind, string? Account, int Year, Actor Actor)
{
    public DossierKey Key => new(Actor.Tenant, Account ?? string.Empty);
}
