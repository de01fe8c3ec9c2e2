using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Executives;

/// <summary>The cards about a request to a director: in the thread, with the director, and with the person who asked.</summary>
public sealed class LiveExecutive(AccountStore store, TimeProvider time) : ILiveCard
{
    public bool Owns(string[] row) => row is ["c", _, not "~visit", "thread" or "d" or "m", ..];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        var (year, id) = (CardRowParts.Year(row[1]), Keys.Unescape(row[2]));
        var account = await store.LoadNewestAsync(card.Key, year, ct);
        if (account?.Dossier.Answers.Request(id) is not { } request)
        {
            return null;
        }
        var rendered = AccountKeys.PutOf(card.Row) is { } put
            ? PutBefore(account.Dossier, request, put)
            : Request(account.Dossier, request, personal: row[3] != "thread");
        return new RenderedCard(rendered, account.Card(card.Row));
    }

    /// <summary>A request as the team sees it, or the person who asked in the private chat.</summary>
    public AdaptiveCard Request(Dossier dossier, ExecutiveRequest request, bool personal = false) =>
        RequestCard.Render(ViewOf(dossier, request) with { Personal = personal }, Texts.In(dossier.Account.Language));

    /// <summary>The card with which a request was put before someone.</summary>
    public AdaptiveCard PutBefore(Dossier dossier, ExecutiveRequest request, int put) =>
        ExecutiveCards.PutBefore(ViewOf(dossier, request), put);

    public ExecutiveView ViewOf(Dossier dossier, ExecutiveRequest request) => new(dossier, request, time.Today());
}
