namespace AdaptiveCards;

/// <summary>Something to fill in; its id is the key of the answer.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    protected AdaptiveInput() { }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool IsRequired { get; set; }

    public string Label { get; set; }

    public string ErrorMessage { get; set; }

    /// <summary>The input as plain text, for a place where nothing can be filled in.</summary>
    public abstract string GetNonInteractiveValue();

    private protected static string ValueOrHint(string value, string placeholder) => value ?? $"*[{placeholder}]*";
}
