namespace AdaptiveCards;

/// <summary>A Universal Action: the inputs and <see cref="Data"/> go to the bot, which answers with a card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public object Data { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    // Written when it is empty too: the default that would be left out is null.
    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public string Verb { get; set; } = "";
}

public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    public object Data { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
