using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Says what can be typed.</summary>
[Command("help", "help", Also = ["hulp"])]
public sealed class HelpCommand(Administrators administrators) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        turn.Context.SendActivityAsync(
            CardReplies.Activity(CardFor(turn.Context, turn.Actor, administrators, because: null)),
            ct
        );

    /// <param name="because">The text that was not understood; null when help was asked for.</param>
    internal static AdaptiveCard CardFor(ITurnContext turn, Actor actor, Administrators administrators, string? because)
    {
        var inChannel = turn.Activity.Conversation.ConversationType is "channel" or "groupChat";
        // What an administrator may ask is no one else's business, who may read along in a channel.
        var administers = !inChannel && administrators.Are(actor.Person);
        return HelpCard.Render(new HelpView(because, inChannel, administers), actor.Texts);
    }
}
