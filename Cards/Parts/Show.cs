using AdaptiveCards;

namespace AccountBot.Cards;

/// <summary>
/// The pieces that every card is made of. What people typed only ever goes into text runs, which know no Markdown: a name with a
/// link in it stays a name.
/// </summary>
internal static class Show
{
    public static AdaptiveCard Card(Texts texts, string fallback, params IEnumerable<AdaptiveElement?> body)
    {
        // Clients may read Markdown in the fallback; a link in a name is taken apart.
        var plain = fallback.Replace("](", "] (", StringComparison.Ordinal);
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { FallbackText = plain, Lang = texts.Tag };
        card.Body.AddRange(body.OfType<AdaptiveElement>());
        card.AdditionalProperties["msteams"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["width"] = "Full",
        };
        return card;
    }

    /// <summary>The calm head of a card: where we are, small, and below it what this is about.</summary>
    public static AdaptiveContainer Head(string where, string title) =>
        new()
        {
            Items =
            [
                Text(where, size: AdaptiveTextSize.Small, subtle: true),
                Text(title, AdaptiveTextSize.Large, AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Small),
            ],
        };

    public static AdaptiveRichTextBlock Text(
        string text,
        AdaptiveTextSize size = AdaptiveTextSize.Default,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        AdaptiveTextColor color = AdaptiveTextColor.Default,
        bool subtle = false,
        AdaptiveSpacing spacing = AdaptiveSpacing.Default
    ) => Runs(spacing, Run(text, size, weight, color, subtle));

    public static AdaptiveRichTextBlock Runs(AdaptiveSpacing spacing, params IEnumerable<AdaptiveTextRun> runs) =>
        new() { Spacing = spacing, Inlines = [.. runs] };

    public static AdaptiveTextRun Run(
        string text,
        AdaptiveTextSize size = AdaptiveTextSize.Default,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        AdaptiveTextColor color = AdaptiveTextColor.Default,
        bool subtle = false
    ) =>
        new(text)
        {
            Size = size,
            Weight = weight,
            Color = color,
            IsSubtle = subtle,
        };

    /// <summary>Words that lead somewhere when they are pressed.</summary>
    public static AdaptiveTextRun Link(string text, Uri to) =>
        new(text)
        {
            Color = AdaptiveTextColor.Accent,
            SelectAction = new AdaptiveOpenUrlAction { Url = to, Title = text },
        };

    public static AdaptiveRichTextBlock Strong(string text, AdaptiveSpacing spacing = AdaptiveSpacing.Default) =>
        Text(text, weight: AdaptiveTextWeight.Bolder, spacing: spacing);

    public static AdaptiveRichTextBlock Subtle(string text, AdaptiveSpacing spacing = AdaptiveSpacing.Small) =>
        Text(text, AdaptiveTextSize.Small, subtle: true, spacing: spacing);

    /// <summary>How many more there are than are shown; null where all are.</summary>
    public static AdaptiveRichTextBlock? More(int all, int shown, Texts texts) =>
        texts.More(all, shown) is { } more ? Subtle(more) : null;

    public static AdaptiveRichTextBlock Warn(string text) =>
        Text("⚠ " + text, color: AdaptiveTextColor.Attention, spacing: AdaptiveSpacing.Small);

    /// <summary>A fact on one line: its name in bold, then what it is.</summary>
    public static AdaptiveRichTextBlock Fact(string name, string value) =>
        Runs(AdaptiveSpacing.Small, Run(name + "  ", weight: AdaptiveTextWeight.Bolder), Run(value));

    /// <summary>One of several points; a second line of it begins under the first.</summary>
    public static AdaptiveColumnSet Bullet(string text) =>
        new()
        {
            Spacing = AdaptiveSpacing.None,
            Columns =
            [
                new AdaptiveColumn { Width = ColumnWidth.Auto, Items = [Text("•")] },
                new AdaptiveColumn
                {
                    Width = ColumnWidth.Stretch,
                    Spacing = AdaptiveSpacing.Small,
                    Items = [Text(text)],
                },
            ],
        };

    /// <summary>Our own text, in which Markdown is meant.</summary>
    public static AdaptiveTextBlock Prose(
        string text,
        AdaptiveSpacing spacing = AdaptiveSpacing.Default,
        bool subtle = false
    ) =>
        new(text)
        {
            Wrap = true,
            Spacing = spacing,
            IsSubtle = subtle,
        };

    public static AdaptiveContainer Box(AdaptiveContainerStyle style, params IEnumerable<AdaptiveElement?> items) =>
        new() { Style = style, Items = [.. items.OfType<AdaptiveElement>()] };

    public static AdaptiveContainer Folded(string id, params IEnumerable<AdaptiveElement?> items) =>
        new()
        {
            Id = id,
            IsVisible = false,
            Items = [.. items.OfType<AdaptiveElement>()],
        };

    /// <summary>What a row is about, with its buttons beside it.</summary>
    public static AdaptiveColumnSet Row(AdaptiveActionSet buttons, params IEnumerable<AdaptiveElement> items) =>
        new()
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                new AdaptiveColumn
                {
                    Width = ColumnWidth.Stretch,
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                    Items = [.. items],
                },
                new AdaptiveColumn
                {
                    Width = ColumnWidth.Auto,
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                    Items = [buttons],
                },
            ],
        };

    public static AdaptiveElement As(AdaptiveElement element, AdaptiveSpacing spacing)
    {
        element.Spacing = spacing;
        return element;
    }
}
