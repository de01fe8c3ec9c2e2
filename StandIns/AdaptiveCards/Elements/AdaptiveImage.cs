namespace AdaptiveCards;

public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage() { }

    public AdaptiveImage(string url)
        : this(new Uri(url)) { }

    public AdaptiveImage(Uri url) => Url = url;

    [JsonProperty(Order = -10)]
    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveImageSize Size { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveImageStyle Style { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public Uri Url { get; set; }

    [JsonIgnore]
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public string BackgroundColor { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public string AltText { get; set; }

    [JsonProperty("width", DefaultValueHandling = OmitDefault)]
    [JsonConverter(typeof(PixelConverter))]
    public uint PixelWidth { get; set; }

    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height?.Unit ?? 0;
        set => Height = new AdaptiveHeight(value);
    }
}
