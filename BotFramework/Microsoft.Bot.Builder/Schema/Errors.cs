using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Error
{
    public Error() { }

    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    public string Code { get; set; }

    public string Message { get; set; }

    public InnerHttpError InnerHttpError { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ErrorResponse
{
    public ErrorResponse() { }

    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    public Error Error { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class InnerHttpError
{
    public InnerHttpError() { }

    public InnerHttpError(int? statusCode = default, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    public int? StatusCode { get; set; }

    public object Body { get; set; }
}
