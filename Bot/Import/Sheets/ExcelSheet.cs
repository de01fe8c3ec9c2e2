using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace AccountBot.Bot.Import.Sheets;

/// <summary>The first sheet of a workbook. Formulas are not worked out: what the workbook shows is what counts.</summary>
internal static class ExcelSheet
{
    private const int MostParts = 1_000;

    public static SheetReading Read(ReadOnlyMemory<byte> file)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        try
        {
            if (Refuses(stream) is { } refused)
            {
                return refused;
            }
            stream.Position = 0;
            return SheetReader.Collect(Rows(stream));
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or XmlException
                        or IOException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or KeyNotFoundException
                        or NullReferenceException
                        or IndexOutOfRangeException
                        or OverflowException
            )
        {
            // The reader of workbooks says in many ways that one is broken.
            return new SheetReading.Unreadable();
        }
    }

    private static IEnumerable<SheetRow> Rows(Stream stream)
    {
        var number = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            yield return new SheetRow(++number, [.. row.Values.Select(Show)]);
        }
    }

    private static string Show(object? cell) =>
        cell switch
        {
            null => string.Empty,
            DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? string.Empty,
        };

    /// <summary>Unpacks everything once and counts, without keeping it: what a package says of its own size may be a lie.</summary>
    private static SheetReading? Refuses(Stream stream)
    {
        using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (package.Entries.Count > MostParts)
        {
            return new SheetReading.TooLarge();
        }
        if (package.GetEntry("xl/workbook.xml") is null)
        {
            return new SheetReading.NoSheet();
        }
        var (left, buffer) = ((long)SheetLimits.MostUnpacked, new byte[64 * 1024]);
        foreach (var part in package.Entries)
        {
            using var unpacked = part.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0; )
            {
                left -= read;
                if (left < 0)
                {
                    return new SheetReading.TooLarge();
                }
            }
        }
        return null;
    }
}
