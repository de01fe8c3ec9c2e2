using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Logs;
using AccountBot.Documents.Portfolios;
using AccountBot.Documents.Workbooks;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;
using DocumentFormat.OpenXml.Spreadsheet;
using OurCell = AccountBot.Documents.Contents.Cell;
using OurColumn = AccountBot.Documents.Contents.Column;
using OurNames = AccountBot.Documents.Workbooks.SheetNames;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>What every workbook does right: head, filter, typed cells, and text that is never a formula.</summary>
public sealed class WorkbookTests
{
    const uint QuotedStyle = 3;

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1+1")]
    [InlineData("-2 is our offer")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public async Task WordsThatLookLikeAFormula_AreText_AndMarkedAsSuch(string typed)
    {
        var cell = (await OneAsync(new OurCell.Words(typed))).ShouldHaveSingleItem();

        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.CellFormula.ShouldBeNull();
        cell.StyleIndex!.Value.ShouldBe(QuotedStyle);
        cell.InlineString!.Text!.Text.ShouldBe(typed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Words_KeepWhatTheySay_WithoutWhatNoFileCanHold()
    {
        var cell = (
            await OneAsync(new OurCell.Words("a\u0000\u0008<b>&\"c\" _x0041_ 😀\uD800"))
        ).ShouldHaveSingleItem();

        // A program reads _x005F_ back as an underscore.
        cell.InlineString!.Text!.Text.ShouldBe("a<b>&\"c\" _x005F_x0041_ 😀");
    }

    [Fact]
    public async Task Words_EndWhereACellIsFull()
    {
        var cell = (await OneAsync(new OurCell.Words(new string('x', 40_000)))).ShouldHaveSingleItem();

        var text = cell.InlineString!.Text!.Text;
        text.Length.ShouldBe(CellText.Most);
        text.ShouldEndWith("…");
    }

    [Fact]
    public async Task AmountsDaysAndMoments_AreWhatTheyAre()
    {
        var cells = await OneAsync(
            new OurCell.Number(12.5m),
            new OurCell.Hours(3),
            new OurCell.Money(1234.5m),
            new OurCell.Day(new DateOnly(2026, 3, 2)),
            new OurCell.Moment(new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero))
        );

        cells.Select(cell => cell.CellValue!.Text).ShouldBe(["12.5", "3", "1234.5", "46083", "46205.0208333333"]);
        cells.ShouldAllBe(cell => cell.DataType == null);
        cells.Select(cell => cell.StyleIndex!.Value).ShouldBe([4u, 5u, 6u, 7u, 8u]);
        DateTime.FromOADate(46083).ShouldBe(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Unspecified));
    }

    [Fact]
    public async Task Head_StaysInViewAndFilters()
    {
        var book = await LogAsync([
            new WrittenLogEntry(LogEntry.Of(LogEntryKind.Logged, 2026, 1, A.Kim, A.Monday), false),
        ]);
        var sheet = book.Part("xl/worksheets/sheet1.xml");

        sheet.ShouldContain("""<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>""");
        sheet.ShouldContain("""<autoFilter ref="A1:J2"/>""");
        book.Part("xl/workbook.xml").ShouldContain("_xlnm.Print_Titles");
        book.Faults().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task Log_SaysWhatHappened_WithHoursAndCost_AndWhatWasTakenBack(Language language)
    {
        var texts = Texts.In(language);
        var logEntry = LogEntry.Of(LogEntryKind.Logged, 2026, 2, A.Kim, A.Monday) with
        {
            Text = "=cmd|' /C calc'!A0",
            Hours = 3,
            Cost = 120.5m,
        };
        var book = await LogAsync([new WrittenLogEntry(logEntry, true)], texts);

        var (name, rows) = book.Sheets().ShouldHaveSingleItem();
        name.ShouldBe(texts["log.card.title"]);
        rows[0].Select(Said).ShouldContain(texts["doc.log.takenBack"]);
        rows[1]
            .Select(Said)
            .ShouldBe([
                "46083.4166666667",
                "2026",
                "2",
                texts.BaseName(2),
                "Kim de Vries",
                texts["play.logged"],
                "=cmd|' /C calc'!A0",
                "3",
                "120.5",
                texts["form.yes"],
            ]);
        book.Faults().ShouldBeEmpty();
    }

    [Fact]
    public async Task LogWithoutPlays_IsAWorkbookWithAHead()
    {
        var book = await LogAsync([]);

        book.Sheets().ShouldHaveSingleItem().Rows.Count.ShouldBe(1);
        book.Faults().ShouldBeEmpty();
    }

    [Fact]
    public async Task Portfolio_HasARowForEachAccount()
    {
        PortfolioLine[] accounts =
        [
            new("a", "Contoso", 2026, 3, SeasonState.AtGate, A.Monday, null, A.Kim, 240_000, Competitor: true),
            new("b", "=Fabrikam", 2026, 1, SeasonState.Parked),
        ];
        using var bytes = new MemoryStream();
        await PortfolioWorkbook.WriteAsync(
            bytes,
            accounts.ToAsyncEnumerable(),
            Texts.In(Language.En),
            CancellationToken.None
        );
        var book = new OfficeFile(bytes.ToArray());

        book.Sheets().ShouldHaveSingleItem().Rows.Count.ShouldBe(3);
        book.Sheets()[0].Rows[1].Select(Said).ShouldContain("240000");
        book.Sheets()[0].Rows[1].Select(Said).ShouldContain(A.Kim.Name);
        book.Sheets()[0].Rows[2].Select(Said).ShouldContain("parked");
        book.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void SheetNames_AreShortAndPlainAndDifferent()
    {
        var names = OurNames.Of([
            "a/b:c",
            new string('x', 40),
            new string('x', 40),
            "'quoted'",
            "",
            "History",
            "A B C",
        ]);

        names.ShouldBe([
            "a b c",
            new string('x', 31),
            new string('x', 27) + " (2)",
            "quoted",
            "Sheet",
            "History_",
            "A B C (2)",
        ]);
        names.ShouldAllBe(name => name.Length <= 31);
    }

    static string Said(DocumentFormat.OpenXml.Spreadsheet.Cell cell) =>
        cell.InlineString?.Text?.Text ?? cell.CellValue?.Text ?? string.Empty;

    static async Task<IReadOnlyList<DocumentFormat.OpenXml.Spreadsheet.Cell>> OneAsync(params OurCell[] cells)
    {
        using var bytes = new MemoryStream();
        var columns = cells.Select((_, at) => new OurColumn(at.ToString(CultureInfo.InvariantCulture), 20));
        IReadOnlyList<OurCell>[] rows = [cells];
        await WorkbookWriter.WriteAsync(
            bytes,
            new BookTitle("title"),
            [new AccountBot.Documents.Workbooks.Sheet("one", [.. columns], rows.ToAsyncEnumerable())],
            CancellationToken.None
        );
        var book = new OfficeFile(bytes.ToArray());
        book.Faults().ShouldBeEmpty();
        return book.Sheets().ShouldHaveSingleItem().Rows[1];
    }

    static async Task<OfficeFile> LogAsync(WrittenLogEntry[] lines, Texts? texts = null)
    {
        using var bytes = new MemoryStream();
        await LogWorkbook.WriteAsync(
            bytes,
            "Contoso",
            lines.ToAsyncEnumerable(),
            texts ?? Texts.In(Language.En),
            CancellationToken.None
        );
        return new OfficeFile(bytes.ToArray());
    }
}
