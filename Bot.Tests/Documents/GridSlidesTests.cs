using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Decks;
using AccountBot.Documents.Letters;
using AccountBot.Documents.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Sharing;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>Tables on slides: as large as can be, over no more slides than needed, and about as much on each.</summary>
public sealed class GridSlidesTests
{
    static readonly Texts Texts = Texts.In(Language.En);

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(31)]
    [InlineData(45)]
    public void Rows_AreBalanced_SoThatNoSlideHoldsOneThatIsLeftOver(int rows)
    {
        var grids = Written.Grids(Table(rows, at => $"Person {at}", _ => "Head of packaging"));

        var each = grids.Select(grid => grid.Rows.Count).ToList();
        each.Sum().ShouldBe(rows);
        (each.Max() - each.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(25)]
    [InlineData(40)]
    public void Letters_AreTheLargestThatNeedNoMoreSlides(int rows)
    {
        var table = Table(rows, at => $"Person {at}", _ => string.Join(' ', Enumerable.Repeat("packaging", 25)));
        var grids = Written.Grids(table);

        double[] sizes = [16, 14, 12, 11];
        foreach (var size in sizes.Where(size => size > grids[0].Size))
        {
            PagesAt(table, size).ShouldBeGreaterThan(grids.Count);
        }
        sizes.ShouldAllBe(size => PagesAt(table, size) >= grids.Count);
    }

    [Fact]
    public void RowHigherThanASlide_GoesOn_UnderItsName_InPartsOfTheSameHeight()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"line {number}"));
        var grids = Written.Grids(Table(1, _ => "Karin Jansen", _ => lines));

        var parts = grids.SelectMany(grid => grid.Rows).ToList();
        parts.Count.ShouldBeGreaterThan(1);
        parts.ShouldAllBe(row => row.Cells[0].Text == "Karin Jansen");
        var heights = parts.Select(row => row.Cells[1].Text.Split('\n').Length).ToList();
        (heights.Max() - heights.Min()).ShouldBeLessThan(heights.Max() / 2);
        string.Join('\n', parts.Select(row => row.Cells[1].Text)).ShouldBe(lines);
    }

    [Fact]
    public void Notes_StandApart_EachUnderTheNameOfThePerson()
    {
        var long500 = string.Join(' ', Enumerable.Repeat("packaging", 50));
        var people = Enumerable
            .Range(1, 40)
            .Select(at =>
                Written.Contact(
                    at,
                    $"Person {at}",
                    ("function", Written.Text("Buyer")),
                    ("notes", at % 2 == 0 ? Written.Text(long500) : null)
                )
            )
            .ToList();
        var plan = Written.Plan(Audience.Team, people);

        var slides = PlanSlides.Of(plan, DocumentSamples.Now, Texts);

        Written.Rows(MapTable.Contacts(plan, Texts), Texts).SelectMany(row => row).ShouldNotContain(long500);
        var notes = Written.Rows(MapTable.Notes(plan, Texts), Texts);
        notes.Count.ShouldBe(20);
        notes[0].ShouldBe(["Person 2", long500]);
        slides.Count.ShouldBeLessThan(20);
    }

    [Theory]
    [InlineData("k.jansen@contoso-packaging-benelux.example")]
    [InlineData("hanneke.postma-van.der.meulen@inkoop.contoso.example")]
    [InlineData("a.very.long.name.of.somebody@a.very.long.host.of.somebody.example")]
    public void Address_BreaksBehindAnAtOrAPoint_AndNowhereElse(string address)
    {
        var lines = TextMeasure.Slide.Lines(address, 16, 220);

        lines.Count.ShouldBeGreaterThan(1);
        lines.SkipLast(1).ShouldAllBe(line => line.Text.EndsWith('@') || line.Text.EndsWith('.'));
        TextLine.Joined(lines).Replace("\n", string.Empty, StringComparison.Ordinal).ShouldBe(address);
        TextLine.Joined(lines).Split('\n').Length.ShouldBe(lines.Count);
    }

    [Fact]
    public void AddressThatFits_IsLeftWhole()
    {
        TextMeasure
            .Slide.Wrapped("Mail k.jansen@contoso.example today", 12, 200)
            .ShouldBe("Mail k.jansen@contoso.example today");
        TextMeasure.Slide.Wrapped("No address, only words that go on", 12, 60).ShouldNotContain("\n");
    }

    [Theory]
    [InlineData(TaskState.Done)]
    [InlineData(TaskState.Dropped)]
    public void TaskThatNobodyTookOn_ButSomebodySettled_SaysWho(TaskState state)
    {
        Owner(state).ShouldBe(A.Sam.Name);
        Owner(TaskState.Open).ShouldBe(Texts["tasks.nobody"]);
    }

    static string Owner(TaskState state)
    {
        var task = new TeamTask("t", A.Year, 6, TaskKind.Own, "Call", null, null, state, null, A.Sam, A.Monday, 1);
        return Written.Rows(WorkTables.Tasks(Written.Plan(Audience.Team, [], [task]), Texts), Texts)[0][1];
    }

    static int PagesAt(Table table, double size)
    {
        var widths = GridWidths.Of(table, size, Texts);
        var titles = table.Columns.Select(column => (Cell)new Cell.Words(column.Title, Tone.Strong));
        var head = new GridRows(size, widths, SlideLayout.Body.Height, Texts).Of([.. titles]).First();
        var room = SlideLayout.Body.Height - head.Height;
        var rows = new GridRows(size, widths, room, Texts);
        return GridPages.Of([.. table.Rows.SelectMany(rows.Of)], room).Count;
    }

    static Table Table(int rows, Func<int, string> name, Func<int, string> says) =>
        AccountBot.Documents.Contents.Table.Of(
            "Who is who",
            [new Column("Name", 30), new Column("What", 60)],
            Enumerable.Range(1, rows).Select(at => (IReadOnlyList<Cell>)[Cell.Of(name(at)), Cell.Of(says(at))])
        )!;
}
