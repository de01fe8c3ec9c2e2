using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AccountBot.Documents.Workbooks;

/// <summary>
/// Writes a workbook from front to back, to a stream that need not be able to go back. No more than a row is in memory at a time, so a
/// log may be as long as it is; a library that keeps the workbook in memory could not do that.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>The most rows below the head that a sheet takes.</summary>
    public const int MostRows = 1_048_575;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(Stream to, BookTitle title, IReadOnlyList<Sheet> sheets, CancellationToken ct)
    {
        var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await using (zip)
        {
            var names = SheetNames.Of(sheets.Select(sheet => sheet.Name));
            var ends = new List<string>();
            for (var at = 0; at < sheets.Count; at++)
            {
                ends.Add(await SheetAsync(zip, at + 1, sheets[at], title, ct));
            }
            await PartAsync(zip, "[Content_Types].xml", PackageXml.ContentTypes(sheets.Count), ct);
            await PartAsync(zip, "_rels/.rels", PackageXml.Relations, ct);
            await PartAsync(zip, "docProps/core.xml", PackageXml.Properties(title.Says), ct);
            await PartAsync(zip, "xl/workbook.xml", PackageXml.Workbook(names, ends), ct);
            await PartAsync(zip, "xl/_rels/workbook.xml.rels", PackageXml.WorkbookRelations(sheets.Count), ct);
            await PartAsync(zip, "xl/styles.xml", Styles.Xml, ct);
        }
    }

    /// <returns>The last cell.</returns>
    private static async Task<string> SheetAsync(
        ZipArchive zip,
        int number,
        Sheet sheet,
        BookTitle title,
        CancellationToken ct
    )
    {
        await using var xml = await OpenAsync(zip, $"xl/worksheets/sheet{number}.xml", ct);
        List<double> widths = [.. sheet.Columns.Select(SheetXml.WidthOf)];
        await xml.WriteAsync(SheetXml.Begin(sheet.Columns, widths, selected: number == 1).AsMemory(), ct);
        var row = 1;
        await foreach (var cells in sheet.Rows.WithCancellation(ct))
        {
            if (row > MostRows)
            {
                break;
            }
            row++;
            await xml.WriteAsync(CellXml.Row(row, cells, widths, sheet.IsMixed).AsMemory(), ct);
        }
        var end = string.Create(CultureInfo.InvariantCulture, $"{CellXml.ColumnName(sheet.Columns.Count - 1)}{row}");
        await xml.WriteAsync(SheetXml.End(end, title).AsMemory(), ct);
        return end;
    }

    private static async Task PartAsync(ZipArchive zip, string name, string content, CancellationToken ct)
    {
        await using var part = await OpenAsync(zip, name, ct);
        await part.WriteAsync(content.AsMemory(), ct);
    }

    private static async Task<StreamWriter> OpenAsync(ZipArchive zip, string name, CancellationToken ct) =>
        new(await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct), Utf8, bufferSize: 16 * 1024);
}
