using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveBackgroundImage
{
    public const string TypeName = "backgroundImage";

    public AdaptiveBackgroundImage() { }

    public AdaptiveBackgroundImage(string url)
        : this(new Uri(url)) { }

    public AdaptiveBackgroundImage(Uri url) => Url = url;

    public AdaptiveBackgroundImage(
        string url,
        AdaptiveImageFillMode fillMode,
        AdaptiveHorizontalAlignment hAlignment,
        AdaptiveVerticalAlignment vAlignment
    )
        : this(new Uri(url), fillMode, hAlignment, vAlignment) { }

    public AdaptiveBackgroundImage(
        Uri url,
        AdaptiveImageFillMode fillMode,
        AdaptiveHorizontalAlignment hAlignment,
        AdaptiveVerticalAlignment vAlignment
    )
    {
        Url = url;
        FillMode = fillMode;
        HorizontalAlignment = hAlignment;
        VerticalAlignment = vAlignment;
    }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public Uri Url { get; set; }

    [JsonIgnore]
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveImageFillMode FillMode { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveVerticalAlignment VerticalAlignment { get; set; }

    /// <summary>Nothing but the address is set, which JSON then writes as a plain string.</summary>
    public bool HasDefaultValues() =>
        FillMode == default && HorizontalAlignment == default && VerticalAlignment == default;
}
