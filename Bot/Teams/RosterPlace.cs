using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Teams;

/// <summary>Whose roster it is: that of a channel, or of a chat. The members of a shared or a private channel are not the team's.</summary>
/// <param name="Conversation">The conversation that is asked; never a thread.</param>
/// <param name="Team">The team that has the same members, where that is so as far as we know; null in a chat too.</param>
public sealed record RosterPlace(string Conversation, string? Team = null)
{
    public static RosterPlace Of(ITurnContext turn)
    {
        var activity = turn.Activity;
        var team = activity.TeamsGetTeamInfo()?.Id;
        var channel = team is null ? null : activity.TeamsGetChannelId();
        return Of(channel ?? activity.Conversation.Id, team, ChannelKindOf(activity));
    }

    /// <summary>Null for a personal chat: its roster says nothing about the account's people.</summary>
    public static RosterPlace? Of(AccountConversation accountConversation) =>
        accountConversation.ConversationType == "personal"
        || (accountConversation.Channel ?? accountConversation.Thread) is not { } conversation
            ? null
            : Of(conversation, accountConversation.Team, accountConversation.ChannelKind);

    /// <summary>The conversation, or the team, whose members an event is about.</summary>
    public static string Told(ITurnContext turn) =>
        Of(turn) is var place && place.Team is { } team ? team : place.Conversation;

    /// <summary>What Teams calls the channel: shared, private or standard; null where it does not say.</summary>
    public static string? ChannelKindOf(IActivity activity) =>
        activity.GetChannelData<TeamsChannelData>()?.Channel?.Type?.ToLowerInvariant();

    private static RosterPlace Of(string conversation, string? team, string? kind) =>
        new(conversation.Split(";messageid=")[0], AccountConversation.HasItsOwn(kind) ? null : team);
}
