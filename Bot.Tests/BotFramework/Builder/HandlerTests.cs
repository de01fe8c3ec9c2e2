using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class HandlerTests
{
    private static string Invoke(string name, string value) =>
        $$"""{"type":"invoke","channelId":"msteams","name":{{name}},"value":{{value}} }""";

    private static async Task<(List<string> Log, InvokeResponse? Response)> RunAsync(string json)
    {
        var bot = new Recorder();
        var adapter = new TestAdapter("msteams");
        await adapter.ProcessActivityAsync(JObject.Parse(json).ToObject<Activity>()!, bot.OnTurnAsync);
        var response = adapter.ActiveQueue.FirstOrDefault(activity => activity.Type == ActivityTypesEx.InvokeResponse);
        return (bot.Log, response?.Value as InvokeResponse);
    }

    [Theory]
    [InlineData("""{"type":"message"}""", "OnMessageActivity")]
    [InlineData("""{"type":"typing"}""", "OnTypingActivity")]
    [InlineData("""{"type":"endOfConversation"}""", "OnEndOfConversationActivity")]
    [InlineData("""{"type":"event","name":"x"}""", "OnEvent")]
    [InlineData("""{"type":"event","name":"tokens/response"}""", "OnTokenResponseEvent")]
    [InlineData(
        """{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"7"}}""",
        "OnTeamsReadReceipt 7"
    )]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "OnInstallationUpdateAdd")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "OnInstallationUpdateAdd")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "OnInstallationUpdateRemove")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "OnInstallationUpdateRemove")]
    [InlineData("""{"type":"newThing"}""", "OnUnrecognizedActivityType")]
    [InlineData(
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""",
        "OnReactionsAdded like, OnReactionsRemoved sad"
    )]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", "OnTeamsMessageEdit")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "OnTeamsMessageUndelete")]
    [InlineData(
        """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""",
        "OnTeamsMessageSoftDelete"
    )]
    [InlineData("""{"type":"messageUpdate"}""", "")]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"channelCreated","channel":{"id":"c"},"team":{"id":"t"}}}""",
        "OnTeamsChannelCreated c t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"channelDeleted","channel":{"id":"c"},"team":{"id":"t"}}}""",
        "OnTeamsChannelDeleted c t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed","channel":{"id":"c"},"team":{"id":"t"}}}""",
        "OnTeamsChannelRenamed c t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"channelRestored","channel":{"id":"c"},"team":{"id":"t"}}}""",
        "OnTeamsChannelRestored c t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamArchived","team":{"id":"t"}}}""",
        "OnTeamsTeamArchived t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamDeleted","team":{"id":"t"}}}""",
        "OnTeamsTeamDeleted t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamHardDeleted","team":{"id":"t"}}}""",
        "OnTeamsTeamHardDeleted t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed","team":{"id":"t"}}}""",
        "OnTeamsTeamRenamed t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamRestored","team":{"id":"t"}}}""",
        "OnTeamsTeamRestored t"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamUnarchived","team":{"id":"t"}}}""",
        "OnTeamsTeamUnarchived t"
    )]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"somethingNew"}}""", "")]
    [InlineData("""{"type":"conversationUpdate"}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""", "OnMembersAdded bot")]
    [InlineData(
        """{"type":"conversationUpdate","membersAdded":[{"id":"1","email":"e"}],"channelData":{"team":{"id":"t"}}}""",
        "OnMembersAdded 1"
    )]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"1"}]}""", "OnMembersRemoved 1")]
    public async Task Activity_reaches_its_method(string json, string expected) =>
        string.Join(", ", (await RunAsync(json)).Log).ShouldBe(expected);

    [Theory]
    [InlineData(
        "fileConsent/invoke",
        """{"action":"accept","uploadInfo":{"name":"n"}}""",
        "OnTeamsFileConsentAccept n"
    )]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""", "OnTeamsFileConsentDecline")]
    [InlineData(
        "composeExtension/query",
        """{"commandId":"c","parameters":[{"name":"p","value":"v"}]}""",
        "Query c p=v"
    )]
    [InlineData("composeExtension/queryLink", """{"url":"u"}""", "QueryLink u")]
    [InlineData("composeExtension/selectItem", """{"id":"i"}""", "SelectItem i")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"c"}""", "FetchTask c")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c"}""", "SubmitAction c")]
    [InlineData(
        "composeExtension/submitAction",
        """{"commandId":"c","botMessagePreviewAction":"edit"}""",
        "PreviewEdit c"
    )]
    [InlineData(
        "composeExtension/submitAction",
        """{"commandId":"c","botMessagePreviewAction":"send"}""",
        "PreviewSend c"
    )]
    [InlineData("task/fetch", """{"data":{"a":1},"context":{"theme":"dark"}}""", "TaskFetch dark")]
    [InlineData("task/submit", """{"data":{"a":1},"context":{"theme":"dark"}}""", "TaskSubmit dark")]
    [InlineData("signin/verifyState", """{"state":"1"}""", "VerifyState")]
    [InlineData(
        "adaptiveCard/action",
        """{"action":{"type":"Action.Execute","verb":"v","data":{"n":1}},"trigger":"manual"}""",
        "Card v 1"
    )]
    [InlineData(
        "application/search",
        """{"kind":"search","queryText":"q","queryOptions":{"skip":1,"top":15}}""",
        "Search search q 15"
    )]
    [InlineData("application/search", """{"queryText":"q","queryOptions":{"top":15}}""", "Search search q 15")]
    public async Task Invoke_reaches_its_method_and_is_answered_with_200(string name, string value, string expected)
    {
        var (log, response) = await RunAsync(Invoke($"\"{name}\"", value));

        log.ShouldBe([expected]);
        response.ShouldNotBeNull().Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "null", "BadRequest")]
    [InlineData("adaptiveCard/action", "\"text\"", "BadRequest")]
    [InlineData("adaptiveCard/action", "{}", "BadRequest")]
    [InlineData("adaptiveCard/action", """{"action":"text"}""", "BadRequest")]
    [InlineData("adaptiveCard/action", """{"action":[]}""", "BadRequest")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit","verb":"v"}}""", "NotSupported")]
    [InlineData("application/search", "null", "BadRequest")]
    [InlineData("application/search", """{"kind":"search"}""", "BadRequest")]
    [InlineData("application/search", """{"kind":"search","queryText":"q","queryOptions":"all"}""", "BadRequest")]
    public async Task Malformed_card_invoke_is_400_with_an_error(string name, string value, string code)
    {
        var (log, response) = await RunAsync(Invoke($"\"{name}\"", value));

        log.ShouldBeEmpty();
        response.ShouldNotBeNull().Status.ShouldBe(400);
        var body = JObject.FromObject(response.Body);
        body["statusCode"]!.Value<int>().ShouldBe(400);
        body["type"]!.Value<string>().ShouldBe("application/vnd.microsoft.error");
        body["value"]!["code"]!.Value<string>().ShouldBe(code);
        body["value"]!["message"]!.Value<string>().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""")]
    [InlineData("composeExtension/query", "\"text\"")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"other"}""")]
    public async Task Malformed_Teams_invoke_is_400(string name, string value) =>
        (await RunAsync(Invoke($"\"{name}\"", value))).Response.ShouldNotBeNull().Status.ShouldBe(400);

    [Theory]
    [InlineData("\"composeExtension/setting\"")]
    [InlineData("\"who/knows\"")]
    [InlineData("null")]
    public async Task Invoke_without_a_method_is_501(string name) =>
        (await RunAsync(Invoke(name, "{}"))).Response.ShouldNotBeNull().Status.ShouldBe(501);

    [Fact]
    public async Task Card_answer_is_the_body_of_the_response()
    {
        var (_, response) = await RunAsync(
            """{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","value":{"action":{"type":"Action.Execute","verb":"v"}}}"""
        );

        JToken
            .DeepEquals(
                JObject.FromObject(response!.Body),
                JObject.Parse(
                    """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}"""
                )
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void Notification_is_added_to_the_channel_data()
    {
        var message = MessageFactory.Text("x");

        message.TeamsNotifyUser();

        JObject.FromObject(message.ChannelData)["notification"]!["alert"]!.Value<bool>().ShouldBeTrue();
        message.TeamsNotifyUser(alertInMeeting: true, "https://x");
        var notification = message.GetChannelData<TeamsChannelData>().Notification;
        (notification.Alert, notification.AlertInMeeting, notification.ExternalResourceUrl).ShouldBe(
            (false, true, "https://x")
        );
    }

    private sealed class Recorder : TeamsActivityHandler
    {
        public List<string> Log { get; } = [];

        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnMessageActivity");

        protected override Task OnTypingActivityAsync(
            ITurnContext<ITypingActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnTypingActivity");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnEndOfConversationActivity");

        protected override Task OnEventAsync(
            ITurnContext<IEventActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnEvent");

        protected override Task OnTokenResponseEventAsync(
            ITurnContext<IEventActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnTokenResponseEvent");

        protected override Task OnTeamsReadReceiptAsync(
            ReadReceiptInfo readReceiptInfo,
            ITurnContext<IEventActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsReadReceipt {readReceiptInfo.LastReadMessageId}");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnInstallationUpdateAdd");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnInstallationUpdateRemove");

        protected override Task OnUnrecognizedActivityTypeAsync(
            ITurnContext turnContext,
            CancellationToken cancellationToken
        ) => Note("OnUnrecognizedActivityType");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnReactionsAdded {messageReactions[0].Type}");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnMembersAdded {membersAdded[0].Id}");

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnReactionsRemoved {messageReactions[0].Type}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnMembersRemoved {membersRemoved[0].Id}");

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnTeamsMessageEdit");

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnTeamsMessageUndelete");

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("OnTeamsMessageSoftDelete");

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsChannelCreated {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelDeletedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsChannelDeleted {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsChannelRenamed {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsChannelRestoredAsync(
            ChannelInfo channelInfo,
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsChannelRestored {channelInfo.Id} {teamInfo.Id}");

        protected override Task OnTeamsTeamArchivedAsync(
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsTeamArchived {teamInfo.Id}");

        protected override Task OnTeamsTeamDeletedAsync(
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsTeamDeleted {teamInfo.Id}");

        protected override Task OnTeamsTeamHardDeletedAsync(
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsTeamHardDeleted {teamInfo.Id}");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsTeamRenamed {teamInfo.Id}");

        protected override Task OnTeamsTeamRestoredAsync(
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsTeamRestored {teamInfo.Id}");

        protected override Task OnTeamsTeamUnarchivedAsync(
            TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsTeamUnarchived {teamInfo.Id}");

        protected override Task OnTeamsFileConsentAcceptAsync(
            ITurnContext<IInvokeActivity> turnContext,
            FileConsentCardResponse fileConsentCardResponse,
            CancellationToken cancellationToken
        ) => Note($"OnTeamsFileConsentAccept {fileConsentCardResponse.UploadInfo.Name}");

        protected override Task OnTeamsFileConsentDeclineAsync(
            ITurnContext<IInvokeActivity> turnContext,
            FileConsentCardResponse fileConsentCardResponse,
            CancellationToken cancellationToken
        ) => Note("OnTeamsFileConsentDecline");

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionQuery query,
            CancellationToken cancellationToken
        ) =>
            Note<MessagingExtensionResponse>(
                $"Query {query.CommandId} {query.Parameters[0].Name}={query.Parameters[0].Value}"
            );

        protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AppBasedLinkQuery query,
            CancellationToken cancellationToken
        ) => Note<MessagingExtensionResponse>($"QueryLink {query.Url}");

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
            ITurnContext<IInvokeActivity> turnContext,
            JObject query,
            CancellationToken cancellationToken
        ) => Note<MessagingExtensionResponse>($"SelectItem {query["id"]}");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
            ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionAction action,
            CancellationToken cancellationToken
        ) => Note<MessagingExtensionActionResponse>($"FetchTask {action.CommandId}");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
            ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionAction action,
            CancellationToken cancellationToken
        ) => Note<MessagingExtensionActionResponse>($"SubmitAction {action.CommandId}");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
            ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionAction action,
            CancellationToken cancellationToken
        ) => Note<MessagingExtensionActionResponse>($"PreviewEdit {action.CommandId}");

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
            ITurnContext<IInvokeActivity> turnContext,
            MessagingExtensionAction action,
            CancellationToken cancellationToken
        ) => Note<MessagingExtensionActionResponse>($"PreviewSend {action.CommandId}");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext,
            TaskModuleRequest taskModuleRequest,
            CancellationToken cancellationToken
        ) => Note<TaskModuleResponse>($"TaskFetch {taskModuleRequest.Context.Theme}");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext,
            TaskModuleRequest taskModuleRequest,
            CancellationToken cancellationToken
        ) => Note<TaskModuleResponse>($"TaskSubmit {taskModuleRequest.Context.Theme}");

        protected override Task OnTeamsSigninVerifyStateAsync(
            ITurnContext<IInvokeActivity> turnContext,
            CancellationToken cancellationToken
        ) => Note("VerifyState");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue,
            CancellationToken cancellationToken
        )
        {
            Log.Add($"Card {invokeValue.Action.Verb} {(invokeValue.Action.Data as JObject)?["n"]}");
            return Task.FromResult(
                new AdaptiveCardInvokeResponse
                {
                    StatusCode = 200,
                    Type = "application/vnd.microsoft.card.adaptive",
                    Value = JObject.Parse("""{"type":"AdaptiveCard"}"""),
                }
            );
        }

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            SearchInvokeValue invokeValue,
            CancellationToken cancellationToken
        ) =>
            Note<SearchInvokeResponse>(
                $"Search {invokeValue.Kind} {invokeValue.QueryText} {invokeValue.QueryOptions.Top}"
            );

        private Task Note(string what)
        {
            Log.Add(what);
            return Task.CompletedTask;
        }

        private Task<T> Note<T>(string what)
            where T : new()
        {
            Log.Add(what);
            return Task.FromResult(new T());
        }
    }
}
