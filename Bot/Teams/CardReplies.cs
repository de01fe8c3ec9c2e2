using AccountBot.Cards;
using AdaptiveCards;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams;

/// <summary>Replies in the shape in which Teams takes them.</summary>
public static class CardReplies
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

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
