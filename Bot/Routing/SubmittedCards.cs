using AccountBot.Bot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Routing;

/// <summary>
/// Older clients submit a card as a message, to which no card can be returned: the message with the card is edited instead, and
/// where that is not possible, the card is posted again.
/// </summary>
public sealed partial class SubmittedCards(CardActionRouter router, Actors actors, ILogger<SubmittedCards> logger)
{
    public async Task TakeAsync(ITurnContext turn, JToken value, CancellationToken ct)
    {
        var reply = await router.RouteAsync(turn, value, ct);
        if (reply is Reply.Card card)
        {
            await ShowAsync(turn, CardReplies.Activity(card.Content), ct);
        }
        else if (reply.WordsIn((await actors.OfAsync(turn, ct)).Texts) is { } words)
        {
            await turn.SayAsync(words, ct);
        }
    }

    private async Task ShowAsync(ITurnContext turn, Activity activity, CancellationToken ct)
    {
        if (turn.Activity.ReplyToId is { Length: > 0 } original)
        {
            try
            {
                activity.Id = original;
                await turn.UpdateActivityAsync(activity, ct);
                return;
            }
            catch (ErrorResponseException fault)
            {
                LogNotEdited(logger, fault);
                activity.Id = null;
            }
        }
        await turn.SendActivityAsync(activity, ct);
    }

    [LoggerMessage(LogLevel.Information, "The submitted card could not be edited")]
    private static partial void LogNotEdited(ILogger logger, Exception fault);
}
