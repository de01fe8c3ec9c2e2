using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public partial class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleTaskInfo Value { get; set; }
}

public partial class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public string Value { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequest
{
    public TaskModuleRequest() { }

    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null)
    {
        Data = data;
        Context = context;
    }

    public object Data { get; set; }

    public TaskModuleRequestContext Context { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleRequestContext
{
    public TaskModuleRequestContext() { }

    public TaskModuleRequestContext(string theme = null)
    {
        Theme = theme;
    }

    public string Theme { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleResponse
{
    public TaskModuleResponse() { }

    public TaskModuleResponse(TaskModuleResponseBase task = null)
    {
        Task = task;
    }

    public TaskModuleResponseBase Task { get; set; }

    public CacheInfo CacheInfo { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase() { }

    public TaskModuleResponseBase(string type = null)
    {
        Type = type;
    }

    public string Type { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo() { }

    public TaskModuleTaskInfo(
        string title = null,
        object height = null,
        object width = null,
        string url = null,
        Attachment card = null,
        string fallbackUrl = null,
        string completionBotId = null
    )
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    public string Title { get; set; }

    public object Height { get; set; }

    public object Width { get; set; }

    public string Url { get; set; }

    public Attachment Card { get; set; }

    public string FallbackUrl { get; set; }

    public string CompletionBotId { get; set; }
}
