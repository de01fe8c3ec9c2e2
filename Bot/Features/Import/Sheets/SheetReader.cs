namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>Reads a file as a list, by what is in it: its name proves nothing.</summary>
public static class SheetReader
{
    private static readonly byte[][] Others =
    [
        [0xD0, 0xCF, 0x11, 0xE0], // a workbook of before 2007, or one with a password
        [0x89, (byte)'P', (byte)'N', (byte)'G'],
        [0xFF, 0xD8, 0xFF],
        "GIF8"u8.ToArray(),
        "%PDF"u8.ToArray(),
        "{\\rtf"u8.ToArray(),
    ];

    public static SheetReading Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.StartsWith("PK"u8))
        {
            return ExcelSheet.Read(file);
        }
        foreach (var other in Others)
        {
            if (bytes.StartsWith(other))
            {
                return new SheetReading.NoSheet();
            }
        }
        return TextOf.Bytes(bytes) is { } text ? CsvSheet.Read(text) : new SheetReading.NoSheet();
    }

    /// <summary>The rows that hold something; or what is wrong with so many.</summary>
    internal static SheetReading Collect(IEnumerable<SheetRow> rows)
    {
        var all = new List<SheetRow>();
        foreach (var row in rows)
        {
            if (row.Cells.Count > SheetLimits.MostColumns)
            {
                return new SheetReading.TooManyColumns();
            }
            // The headings are a row more; blank rows cost time too.
            if (all.Count > SheetLimits.MostRows || row.Number > 3 * SheetLimits.MostRows)
            {
                return new SheetReading.TooManyRows();
            }
            if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                all.Add(row);
            }
        }
        return all.Count == 0 ? new SheetReading.Empty() : new SheetReading.Rows(all);
    }
}
