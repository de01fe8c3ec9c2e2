namespace AdaptiveCards;

/// <summary>Something in a card's JSON that was understood in part only.</summary>
public class AdaptiveWarning
{
    public AdaptiveWarning(int code, string message)
    {
        Code = code;
        Message = message;
    }

    public enum WarningStatusCode
    {
        UnsupportedSchemaVersion = 7,
        InvalidLanguage = 12,
        MaxActionsExceeded = 13,
    }

    public int Code { get; set; }

    public string Message { get; set; }

    public override string ToString() => Message;
}
