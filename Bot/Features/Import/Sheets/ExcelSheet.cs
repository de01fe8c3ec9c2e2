using System.IO.Compression;
using System.Xml;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>The first sheet of a workbook that people see. Formulas are not worked out: what the workbook shows is what counts.</summary>
internal static class ExcelSheet
{
    private const int MostParts = 1_000;

    public static SheetReading Read(ReadOnlyMemory<byte> file)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        try
        {
            using var package = new ZipArchive(stream, ZipArchiveMode.Read);
            return Refuses(package) ?? Shown(new XlsxBook(package));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or FormatException)
        {
            return new SheetReading.Unreadable();
        }
    }

    private static SheetReading Shown(XlsxBook book)
    {
        if (book.Shown() is not { } shown)
        {
            return new SheetReading.NoSheet();
        }
        using var xml = book.Open(shown.Part);
        if (xml is null)
        {
            return new SheetReading.Unreadable();
        }
        var sheet = new SparseSheet(shown.Name);
        new XlsxCells(xml, book).ReadInto(sheet);
        return sheet.Read();
    }

    /// <summary>Unpacks everything once and counts, without keeping it: what a package says of its own size may be a lie.</summary>
    private static SheetReading? Refuses(ZipArchive package)
    {
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
