namespace AdaptiveCards;

public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public List<AdaptiveColumn> Columns { get; set; } = [];

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    /// <summary>Adds a column; anything else is ignored.</summary>
    public override void Add(AdaptiveElement element)
    {
        if (element is AdaptiveColumn column)
        {
            Columns.Add(column);
        }
    }
}

public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    // Without an order, as in Microsoft's: an id comes before it.
    [JsonProperty(Required = Required.Default)]
    public override string Type { get; set; } = TypeName;

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c> or a number of pixels such as <c>80px</c>.</summary>
    public string Width { get; set; }
}
