using AccountBot.Bot.Features.Import.Sheets;

namespace AccountBot.Bot.Tests.Import;

/// <summary>Workbooks as people send them: with hidden sheets, colours to the last column, errors and merged cells.</summary>
public sealed class WorkbookReadingTests
{
    static readonly string[] Heading = ["Account", "Owner"];

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void FirstSheetThatPeopleSee_IsRead_AndNamed(string state)
    {
        var rows = Read(
            Xlsx.Of(
                new Xlsx.Sheet("Old list", Xlsx.Rows(Heading, ["Old", "Kim"]), state),
                new Xlsx.Sheet("Accounts 2027", Xlsx.Rows(Heading, ["Alfa", "Kim"])),
                new Xlsx.Sheet("Notes", Xlsx.Rows(["Nothing"]))
            )
        );

        rows.Sheet.ShouldBe("Accounts 2027");
        Cells(rows).ShouldBe([Heading, ["Alfa", "Kim"]]);
    }

    [Fact]
    public void SheetThatIsAChart_IsNoList()
    {
        var rows = Read(
            Xlsx.Of(
                new Xlsx.Sheet("Chart", "<drawing/>", Kind: "chartsheet"),
                new Xlsx.Sheet("List", Xlsx.Rows(Heading, ["Alfa", "Kim"]))
            )
        );

        rows.Sheet.ShouldBe("List");
    }

    public static TheoryData<string, string> FarReaching =>
        new()
        {
            {
                "it says that it reaches to XFD",
                "<dimension ref=\"A1:XFD132\"/>" + Xlsx.Rows(Heading, ["Alfa", "Kim"])
            },
            {
                "its columns are coloured to XFD",
                Xlsx.Rows(Heading, ["Alfa", "Kim"])
                    .Replace(
                        "</row></sheetData>",
                        string.Concat(Enumerable.Range(0, 600).Select(at => $"<c r=\"{Far(at)}2\" s=\"1\"/>"))
                            + "</row></sheetData>",
                        StringComparison.Ordinal
                    )
            },
            {
                "its rows are coloured to the last one",
                Xlsx.Rows(Heading, ["Alfa", "Kim"])
                    .Replace(
                        "</sheetData>",
                        string.Concat(
                            Enumerable
                                .Range(0, 20_000)
                                .Select(at =>
                                    $"<row r=\"{1_028_000 + at}\" s=\"1\"><c r=\"A{1_028_000 + at}\" s=\"1\"/></row>"
                                )
                        ) + "</sheetData>",
                        StringComparison.Ordinal
                    )
            },
            {
                "a blank stands in its last column",
                Xlsx.Rows(Heading, ["Alfa", "Kim"])
                    .Replace(
                        "</row></sheetData>",
                        Xlsx.Cell("XFD2", "  ") + "</row></sheetData>",
                        StringComparison.Ordinal
                    )
            },
        };

    [Theory]
    [MemberData(nameof(FarReaching))]
    public void OnlyCellsThatHoldSomething_Count(string what, string content) =>
        Cells(Read(Xlsx.Of(new Xlsx.Sheet("List", content)))).ShouldBe([Heading, ["Alfa", "Kim"]], what);

    [Fact]
    public void RowFarBelow_KeepsTheNumberThatTheProgramShows()
    {
        var content = Xlsx.Rows(Heading)
            .Replace(
                "</sheetData>",
                $"<row r=\"70000\">{Xlsx.Cell("A70000", "Alfa")}</row></sheetData>",
                StringComparison.Ordinal
            );

        Read(Xlsx.Of(new Xlsx.Sheet("List", content))).All.Select(row => row.Number).ShouldBe([1, 70_000]);
    }

    [Fact]
    public void MoreColumnsThatHoldSomething_ThanAnyListHas_AreTooMany()
    {
        var content =
            $"<sheetData><row r=\"1\">{string.Concat(Enumerable.Range(0, SheetLimits.MostColumns + 1).Select(at => Xlsx.Cell($"{Far(at)}1", "x")))}</row></sheetData>";

        SheetReader.Read(Xlsx.Of(new Xlsx.Sheet("List", content))).ShouldBeOfType<SheetReading.TooManyColumns>();
    }

    [Fact]
    public void LinesInACell_AreKept_AndRowsAreNumberedAsShown()
    {
        var rows = Read(
            Xlsx.Of(new Xlsx.Sheet("List", Xlsx.Rows(["Account", "Members"], ["Alfa", "Sam\nNoor"], ["Beta", "Kim"])))
        );

        rows.All.Select(row => row.Number).ShouldBe([1, 2, 3]);
        rows.All[1].Cells[1].ShouldBe("Sam\nNoor");
    }

    [Fact]
    public void Errors_AreWhatTheProgramShows_AndFormulasWhatTheyGave()
    {
        var content =
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c><c r=\"B1\" t=\"str\"><f>A2&amp;\"x\"</f><v>Alfa</v></c>"
            + "<c r=\"C1\"><f>1+1</f><v>2</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row></sheetData>";

        Cells(Read(Xlsx.Of(new Xlsx.Sheet("List", content))))
            .ShouldBe([
                ["#N/A", "Alfa", "2", "TRUE"],
            ]);
    }

    [Fact]
    public void MergedCells_SayTheSame_InEachOfTheirRows()
    {
        var content =
            Xlsx.Rows(
                ["Accounts for 2027", "", ""],
                ["Account", "Owner", "Manager"],
                ["Alfa", "Kim", "Eva"],
                ["", "Sam", ""],
                ["Beta", "Kim", ""]
            )
            + "<mergeCells count=\"3\"><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"C3:C5\"/></mergeCells>";

        var rows = Read(Xlsx.Of(new Xlsx.Sheet("List", content))).All;

        rows[3].Cells.ShouldBe(["Alfa", "Sam", "Eva"]);
        rows[3].Merged.ShouldBe([0, 2], ignoreOrder: true);
        rows[4].Cells.ShouldBe(["Beta", "Kim", "Eva"]);
        rows[2].Merged.ShouldBeEmpty();
    }

    [Fact]
    public void WordsByNumber_AreRead_WithoutHowTheySound_AndDaysAreDays()
    {
        const string Words =
            "<sst><si><t>Account</t></si><si><r><t>Al</t></r><r><t>fa</t></r><rPh><t>ALFA</t></rPh></si><si/><si><t>Sam_x000A_Noor</t></si></sst>";
        const string Styles =
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-413]d\\ mmm\\ yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"0&quot; days&quot;\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>";
        const string Content =
            "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>"
            + "<row><c s=\"1\"><v>46143</v></c><c s=\"2\"><v>46143.5</v></c><c s=\"3\"><v>7</v></c><c s=\"0\"><v>2027</v></c></row></sheetData>";

        var rows = Read(
            Xlsx.Of([new Xlsx.Sheet("List", Content)], [("xl/sharedStrings.xml", Words), ("xl/styles.xml", Styles)])
        ).All;

        rows[0].Cells.ShouldBe(["Account", "Alfa", "", "Sam\nNoor"]);
        rows[1].Cells.ShouldBe(["2026-05-01", "2026-05-01", "7", "2027"]);
    }

    static SheetReading.Rows Read(byte[] file) => SheetReader.Read(file).ShouldBeOfType<SheetReading.Rows>();

    static IReadOnlyList<IReadOnlyList<string>> Cells(SheetReading.Rows rows) => [.. rows.All.Select(row => row.Cells)];

    /// <summary>Column D and those after it, and no further than there are.</summary>
    static string Far(int at)
    {
        var column = at + 3;
        return column < 26
            ? $"{(char)('A' + column)}"
            : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
    }
}
