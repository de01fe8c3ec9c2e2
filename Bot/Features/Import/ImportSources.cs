using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Import;

/// <summary>Finds out whom a list may name, and which accounts its sender has already.</summary>
public sealed class ImportSources(Roster roster, AccountLists lists)
{
    /// <param name="conversation">Where the accounts will live.</param>
    /// <returns>Null when the people there cannot be looked up.</returns>
    public async Task<ImportSource?> OfAsync(
        ITurnContext turn,
        Actor actor,
        AccountConversation conversation,
        CancellationToken ct
    )
    {
        var place = RosterPlace.Of(conversation) ?? RosterPlace.Of(turn);
        if (await roster.LookAsync(turn, place, ct) is not RosterResult.Seen { Identified: var team })
        {
            return null;
        }
        var mine = await lists.OfAsync(actor.Tenant, actor.Person, ct);
        return new ImportSource(actor.Tenant, conversation, actor.Language, [.. team, actor.Person], mine);
    }
}
