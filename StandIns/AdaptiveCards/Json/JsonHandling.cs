namespace AdaptiveCards;

/// <summary>Short names for the serializer options that nearly every property of a card uses.</summary>
static class JsonHandling
{
    /// <summary>A value that equals its default is not written.</summary>
    internal const DefaultValueHandling OmitDefault = DefaultValueHandling.Ignore;

    /// <summary>A required property that is null must fail loudly instead of being left out with the other nulls.</summary>
    internal const NullValueHandling KeepNull = NullValueHandling.Include;
}
