using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Import.Sheets;

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

    private static SheetReading? Table(string? html)
    {
        if (html is null || !html.Contains("<table", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var table = new HtmlParser().ParseDocument(html).QuerySelector("table");
        var rows = table
            ?.QuerySelectorAll("tr")
            .Select(
                (row, at) =>
                    new SheetRow(at + 1, [.. row.QuerySelectorAll("td,th").Select(cell => cell.TextContent.Trim())])
            );
        return rows is null ? null : SheetReader.Collect(rows);
    }
}
