using AccountBot.Cards.Accounts;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Which account is meant? Those of this channel or chat come first, and each says where it lives.</summary>
public sealed class AccountChoices(AccountStore store)
{
    /// <summary>Of more accounts than these no one looks up where they are: the card shows ten.</summary>
    internal const int MostLookedUp = 60;

    /// <param name="asking">The reader was asked which one; otherwise it is simply the list.</param>
    /// <param name="said">What was said to write down, so that the choice loses nothing of it.</param>
    public async Task<AdaptiveCard> CardAsync(
        ITurnContext turn,
        Actor actor,
        IReadOnlyList<Participation> accounts,
        Command command,
        bool asking,
        CancellationToken ct,
        string? said = null
    )
    {
        var byName = accounts.OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        var near = await Task.WhenAll(
            byName.Take(MostLookedUp).Select(part => ChoiceAsync(turn, actor.Tenant, part, ct))
        );
        var choices = near.Concat(byName.Skip(MostLookedUp).Select(part => Choice(part, null)))
            .OrderBy(choice => choice.Place?.Kind == PlaceKind.Here ? 0 : 1)
            .ToList();
        var view = new ChooseAccountView(choices, command.ToString(), asking, choices.Count > ChooseAccountCard.Most)
        {
            Said = said,
            Instance = said is null ? null : Guid.CreateVersion7().ToString("N"),
        };
        return ChooseAccountCard.Render(view, actor.Texts);
    }

    private async Task<AccountChoice> ChoiceAsync(
        ITurnContext turn,
        string tenant,
        Participation part,
        CancellationToken ct
    )
    {
        var conversation = await store.RowAsync<AccountConversation>(
            new DossierKey(tenant, part.Account),
            AccountKeys.Home,
            ct
        );
        return Choice(part, conversation is null ? null : Places.Of(conversation, turn));
    }

    private static AccountChoice Choice(Participation part, AccountPlace? place) =>
        new(part.Account, part.Name, part.Year, part.Base)
        {
            Place = place,
            Manager = part.AccountManager?.Name,
            Parked = part.State == SeasonState.Parked,
        };
}
