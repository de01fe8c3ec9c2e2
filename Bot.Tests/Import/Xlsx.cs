using System.IO.Compression;

namespace AccountBot.Bot.Tests.Import;

/// <summary>A workbook as programs write it, part by part.</summary>
static class Xlsx
{
    const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="State">Empty for a sheet that is seen.</param>
    /// <param name="Content">What stands within the worksheet.</param>
    public sealed record Sheet(string Name, string Content, string State = "", string Kind = "worksheet");

    public static byte[] Of(params Sheet[] sheets) => Of(sheets, []);

    public static byte[] Of(IReadOnlyList<Sheet> sheets, IReadOnlyList<(string Name, string Text)> more)
    {
        var list = sheets
            .Index()
            .Select(each =>
                $"<sheet name=\"{each.Item.Name}\" sheetId=\"{each.Index + 1}\"{State(each.Item)} r:id=\"r{each.Index + 1}\"/>"
            );
        var relations = sheets
            .Index()
            .Select(each =>
                $"<Relationship Id=\"r{each.Index + 1}\" Type=\"{Office}/{each.Item.Kind}\" Target=\"worksheets/sheet{each.Index + 1}.xml\"/>"
            );
        return Zip([
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(list)}</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations)}</Relationships>"
            ),
            .. sheets
                .Index()
                .Select(each =>
                    (
                        $"xl/worksheets/sheet{each.Index + 1}.xml",
                        $"<worksheet xmlns=\"{Namespace}\">{each.Item.Content}</worksheet>"
                    )
                ),
            .. more,
        ]);
    }

    /// <summary>Rows of text from row 1 and column A on; an empty text is no cell.</summary>
    public static string Rows(params string[][] rows) =>
        $"<sheetData>{string.Concat(rows.Index().Select(row => $"<row r=\"{row.Index + 1}\">{string.Concat(row.Item.Index().Where(cell => cell.Item.Length > 0).Select(cell => Cell($"{(char)('A' + cell.Index)}{row.Index + 1}", cell.Item)))}</row>"))}</sheetData>";

    public static string Cell(string at, string text) =>
        $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(package.CreateEntry(name).Open());
                part.Write(text);
            }
        }
        return stream.ToArray();
    }

    static string State(Sheet sheet) => sheet.State.Length == 0 ? string.Empty : $" state=\"{sheet.State}\"";
}
