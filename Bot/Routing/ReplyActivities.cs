using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Routing;

/// <summary>Replies in the shapes in which Teams takes them.</summary>
public static class ReplyActivities
{
    /// <summary>The answer to a button.</summary>
    public static AdaptiveCardInvokeResponse ToInvokeResponse(this Reply reply, Texts texts) =>
        reply is Reply.Card card
            ? new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = AdaptiveCard.ContentType,
                Value = CardJson.ToJson(card.Content),
            }
            : CardReplies.Message(reply.WordsIn(texts) ?? texts["form.below"]);

    /// <summary>The answer to a typed command, as a message of its own.</summary>
    public static async Task AnswerAsync(this ITurnContext turn, Reply reply, Texts texts, CancellationToken ct)
    {
        if (reply is Reply.Card card)
        {
            await turn.SendActivityAsync(CardReplies.Activity(card.Content), ct);
        }
        else if (reply.WordsIn(texts) is { } words)
        {
            await turn.SayAsync(words, ct);
        }
    }
}
