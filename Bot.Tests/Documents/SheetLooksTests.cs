using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Logs;
using AccountBot.Documents.Plans;
using AccountBot.Documents.Workbooks;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>A workbook as it is read and printed: nothing cut, nothing run together, and every page says what it is of.</summary>
public sealed class SheetLooksTests
{
    [Fact]
    public void Lines_AreMeasured_NotCounted()
    {
        RowMeasure.LinesOf(new Cell.Words(new string('W', 26)), 26).ShouldBeGreaterThan(1);
        RowMeasure.LinesOf(new Cell.Words(new string('i', 50)), 26).ShouldBe(1);
        RowMeasure.LinesOf(new Cell.Words("one\ntwo\nthree"), 26).ShouldBe(3);
        RowMeasure
            .LinesOf(new Cell.Words("Warehouse operations", Tone.Strong), 20)
            .ShouldBeGreaterThanOrEqualTo(RowMeasure.LinesOf(new Cell.Words("Warehouse operations"), 20));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task NameOfABase_FitsInItsColumnOfTheLog(Language language)
    {
        var texts = Texts.In(language);
        var sheet = (await LogAsync("Contoso", texts)).Part("xl/worksheets/sheet1.xml");

        var column = System
            .Xml.Linq.XDocument.Parse(sheet)
            .Descendants()
            .Where(each => each.Name.LocalName == "col")
            .ElementAt(3);
        var width = double.Parse(column.Attribute("width")!.Value, CultureInfo.InvariantCulture);
        Enumerable
            .Range(1, 12)
            .Select(texts.BaseName)
            .ShouldAllBe(name => RowMeasure.LinesOf(new Cell.Words(name), width) == 1);
    }

    [Theory]
    [InlineData("H")]
    [InlineData("I")]
    [InlineData("B")]
    public async Task Figures_AreIndented_AndTheirTitleStandsAboveThem(string column)
    {
        var book = await LogAsync("Contoso", Texts.In(Language.En));
        var styles = System.Xml.Linq.XDocument.Parse(book.Part("xl/styles.xml"));
        var looks = styles.Descendants().Single(each => each.Name.LocalName == "cellXfs").Elements().ToList();
        var rows = book.Sheets()[0].Rows;

        foreach (
            var cell in rows.Select(row =>
                row.Single(each => each.CellReference!.Value!.StartsWith(column, StringComparison.Ordinal))
            )
        )
        {
            var alignment = looks[(int)cell.StyleIndex!.Value].Elements().Single();
            alignment.Attribute("horizontal")!.Value.ShouldBe("right");
            alignment.Attribute("indent")!.Value.ShouldBe("1");
        }
    }

    [Theory]
    [InlineData("Jansen & Zonen", "&amp;LJansen &amp;&amp; Zonen · Log&amp;R&amp;BInternal: not for the customer")]
    [InlineData("3M <NL>", "&amp;L3M &lt;NL&gt; · Log&amp;R&amp;BInternal: not for the customer")]
    public async Task PrintedPage_SaysWhoseItIs_AndForWhomItIsNot(string account, string header)
    {
        var book = await LogAsync(account, Texts.In(Language.En));

        book.Part("xl/worksheets/sheet1.xml").ShouldContain($"<oddHeader>{header}</oddHeader>");
        book.Faults().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task PrintedPlan_WarnsOnlyOfTheTeams(Language language)
    {
        var warning = Texts.In(language)["doc.internal"];

        Headers(await DocumentSamples.MakeAsync("home", language, Audience.Team, deck: false))
            .ShouldAllBe(header => header.Contains(warning, StringComparison.Ordinal));
        Headers(await DocumentSamples.MakeAsync("home", language, Audience.Customer, deck: false))
            .ShouldAllBe(header =>
                !header.Contains("&R", StringComparison.Ordinal) && header.Contains("Contoso", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task LongestName_StaysWithinWhatAHeaderHolds() =>
        Headers(await LogAsync(string.Concat(Enumerable.Repeat("A&", 40)), Texts.In(Language.Nl)))
            .ShouldAllBe(header => header.Length <= 255);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public async Task NoSheet_HasANameThatWasCut(Language language)
    {
        var texts = Texts.In(language);
        var plan = SharedPlan.Of(DocumentSamples.Season("home", language), Audience.Team, DocumentSamples.Today);
        var names = new PlanTables(plan, texts)
            .All.Select(part => part.Table)
            .OfType<Table>()
            .Select(table => table.Short)
            .ToList();

        names.ShouldAllBe(name => name.Length <= SheetNames.Most);
        var book = await DocumentSamples.MakeAsync("home", language, Audience.Team, deck: false);
        book.Sheets().Select(sheet => sheet.Name).ShouldBe([texts["plan.name"], .. names, texts["doc.answers"]]);
    }

    [Theory]
    [InlineData("Our strengths against the threats", "Our strengths against the")]
    [InlineData("Plan: what/where", "Plan what where")]
    [InlineData("Verpakkingsmachineonderdelenmagazijn", "Verpakkingsmachineonderdelenmag")]
    public void SheetName_EndsWithAWord_AndHasNoDoubleBlanks(string title, string name) =>
        SheetNames.Of([title]).ShouldBe([name]);

    static List<string> Headers(OfficeFile book) =>
        [
            .. book.Names()
                .Where(name => name.StartsWith("xl/worksheets/", StringComparison.Ordinal))
                .Select(name =>
                    System
                        .Xml.Linq.XDocument.Parse(book.Part(name))
                        .Descendants()
                        .Single(each => each.Name.LocalName == "oddHeader")
                        .Value
                ),
        ];

    static async Task<OfficeFile> LogAsync(string account, Texts texts)
    {
        using var bytes = new MemoryStream();
        var logEntry = LogEntry.Of(LogEntryKind.Logged, 2026, 5, A.Kim, A.Monday) with { Hours = 3, Cost = 12 };
        await LogWorkbook.WriteAsync(
            bytes,
            account,
            new[] { new WrittenLogEntry(logEntry, false) }.ToAsyncEnumerable(),
            texts,
            default
        );
        return new OfficeFile(bytes.ToArray());
    }
}
