namespace AdaptiveCards;

public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "Table";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTableRow> Rows { get; set; } = [];

    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public AdaptiveContainerStyle? GridStyle { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(true)]
    public bool ShowGridLines { get; set; } = true;

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();

    /// <summary>Adds a row; anything else is ignored.</summary>
    public override void Add(AdaptiveElement element)
    {
        if (element is AdaptiveTableRow row)
        {
            Rows.Add(row);
        }
    }
}

public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    public const string TypeName = "TableRow";

    [JsonProperty(Order = -10)]
    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public List<AdaptiveTableCell> Cells { get; set; } = [];

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Cells.GetEnumerator();

    /// <summary>Adds a cell; anything else is ignored.</summary>
    public override void Add(AdaptiveElement value)
    {
        if (value is AdaptiveTableCell cell)
        {
            Cells.Add(cell);
        }
    }
}

public class AdaptiveTableCell : AdaptiveContainer
{
    public new const string TypeName = "TableCell";

    [JsonProperty(Order = -10)]
    public override string Type { get; set; } = TypeName;
}
