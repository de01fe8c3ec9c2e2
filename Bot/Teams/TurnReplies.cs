using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams;

/// <summary>Plain words: names in them stay names, whatever Markdown they look like.</summary>
internal static class TurnReplies
{
    public static Task SayAsync(this ITurnContext turn, string words, CancellationToken ct)
    {
        var message = MessageFactory.Text(words.Replace("**", string.Empty, StringComparison.Ordinal));
        message.TextFormat = TextFormatTypes.Plain;
        return turn.SendActivityAsync(message, ct);
    }
}
