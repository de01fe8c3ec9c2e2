namespace AdaptiveCards;

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    [JsonConverter(typeof(AdaptiveBackgroundImageConverter))]
    public AdaptiveBackgroundImage BackgroundImage { get; set; }

    [JsonConverter(typeof(ElementListConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Items { get; set; } = [];

    public bool? Rtl { get; set; }

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    public override void Add(AdaptiveElement element) => Items.Add(element);
}
