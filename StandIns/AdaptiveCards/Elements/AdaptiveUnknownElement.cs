namespace AdaptiveCards;

/// <summary>An element of a type that this library does not know; kept whole in its additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    public override string Type { get; set; }
}
