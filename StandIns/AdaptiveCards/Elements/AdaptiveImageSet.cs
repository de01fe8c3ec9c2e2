namespace AdaptiveCards;

public class AdaptiveImageSet : AdaptiveElement
{
    public const string TypeName = "ImageSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public List<AdaptiveImage> Images { get; set; } = [];

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveImageSize ImageSize { get; set; }
}
