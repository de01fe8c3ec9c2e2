using System.Globalization;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Forms;

namespace AccountBot.Documents.Workbooks;

/// <summary>What stands around the rows of a sheet: the head row stays in view and filters, and a page of paper is as wide as the sheet.</summary>
internal static class SheetXml
{
    private const int MostOfHeader = 100;

    public static string Begin(IReadOnlyList<Column> columns, IReadOnlyList<double> widths, bool selected) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="{PackageXml.Spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            <sheetViews><sheetView {(
                selected ? "tabSelected=\"1\" " : string.Empty
            )}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            <cols>{string.Concat(widths.Select(Width))}</cols>
            <sheetData>{CellXml.Head(columns)}
            """;

    /// <param name="end">The last cell.</param>
    public static string End(string end, BookTitle title) =>
        $"""
            </sheetData><autoFilter ref="A1:{end}"/>
            <pageMargins left="0.5" right="0.5" top="0.8" bottom="0.6" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
            <headerFooter><oddHeader>{Header(
                title
            )}</oddHeader><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>
            """;

    /// <summary>In figures: as the column asks, and never so narrow that its own title does not fit.</summary>
    public static double WidthOf(Column column) => Math.Max(column.Width, RowMeasure.WidthOfTitle(column.Title));

    // All of it must stay below 255 characters, also where each & is written twice.
    private static string Header(BookTitle title) =>
        CellText.Xml(
            $"&L{Printed(title.Says)}" + (title.Warning is { } warning ? $"&R&B{Printed(warning)}" : string.Empty)
        );

    private static string Printed(string text) =>
        CleanText.Start(CleanText.Line(text), MostOfHeader).Replace("&", "&&", StringComparison.Ordinal);

    private static string Width(double width, int at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>"
        );
}
