namespace AccountBot.Playbook.Import;

/// <summary>How a list was read, so that the person who sent it sees where the bot read something else than they meant.</summary>
/// <param name="Sheet">What the sheet is called; null for text and for a pasted table.</param>
/// <param name="Heading">The row with the headings, as the file counts its rows.</param>
/// <param name="Notes">The first cells that were not simply read as they stand.</param>
/// <param name="More">How many others there are.</param>
public sealed record ImportReading(string? Sheet, int Heading, IReadOnlyList<ImportNote> Notes, int More)
{
    /// <summary>More are counted and not shown: a card is no list of cells.</summary>
    public const int Shown = 3;
}

/// <param name="Row">As the file counts its rows.</param>
/// <param name="Field">The field of a new account that the cell fills.</param>
public sealed record ImportNote(int Row, string Field, NoteKind Kind);

/// <summary>In which way a cell was read.</summary>
public enum NoteKind
{
    /// <summary>Each of its lines is a person.</summary>
    LinesDivided,

    /// <summary>Its lines became one.</summary>
    LinesJoined,

    /// <summary>It says what stands in the cell with which it is merged.</summary>
    Merged,

    /// <summary>A quote opens in this row and is never closed; the row is not used.</summary>
    OpenQuote,
}
