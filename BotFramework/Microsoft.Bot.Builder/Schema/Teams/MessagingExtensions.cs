using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AppBasedLinkQuery
{
    public AppBasedLinkQuery() { }

    public AppBasedLinkQuery(string url = null)
    {
        Url = url;
    }

    public string Url { get; set; }

    public string State { get; set; }
}

public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction() { }

    public MessagingExtensionAction(
        object data = null,
        TaskModuleRequestContext context = null,
        string commandId = null,
        string commandContext = null,
        string botMessagePreviewAction = null,
        IList<Activity> botActivityPreview = null,
        MessageActionsPayload messagePayload = null
    )
    {
        Data = data;
        Context = context;
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    public string CommandId { get; set; }

    public string CommandContext { get; set; }

    public string BotMessagePreviewAction { get; set; }

    public IList<Activity> BotActivityPreview { get; set; }

    public MessageActionsPayload MessagePayload { get; set; }

    public string State { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse() { }

    public MessagingExtensionActionResponse(
        TaskModuleResponseBase task = null,
        MessagingExtensionResult composeExtension = null
    )
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    public TaskModuleResponseBase Task { get; set; }

    public MessagingExtensionResult ComposeExtension { get; set; }

    public CacheInfo CacheInfo { get; set; }
}

public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment() { }

    public MessagingExtensionAttachment(
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null,
        Attachment preview = null
    )
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
        Preview = preview;
    }

    public Attachment Preview { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionParameter
{
    public MessagingExtensionParameter() { }

    public MessagingExtensionParameter(string name = null, object value = null)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; set; }

    public object Value { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionQuery
{
    public MessagingExtensionQuery() { }

    public MessagingExtensionQuery(
        string commandId = null,
        IList<MessagingExtensionParameter> parameters = null,
        MessagingExtensionQueryOptions queryOptions = null,
        string state = null
    )
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    public string CommandId { get; set; }

    public IList<MessagingExtensionParameter> Parameters { get; set; }

    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    public string State { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionQueryOptions
{
    public MessagingExtensionQueryOptions() { }

    public MessagingExtensionQueryOptions(int? skip = default, int? count = default)
    {
        Skip = skip;
        Count = count;
    }

    public int? Skip { get; set; }

    public int? Count { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse() { }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = null)
    {
        ComposeExtension = composeExtension;
    }

    public MessagingExtensionResult ComposeExtension { get; set; }

    public CacheInfo CacheInfo { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionResult
{
    public MessagingExtensionResult() { }

    public MessagingExtensionResult(
        string attachmentLayout = null,
        string type = null,
        IList<MessagingExtensionAttachment> attachments = null,
        MessagingExtensionSuggestedAction suggestedActions = null,
        string text = null,
        Activity activityPreview = null
    )
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    public string AttachmentLayout { get; set; }

    public string Type { get; set; }

    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    public string Text { get; set; }

    public Activity ActivityPreview { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction() { }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = null)
    {
        Actions = actions;
    }

    public IList<CardAction> Actions { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SigninStateVerificationQuery
{
    public SigninStateVerificationQuery() { }

    public SigninStateVerificationQuery(string state = null)
    {
        State = state;
    }

    public string State { get; set; }
}
