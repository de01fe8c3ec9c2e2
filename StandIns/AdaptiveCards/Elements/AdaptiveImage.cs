namespace AdaptiveCards;

public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage() { }

    public AdaptiveImage(string url)
        : this(new Uri(url)) { }

    public AdaptiveImage(Uri url) => Url = url;

    // Without an order, as in Microsoft's: an id comes before it.
    [JsonProperty(Required = Required.Default)]
    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public Uri Url { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public string AltText { get; set; }

    [JsonProperty("width", DefaultValueHandling = OmitDefault)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelWidth { get; set; }
}
