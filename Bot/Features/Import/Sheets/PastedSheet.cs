using AccountBot.Bot.Teams;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>A list that was pasted into a message: as a table, or as text.</summary>
public static class PastedSheet
{
    /// <summary>Null when the message holds no list.</summary>
    public static SheetReading? In(IMessageActivity message)
    {
        var table = (message.Attachments ?? [])
            .Where(attachment => attachment.ContentType == "text/html")
            .Select(attachment => Table(attachment.Content?.ToString()))
            .FirstOrDefault(rows => rows is not null);
        if (table is not null)
        {
            return table;
        }
        var text = message.Text?.ReplaceLineEndings("\n") ?? string.Empty;
        return CsvSheet.IsList(text) ? CsvSheet.Read(text) : null;
    }

    private static SheetReading? Table(string? html) =>
        html?.Contains("<table", StringComparison.OrdinalIgnoreCase) == true
        && new HtmlParser().ParseDocument(html).QuerySelector("table") is IHtmlTableElement table
            ? Read(table)
            : null;

    private static SheetReading Read(IHtmlTableElement table)
    {
        var (sheet, merged, taken) = (new SparseSheet(), new List<CellRange>(), new Dictionary<int, int>());
        foreach (var (at, row) in table.Rows.Index())
        {
            if (!sheet.Add(at + 1, Cells(row, at + 1, taken, merged)))
            {
                break;
            }
        }
        merged.ForEach(sheet.Merge);
        return sheet.Read();
    }

    /// <summary>The cells of a row, each in its column: a cell that spans rows moves those of the next rows to the right.</summary>
    /// <param name="taken">By column: the last row that a cell from above reaches.</param>
    private static List<(int Column, string Text)> Cells(
        IHtmlTableRowElement row,
        int number,
        Dictionary<int, int> taken,
        List<CellRange> merged
    )
    {
        var (cells, column) = (new List<(int Column, string Text)>(), 0);
        foreach (var cell in row.Cells)
        {
            while (taken.GetValueOrDefault(column) >= number)
            {
                column++;
            }
            var range = RangeOf(cell, number, column);
            for (var each = range.Left; each <= range.Right; each++)
            {
                taken[each] = range.Bottom;
            }
            if (range.Bottom > range.Top || range.Right > range.Left)
            {
                merged.Add(range);
            }
            cells.Add((column, HtmlText.Of(cell)));
            column = range.Right + 1;
        }
        return cells;
    }

    private static CellRange RangeOf(IHtmlTableCellElement cell, int number, int column) =>
        new(
            number,
            column,
            number + Math.Clamp(cell.RowSpan, 1, SheetLimits.MostRows) - 1,
            column + Math.Clamp(cell.ColumnSpan, 1, SheetLimits.MostColumns) - 1
        );
}
