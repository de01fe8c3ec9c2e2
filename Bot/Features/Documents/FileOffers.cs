using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Features.Documents;

/// <summary>
/// Asks someone, in their private chat, whether a document may be put into their OneDrive. Nothing is made for keeping: the card holds ids,
/// and the size on it is what the document would have now.
/// </summary>
public sealed class FileOffers(DocumentShelf shelf, OwnChat own)
{
    /// <returns>False when there is no such document for this reader; then nothing was said.</returns>
    public async Task<bool> OfferAsync(ITurnContext turn, DocumentAsk ask, CancellationToken ct)
    {
        if (await shelf.DraftAsync(ask, ct) is null)
        {
            return false;
        }
        await own.SayAsync(
            turn,
            ask.Actor,
            "export.elsewhere",
            async actor => await CardAsync(ask with { Actor = actor }, ct),
            ct
        );
        return true;
    }

    private async Task<Activity> CardAsync(DocumentAsk ask, CancellationToken ct) =>
        await shelf.DraftAsync(ask, ct) is { } draft
            ? FileMessages.Consent(ask, draft, await SizeAsync(draft, ct))
            : CardReplies.Activity(
                MessageCard.Render(new MessageView(ask.Actor.Texts["error.notFound"]), ask.Actor.Texts)
            );

    private static async Task<long> SizeAsync(DocumentDraft draft, CancellationToken ct)
    {
        if (draft.About is { } about)
        {
            return about;
        }
        await using var counted = new CountedStream();
        await draft.WriteAsync(counted, ct);
        return counted.Length;
    }
}
