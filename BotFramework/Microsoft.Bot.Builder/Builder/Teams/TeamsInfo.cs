using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Questions to Teams about the conversation of a turn, and messages to other channels of the team.</summary>
public static class TeamsInfo
{
    private const string TeamOnly = "This method is only valid within the scope of MS Teams Team.";

    public static async Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext,
        string teamId = null,
        CancellationToken cancellationToken = default
    )
    {
        using var teams = Teams(turnContext);
        return await teams
            .Teams.FetchTeamDetailsAsync(TeamId(turnContext, teamId), cancellationToken)
            .ConfigureAwait(false);
    }

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext,
        string teamId = null,
        CancellationToken cancellationToken = default
    )
    {
        using var teams = Teams(turnContext);
        var list = await teams
            .Teams.FetchChannelListAsync(TeamId(turnContext, teamId), cancellationToken)
            .ConfigureAwait(false);
        return list.Conversations;
    }

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string teamId = null,
        string continuationToken = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default
    ) => PageAsync(turnContext, TeamId(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default
    ) => PageAsync(turnContext, RosterId(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext,
        string userId,
        string teamId = null,
        CancellationToken cancellationToken = default
    ) => MemberAsync(turnContext, userId, TeamId(turnContext, teamId), cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext,
        string userId,
        CancellationToken cancellationToken = default
    ) => MemberAsync(turnContext, userId, RosterId(turnContext), cancellationToken);

    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        MicrosoftAppCredentials credentials,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return SendMessageToTeamsChannelAsync(
            turnContext,
            activity,
            teamsChannelId,
            credentials.MicrosoftAppId,
            cancellationToken
        );
    }

    /// <summary>Starts a thread in a channel.</summary>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        string botAppId,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null)
        {
            throw new InvalidOperationException($"{nameof(turnContext)}.Activity");
        }
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo(teamsChannelId) },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string> started = null;
        await turnContext
            .Adapter.CreateConversationAsync(
                botAppId,
                Channels.Msteams,
                turnContext.Activity.ServiceUrl,
                null,
                parameters,
                (context, _) =>
                {
                    started = Tuple.Create(context.Activity.GetConversationReference(), context.Activity.Id);
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return started;
    }

    private static string TeamId(ITurnContext turnContext, string teamId) =>
        teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException(TeamOnly);

    // In a channel the roster is that of the team.
    private static string RosterId(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext,
        string userId,
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        if (userId == null)
        {
            throw new InvalidOperationException("The GetMember operation needs a valid user Id.");
        }
        var conversations = (Connector.Conversations)Client(turnContext).Conversations;
        var member = await conversations
            .GetConversationMemberAsync(userId, conversationId, cancellationToken)
            .ConfigureAwait(false);
        return JObject.FromObject(member).ToObject<TeamsChannelAccount>();
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext,
        string conversationId,
        int? pageSize,
        string continuationToken,
        CancellationToken cancellationToken
    )
    {
        var page = await Client(turnContext)
            .Conversations.GetConversationPagedMembersAsync(
                conversationId,
                pageSize,
                continuationToken,
                cancellationToken
            )
            .ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static IConnectorClient Client(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("This method requires a connector client.");

    private static TeamsConnectorClient Teams(ITurnContext turnContext)
    {
        var client = Client(turnContext);
        return new TeamsConnectorClient(
            client.BaseUri,
            client.Credentials,
            (client as ConnectorClient)?.HttpClient,
            false
        );
    }
}
