using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>What someone said, and what the bot answered to the request; null when the bot was not told.</summary>
public sealed record Said(FakeMessage Message, BotReply? Reply)
{
    /// <summary>Where it was said: for a channel, the thread that it opened.</summary>
    public FakeConversation Conversation => Message.Conversation;
}

/// <summary>A button that was pressed: what went to the bot, and what came back.</summary>
/// <param name="Http">The status of the HTTP answer.</param>
/// <param name="StatusCode">The status within the answer, of the card action itself.</param>
public sealed record Pressed(
    FakeMessage Message,
    JObject Sent,
    HttpStatusCode Http,
    int? StatusCode,
    string? Type,
    JToken? Value,
    string Body
)
{
    const string MessageType = "application/vnd.microsoft.activity.message";
    const string ErrorType = "application/vnd.microsoft.error";

    static readonly JsonLoadSettings Plain = new();

    public bool IsOk => Http == HttpStatusCode.OK && StatusCode == 200;

    /// <summary>The card that takes the place of the one with the button, for the presser.</summary>
    public CardView? Card => Type == FakeMessage.AdaptiveCardType && Value is JObject card ? new CardView(card) : null;

    /// <summary>A few words instead of a card.</summary>
    public string? Words => Type == MessageType ? (string?)Value : null;

    public string? ErrorCode => Type == ErrorType ? (string?)Value?["code"] : null;

    /// <summary>What the bot put below the card by way of an answer, the last where it said more than one thing.</summary>
    public FakeMessage Below =>
        Message.Conversation.FromBot.LastOrDefault(each => each.ReplyToId == (string?)Sent["id"])
        ?? throw new ShouldAssertException($"Nothing was put below the card: {this}\n{Message.Conversation.Last}");

    public CardView ShouldShowCard() =>
        Card is { } card && IsOk
            ? card
            : throw new ShouldAssertException($"A card should have come back, but it was: {this}");

    public string ShouldSay(string words)
    {
        if (!IsOk || Words is not { } said || !said.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            throw new ShouldAssertException($"\"{words}\" should have come back, but it was: {this}");
        }
        return said;
    }

    public override string ToString() => $"HTTP {(int)Http}, {StatusCode} {Type}: {Card?.Text ?? Words ?? Body}";

    internal static Pressed Of(FakeMessage message, JObject sent, BotReply reply)
    {
        var body = Json(reply.Body);
        return new Pressed(
            message,
            sent,
            reply.Status,
            (int?)body?["statusCode"],
            (string?)body?["type"],
            body?["value"],
            reply.Body
        );
    }

    static JObject? Json(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body))
            {
                DateParseHandling = DateParseHandling.None,
            };
            return JObject.Load(reader, Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal static class BotReplies
{
    public static void ThrowUnlessTaken(this BotReply reply)
    {
        if ((int)reply.Status is < 200 or > 299)
        {
            throw new ShouldAssertException($"The bot answered an event with {(int)reply.Status}: {reply.Body}");
        }
    }
}
