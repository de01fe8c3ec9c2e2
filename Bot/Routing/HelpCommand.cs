using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Says what can be typed.</summary>
[Command("help", "help", Also = ["hulp"], Help = "help.help", HelpAt = 290)]
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
        return HelpCard.Render(View(administers, because, inChannel), actor.Texts);
    }

    /// <summary>What the help card says, in the order that the commands declare.</summary>
    public static HelpView View(bool administers, string? because = null, bool inChannel = false) =>
        new(
            Command.HelpLines(administrators: false),
            administers ? Command.HelpLines(administrators: true) : [],
            because,
            inChannel
        );
}
