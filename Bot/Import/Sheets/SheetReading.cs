namespace AccountBot.Bot.Import.Sheets;

/// <summary>What came of reading a list.</summary>
public abstract record SheetReading
{
    private SheetReading() { }

    /// <summary>The rows in which something is, the first one with the headings.</summary>
    public sealed record Rows(IReadOnlyList<SheetRow> All) : SheetReading;

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

/// <param name="Number">As people count the rows of their file: from 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>How much is taken at once.</summary>
public static class SheetLimits
{
    public const int MostRows = 10_000;
    public const int MostColumns = 256;

    /// <summary>Bytes of a file as it is sent.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Bytes of a workbook once it is unpacked.</summary>
    public const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Characters of a cell; a longer one is cut by whoever uses it.</summary>
    public const int MostCharacters = 32_767;
}
