using System.Collections;

namespace AdaptiveCards;

/// <summary>
/// An element that holds others. It is a sequence of them, as Microsoft's is, so that a call which takes elements one by one or
/// as a sequence means the same with either library.
/// </summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    protected AdaptiveCollectionElement() { }

    public AdaptiveContainerStyle? Style { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Bleed { get; set; }

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    public abstract void Add(AdaptiveElement value);

    // Microsoft's cannot be walked without the type of its elements; what does so is to fail with ours too.
    IEnumerator IEnumerable.GetEnumerator() => throw new NotImplementedException();
}
