using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one method for each thing that Teams can say to it.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
        {
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }
        var data = activity.GetChannelData<TeamsChannelData>();
        var (channel, team) = (data?.Channel, data?.Team);
        if (activity.MembersAdded != null)
        {
            return OnTeamsMembersAddedDispatchAsync(activity.MembersAdded, team, turnContext, cancellationToken);
        }
        if (activity.MembersRemoved != null)
        {
            return OnTeamsMembersRemovedDispatchAsync(activity.MembersRemoved, team, turnContext, cancellationToken);
        }
        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(channel, team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(channel, team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(channel, team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(channel, team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Asks the roster for each member who came: one request a member, unless this is overridden.</summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            var isComplete = member.Properties.HasValues || member.Id == turnContext.Activity.Recipient?.Id;
            members.Add(
                isComplete
                    ? AsTeams(member)
                    : await LookUpAsync(member, turnContext, cancellationToken).ConfigureAwait(false)
            );
        }
        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => OnTeamsMembersRemovedAsync(membersRemoved.Select(AsTeams).ToList(), teamInfo, turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => OnMembersAddedAsync(teamsMembersAdded?.Cast<ChannelAccount>().ToList(), turnContext, cancellationToken);

    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => OnMembersRemovedAsync(teamsMembersRemoved?.Cast<ChannelAccount>().ToList(), turnContext, cancellationToken);

    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo channelInfo,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo channelInfo,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamArchivedAsync(
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamHardDeletedAsync(
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRestoredAsync(
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamUnarchivedAsync(
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected override Task OnEventActivityAsync(
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var activity = turnContext.Activity;
        return activity.ChannelId == Channels.Msteams && activity.Name == "application/vnd.microsoft.readReceipt"
            ? OnTeamsReadReceiptAsync(ToObject<ReadReceiptInfo>(activity.Value), turnContext, cancellationToken)
            : base.OnEventActivityAsync(turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo,
        ITurnContext<IEventActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        EventType(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        EventType(turnContext.Activity) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext,
        CancellationToken cancellationToken
    ) => Task.CompletedTask;

    private static string EventType(IActivity activity) =>
        activity.ChannelId == Channels.Msteams ? activity.GetChannelData<TeamsChannelData>()?.EventType : null;

    private static TeamsChannelAccount AsTeams(ChannelAccount member) =>
        member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>();

    private static T ToObject<T>(object value) => value is T typed ? typed : JObject.FromObject(value).ToObject<T>();

    private static async Task<TeamsChannelAccount> LookUpAsync(
        ChannelAccount member,
        ITurnContext turnContext,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException e) when (e.Body?.Error?.Code == "ConversationNotFound")
        {
            // Gone again before we asked.
            return new TeamsChannelAccount
            {
                Id = member.Id,
                Name = member.Name,
                AadObjectId = member.AadObjectId,
                Role = member.Role,
            };
        }
    }
}
