namespace AdaptiveCards;

/// <summary>Short names for the serializer options that nearly every property of a card uses.</summary>
static class JsonHandling
{
    /// <summary>A value that equals its default is not written.</summary>
    internal const DefaultValueHandling OmitDefault = DefaultValueHandling.Ignore;

    /// <summary>A null is written, or fails loudly when the property is required, instead of being left out with the other nulls.</summary>
    internal const NullValueHandling KeepNull = NullValueHandling.Include;
}
