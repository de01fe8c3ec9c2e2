using AccountBot.Cards;
using AccountBot.Cards.ActivityLog;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Workbooks;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Documents.Logs;

/// <summary>A play, and whether it was taken back.</summary>
public sealed record WrittenLogEntry(LogEntry Play, bool TakenBack);

/// <summary>The whole log of an account as a workbook, newest first. It is written while it is read, however long it is.</summary>
public static class LogWorkbook
{
    public static Task WriteAsync(
        Stream to,
        string account,
        IAsyncEnumerable<WrittenLogEntry> lines,
        Texts texts,
        CancellationToken ct
    ) =>
        WorkbookWriter.WriteAsync(
            to,
            new BookTitle($"{account} · {texts["log.card.title"]}", texts["doc.internal"]),
            [new Sheet(texts["log.card.title"], Columns(texts), Rows(lines, texts))],
            ct
        );

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> Rows(
        IAsyncEnumerable<WrittenLogEntry> lines,
        Texts texts
    )
    {
        await foreach (var line in lines)
        {
            yield return Row(line, texts);
        }
    }

    private static IReadOnlyList<Column> Columns(Texts texts) =>
        [
            new(texts["doc.at"], 18),
            new(texts["doc.season"], 10) { IsFigures = true },
            new(texts["doc.base"], 8) { IsFigures = true },
            new(texts["doc.base.name"], RowMeasure.WidthOf(Enumerable.Range(1, Season.Bases).Select(texts.BaseName))),
            new(texts["doc.by"], 26),
            new(texts["doc.log.what"], 46),
            new(texts["doc.log.words"], 70),
            new(texts["season.hours"], 10) { IsFigures = true },
            new(texts["season.cost"], 14) { IsFigures = true },
            new(texts["doc.log.takenBack"], 20),
        ];

    private static IReadOnlyList<Cell> Row(WrittenLogEntry line, Texts texts)
    {
        var logEntry = line.Play;
        return
        [
            new Cell.Moment(logEntry.At),
            new Cell.Number(logEntry.Year),
            logEntry.Base is >= 1 and <= 12 ? new Cell.Number(logEntry.Base) : Cell.None,
            Cell.Of(logEntry.Base is >= 1 and <= 12 ? texts.BaseName(logEntry.Base) : null),
            Cell.Of(Texts.Name(logEntry.By)),
            Cell.Of(LogCard.Said(logEntry, texts)),
            Cell.Of(logEntry.Text),
            logEntry.Hours is { } hours ? new Cell.Hours(hours) : Cell.None,
            Cell.OfMoney(logEntry.Cost),
            Cell.Of(line.TakenBack ? texts["form.yes"] : null),
        ];
    }
}
