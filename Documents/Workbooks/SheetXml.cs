using System.Globalization;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Workbooks;

/// <summary>What stands around the rows of a sheet: the head row stays in view and filters, and a page of paper is as wide as the sheet.</summary>
internal static class SheetXml
{
    public static string Begin(IReadOnlyList<Column> columns, bool selected) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="{PackageXml.Spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            <sheetViews><sheetView {(
                selected ? "tabSelected=\"1\" " : string.Empty
            )}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            <cols>{string.Concat(columns.Select(Width))}</cols>
            <sheetData>{CellXml.Head(columns)}
            """;

    /// <param name="end">The last cell.</param>
    public static string End(string end) =>
        $"""
            </sheetData><autoFilter ref="A1:{end}"/>
            <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
            <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>
            """;

    private static string Width(Column column, int at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{Math.Max(column.Width, column.Title.Length + 4)}\" customWidth=\"1\"/>"
        );
}
