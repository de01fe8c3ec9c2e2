namespace AdaptiveCards;

public class AdaptiveException : Exception
{
    public AdaptiveException() { }

    public AdaptiveException(string message)
        : base(message) { }

    public AdaptiveException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>JSON that is no card.</summary>
public class AdaptiveSerializationException : AdaptiveException
{
    public AdaptiveSerializationException() { }

    public AdaptiveSerializationException(string message)
        : base(message) { }

    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException) { }
}
