using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Decks;

/// <summary>A slide as it is laid out: everything on it fits in its place.</summary>
/// <param name="IsOpening">The first one has no line below its title.</param>
internal sealed record Slide(string Title, IReadOnlyList<SlidePart> Parts, bool IsOpening = false);

/// <summary>Something in a place of its own on a slide.</summary>
internal abstract record SlidePart(Area At)
{
    /// <param name="Paragraphs">One below the other.</param>
    /// <param name="Filled">On a quiet ground, with a coloured edge.</param>
    public sealed record Text(Area At, IReadOnlyList<Paragraph> Paragraphs, bool Filled = false) : SlidePart(At);

    /// <param name="Size">Of its letters, in points.</param>
    /// <param name="Widths">Of the columns, in points; together the width of the place.</param>
    /// <param name="Head">The names of the columns.</param>
    public sealed record Grid(
        Area At,
        string Title,
        double Size,
        IReadOnlyList<double> Widths,
        GridRow Head,
        IReadOnlyList<GridRow> Rows
    ) : SlidePart(At);

    /// <param name="Says">What the picture shows, for who cannot see it.</param>
    public sealed record Picture(Area At, byte[] Png, string Says) : SlidePart(At);
}

/// <param name="Size">In points.</param>
/// <param name="IsPoint">One of several points, with a mark before it.</param>
/// <param name="IsHead">What stands above others, in bold.</param>
internal sealed record Paragraph(
    string Text,
    double Size,
    Tone Tone = Tone.Plain,
    bool IsPoint = false,
    bool IsHead = false
);

/// <param name="Height">In points; as high as its fullest cell.</param>
internal sealed record GridRow(IReadOnlyList<(string Text, Tone Tone)> Cells, double Height);
