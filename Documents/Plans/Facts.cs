using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Plans;

/// <summary>A table of what is known, one fact a row; what is not known is no row.</summary>
internal static class Facts
{
    private const double NameWidth = 34;
    private const double ValueWidth = 90;

    public static Table? Of(string title, Texts texts, params IEnumerable<(string Name, Cell Value)> facts) =>
        Table.Of(
            title,
            [new Column(texts["doc.fact"], NameWidth), new Column(texts["doc.value"], ValueWidth)],
            facts
                .Where(fact => fact.Value is not Cell.Nothing)
                .Select(fact => (IReadOnlyList<Cell>)[new Cell.Words(fact.Name, Tone.Strong), fact.Value])
        )
            is { } table
            ? table with
            {
                IsMixed = true,
                IsFacts = true,
            }
            : null;
}
