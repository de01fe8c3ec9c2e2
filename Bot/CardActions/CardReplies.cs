using AccountBot.Cards;
using AdaptiveCards;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.CardActions;

/// <summary>Replies in the shape in which Teams takes them.</summary>
public static class CardReplies
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    public static AdaptiveCardInvokeResponse Of(CardReply reply) =>
        reply switch
        {
            CardReply.Card card => new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = AdaptiveCard.ContentType,
                Value = CardJson.ToJson(card.Content),
            },
            CardReply.Words words => Message(words.Text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static AdaptiveCardInvokeResponse Message(string text) =>
        new()
        {
            StatusCode = 200,
            Type = MessageType,
            Value = text,
        };

    /// <summary>The only place where a card becomes an attachment, so that what is attached is always JSON.</summary>
    public static Attachment Attachment(AdaptiveCard card) =>
        new() { ContentType = AdaptiveCard.ContentType, Content = CardJson.ToJson(card) };

    public static Activity Activity(AdaptiveCard card) =>
        new()
        {
            Type = ActivityTypes.Message,
            Attachments = [Attachment(card)],
            Summary = card.FallbackText,
        };
}
