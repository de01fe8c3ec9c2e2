using System.Text;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>A row of text, divided.</summary>
/// <param name="OpensQuote">A quote opens in it that is never closed: it was read to the end of its line.</param>
internal sealed record CsvRecord(IReadOnlyList<string> Cells, bool OpensQuote);

/// <summary>
/// Divides text into rows and cells. A cell between quotes may hold dividers and lines; where such a quote is never closed, only the row
/// that opens it is in doubt, and the rows below it are read.
/// </summary>
internal sealed class CsvText(string text, char divider)
{
    private const char Quote = '"';

    public IEnumerable<CsvRecord> Records()
    {
        var width = 0;
        for (var at = 0; at < text.Length; )
        {
            var row = Read(at, text.Length, alone: false);
            var isOpen = row.IsOpen || (row.HasLines && row.Cells.Count != width && IsWholeAlone(at, width));
            if (isOpen)
            {
                row = Read(at, EndOfLine(at), alone: true);
            }
            at = row.Next;
            width = row.Cells.Count > 1 ? row.Cells.Count : width;
            yield return new CsvRecord(row.Cells, isOpen);
        }
    }

    /// <summary>The line has as many cells as the row before it, so the quote in it was not meant to go on.</summary>
    private bool IsWholeAlone(int at, int width) =>
        width > 1 && Read(at, EndOfLine(at), alone: true).Cells.Count == width;

    /// <param name="alone">Nothing of a later line belongs to it: a quote that stays open is a sign like any other.</param>
    private Parsed Read(int at, int end, bool alone)
    {
        var (cells, hasLines) = (new List<string>(), false);
        while (true)
        {
            var cell = at < end && text[at] == Quote ? Quoted(at, end) : Plain(at, end);
            if (cell.IsOpen && !alone)
            {
                return new Parsed(cells, at, hasLines, IsOpen: true);
            }
            cell = cell.IsOpen ? Plain(at, end) : cell;
            hasLines |= cell.Text.Contains('\n', StringComparison.Ordinal);
            cells.Add(cell.Text);
            at = cell.Next;
            if (at >= end || text[at] != divider)
            {
                return new Parsed(cells, Math.Min(text.Length, at + 1), hasLines, IsOpen: false);
            }
            at++;
        }
    }

    private CellText Plain(int at, int end)
    {
        var to = at;
        while (to < end && text[to] != divider && text[to] != '\n')
        {
            to++;
        }
        return new CellText(text[at..to], to, IsOpen: false);
    }

    private CellText Quoted(int at, int end)
    {
        var (cell, hasLines) = (new StringBuilder(), false);
        for (var next = at + 1; next < end; next++)
        {
            var sign = text[next];
            hasLines |= sign == '\n';
            if (sign != Quote)
            {
                cell.Append(sign);
            }
            else if (next + 1 < end && text[next + 1] == Quote)
            {
                cell.Append(text[next++]);
            }
            else if (
                AfterBlanks(next + 1, end) is var close
                && (close == end || text[close] == divider || text[close] == '\n')
            )
            {
                return new CellText(cell.ToString(), close, IsOpen: false);
            }
            else if (hasLines)
            {
                // A quote opens here on a later line, so the one before it was left open.
                break;
            }
            else
            {
                cell.Append(sign);
            }
        }
        return new CellText(string.Empty, end, IsOpen: true);
    }

    private int AfterBlanks(int at, int end)
    {
        while (at < end && text[at] == ' ' && divider != ' ')
        {
            at++;
        }
        return at;
    }

    private int EndOfLine(int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    private sealed record Parsed(List<string> Cells, int Next, bool HasLines, bool IsOpen);

    private sealed record CellText(string Text, int Next, bool IsOpen);
}
