using AccountBot.Cards;
using AccountBot.Cards.Contacts;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>A search as its card shows it.</summary>
public static class SearchViews
{
    public static SearchView Of(ContactSearch search) =>
        new(search.Id, search.Terms, search.Accounts, search.With, search.Places, search.Unreadable);

    public static AdaptiveCard Card(ContactSearch search, Texts texts) =>
        search.Step switch
        {
            SearchStep.Looking => SearchCard.Looking(Of(search), texts),
            SearchStep.Looked => SearchCard.Looked(Of(search), texts),
            _ => SearchCard.Erasing(Of(search), texts),
        };
}
