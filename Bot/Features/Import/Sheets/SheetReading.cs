namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>What came of reading a list.</summary>
public abstract record SheetReading
{
    private SheetReading() { }

    /// <summary>The rows in which something is; above the headings there may be a title.</summary>
    /// <param name="Sheet">What the sheet is called that was read; null for text and for a pasted table.</param>
    public sealed record Rows(IReadOnlyList<SheetRow> All, string? Sheet = null) : SheetReading;

    /// <summary>There is nothing in it.</summary>
    public sealed record Empty : SheetReading;

    /// <summary>A picture, a PDF, an older or a protected workbook: nothing that holds rows we can read.</summary>
    public sealed record NoSheet : SheetReading;

    /// <summary>Named as a sheet, but broken.</summary>
    public sealed record Unreadable : SheetReading;

    /// <summary>More rows than are taken at once.</summary>
    public sealed record TooManyRows : SheetReading;

    public sealed record TooManyColumns : SheetReading;

    /// <summary>Unpacked, it is larger than any list of accounts.</summary>
    public sealed record TooLarge : SheetReading;
}

/// <param name="Number">As the program shows it with which people look at their file: from 1, blank rows included.</param>
/// <param name="Cells">By column; columns in which nothing stands anywhere are left out.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>A quote opens in it that is never closed, so no one knows where its cells end.</summary>
    public bool OpensQuote { get; init; }

    /// <summary>The cells whose words stand in another cell, with which they were merged.</summary>
    public IReadOnlySet<int> Merged { get; init; } = new HashSet<int>();
}

/// <summary>How much is taken at once.</summary>
public static class SheetLimits
{
    public const int MostRows = 10_000;
    public const int MostColumns = 256;

    /// <summary>Bytes of a file as it is sent.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Bytes of a workbook once it is unpacked.</summary>
    public const int MostUnpacked = 64 * 1024 * 1024;
}
