namespace Microsoft.Rest;

public class RestException : Exception
{
    public RestException() { }

    public RestException(string message)
        : base(message) { }

    public RestException(string message, Exception innerException)
        : base(message, innerException) { }
}

public class ValidationException : RestException
{
    public ValidationException() { }

    public ValidationException(string message)
        : base(message) { }

    public ValidationException(string message, Exception innerException)
        : base(message, innerException) { }

    public ValidationException(string rule, string target)
        : base($"'{target}' {rule}.")
    {
        Rule = rule;
        Target = target;
    }

    public string Rule { get; set; }

    public string Target { get; set; }
}

public static class ValidationRules
{
    public const string CannotBeNull = "CannotBeNull";
}
