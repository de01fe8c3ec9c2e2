using AccountBot.Playbook.Forms;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Teams;

/// <summary>The conversation in which something is said, as an account would live in it.</summary>
public static class ConversationOfTurn
{
    /// <summary>In a channel the account gets a thread of its own; a chat is its own thread.</summary>
    public static AccountConversation Of(ITurnContext turn)
    {
        var activity = turn.Activity;
        var channel =
            activity.Conversation.ConversationType == "channel"
                ? activity.TeamsGetChannelId() ?? activity.Conversation.Id.Split(";messageid=")[0]
                : null;
        return new AccountConversation(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.TeamsGetTeamInfo()?.Id,
            channel,
            channel is null ? activity.Conversation.Id : null,
            activity.Conversation.ConversationType ?? "personal",
            activity.Recipient.Id,
            ChannelKind: RosterPlace.ChannelKindOf(activity),
            Name: NameOf(activity)
        );
    }

    /// <summary>Teams names the team in most activities, the channel in some, and a group chat where people gave it a name.</summary>
    private static string? NameOf(Activity activity)
    {
        if (activity.Conversation.ConversationType is null or "personal")
        {
            return null;
        }
        var channel = activity.GetChannelData<TeamsChannelData>()?.Channel?.Name;
        var names = new[] { activity.TeamsGetTeamInfo()?.Name, channel, activity.Conversation.Name };
        var known = names.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.Ordinal).ToList();
        return known.Count == 0 ? null : CleanText.Start(string.Join(" › ", known), MostPlace);
    }

    private const int MostPlace = 100;
}
