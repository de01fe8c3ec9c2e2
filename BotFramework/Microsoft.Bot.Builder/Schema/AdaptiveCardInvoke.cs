using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest { }

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeAction
{
    public string Type { get; set; }

    public string Id { get; set; }

    public string Verb { get; set; }

    public object Data { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string Type { get; set; }

    public object Value { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction Action { get; set; }

    public AdaptiveCardAuthentication Authentication { get; set; }

    public string State { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SearchInvokeOptions
{
    public int Skip { get; set; }

    public int Top { get; set; }
}

public class SearchInvokeResponse : AdaptiveCardInvokeResponse { }

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SearchInvokeValue
{
    public string Kind { get; set; }

    public string QueryText { get; set; }

    public SearchInvokeOptions QueryOptions { get; set; }

    public object Context { get; set; }
}
