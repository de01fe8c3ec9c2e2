using System.Text;
using AccountBot.Bot.Features.Import;
using AccountBot.Bot.Features.Import.Sheets;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Import;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AccountBot.Bot.Tests.Import;

/// <summary>From a file or a pasted list to its accounts: which row is what, and what would be made of it.</summary>
public sealed class ListReadingTests
{
    [Theory]
    [InlineData("Accounts for 2027\nAccount;Owner\nAlfa;Sam Jansen\n", 2)]
    [InlineData("Accounts, for 2027, of us, all\n\nSales | NL\nAccount;Owner\nAlfa;Sam Jansen\n", 4)]
    [InlineData("\n\n\"Accounts\nfor 2027\"\nAccount\tOwner\nAlfa\tSam Jansen\n", 4)]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\nAccount;Owner\nAlfa;Sam Jansen\n", 10)]
    public void Headings_AreLookedFor_InTheFirstTenLines(string text, int heading)
    {
        var list = Of(text).ShouldNotBeNull();

        list.Reading.Heading.ShouldBe(heading);
        Lines(list).ShouldBe([(heading + 1, "Alfa", ImportFate.New)]);
    }

    [Fact]
    public void HeadingsBelowTheTenthLine_AreNotFound() =>
        Of("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nAccount;Owner\nAlfa;Sam Jansen\n").ShouldBeNull();

    [Theory]
    [InlineData("Alfa;Kim de Vries;N\n\"t Hoekje;Sam Jansen;N\nGamma;Kim de Vries;S\nDelta;Sam Jansen;S\n")]
    [InlineData("Alfa;Kim de Vries;N\n\"t Hoekje;Sam Jansen;N\n\"Gamma\";\"Kim de Vries\";S\nDelta;Sam Jansen;S\n")]
    [InlineData("Alfa;Kim de Vries;N\n\"t Hoekje;Sam Jansen;N\nGamma;\"Kim de Vries\";S\nDelta;\"Sam Jansen\";S\n")]
    [InlineData("Alfa;Kim de Vries;N\n\"t Hoekje;Sam Jansen;N\nGamma;Kim de Vries;5\"\nDelta;Sam Jansen;S\n")]
    public void QuoteThatIsNeverClosed_CostsTheRowThatOpensIt_AndNoOther(string rows)
    {
        var list = Of("Account;Owner;Region\n" + rows).ShouldNotBeNull();

        var lines = Lines(list);
        lines.Select(line => line.Row).ShouldBe([2, 3, 4, 5]);
        lines.Where(line => line.Fate == ImportFate.Wrong).ShouldHaveSingleItem().Row.ShouldBe(3);
        var wrong = list.Chunks[0].Lines.Single(line => line.Fate == ImportFate.Wrong);
        wrong.Problems!.ShouldHaveSingleItem().Text.ShouldBe("import.problem.quote");
        list.Reading.Notes.ShouldContain(new ImportNote(3, "name", NoteKind.OpenQuote));
    }

    [Fact]
    public void QuoteThatIsOpenInTheLastRow_CostsOnlyThat() =>
        Lines(Of("Account;Owner\nAlfa;Sam Jansen\n\"Beta;Sam Jansen")!)
            .Select(line => line.Fate)
            .ShouldBe([ImportFate.New, ImportFate.Wrong]);

    [Fact]
    public void QuotedCell_MayHoldLinesDividersAndQuotes_WithoutBeingTakenForOpen()
    {
        var list = Of(
            "Account;Owner;Members\n\"Jansen; \"\"Zonen\"\"\";Sam Jansen;\"Noor Bakker\nKim de Vries\"\nBeta;Sam Jansen;\n"
        )!;

        Lines(list).ShouldBe([(2, "Jansen; \"Zonen\"", ImportFate.New), (3, "Beta", ImportFate.New)]);
    }

    [Theory]
    [InlineData("\"Sam Jansen\nNoor Bakker\"")]
    [InlineData("\"Sam Jansen;\r\nNoor Bakker\r\n\"")]
    [InlineData("\"Sam Jansen,\nNoor Bakker\"")]
    [InlineData("\"sam@accountbot.test, noor@accountbot.test\nKim de Vries\"")]
    public void LineBreakInACell_DividesMembers(string members)
    {
        var list = Of($"Account;Owner;Members\nAlfa;Eva Smit;{members}\nBeta;Eva Smit;\n")!;

        var line = list.Chunks[0].Lines[0];
        ImportRules.NamesIn(line).Skip(1).Count().ShouldBeGreaterThan(1);
        ImportRules.NamesIn(line).ShouldAllBe(name => !name.Contains('\n') && !name.EndsWith(','));
        Lines(list).Select(each => each.Row).ShouldBe([2, 3]);
        list.Reading.Notes.ShouldContain(new ImportNote(2, "members", NoteKind.LinesDivided));
    }

    [Fact]
    public void CellWithAnError_IsRefused_ByItsRow()
    {
        var list = Of(
            "Account;Owner\n#N/A;Sam Jansen\n#REF!;Sam Jansen\nGamma;#N/A\n#VERW!;Sam Jansen\nDelta;Sam Jansen\n"
        )!;

        Lines(list).Where(line => line.Fate == ImportFate.Wrong).Select(line => line.Row).ShouldBe([2, 3, 4, 5]);
        list.Chunks[0]
            .Lines[2]
            .Problems!.ShouldContain(problem =>
                problem.Field == "accountManager" && problem.Text == "problem.name.error"
            );
    }

    [Theory]
    [InlineData("<p>Sam Jansen</p><p>Noor Bakker</p>")]
    [InlineData("Sam Jansen<br>Noor Bakker")]
    [InlineData("<ul><li>Sam Jansen</li><li>Noor Bakker</li></ul>")]
    [InlineData("<div>Sam Jansen</div>Noor Bakker")]
    public void PastedTable_HasALineBreak_WhereTheCellHasOne(string members)
    {
        var list = Pasted(
            $"<table><tr><td><p>Account</p></td><td>Owner</td><td>Members</td></tr><tr><td>Jansen<br>Zonen</td><td>Sam Jansen</td><td>{members}</td></tr></table>"
        );

        var line = list.Chunks[0].Lines.ShouldHaveSingleItem();
        line.Name.ShouldBe("Jansen Zonen");
        ImportRules.NamesIn(line).ShouldBe(["Sam Jansen", "Sam Jansen", "Noor Bakker"]);
        list.Reading.Notes.ShouldBe([
            new ImportNote(2, "name", NoteKind.LinesJoined),
            new ImportNote(2, "members", NoteKind.LinesDivided),
        ]);
    }

    [Fact]
    public void PastedTable_HonoursSpans()
    {
        var list = Pasted(
            "<table><thead><tr><th colspan=\"3\">Accounts for 2027</th></tr><tr><th>Account</th><th>Owner</th><th>Manager</th></tr></thead><tbody>"
                + "<tr><td rowspan=2>Alfa</td><td>Kim de Vries</td><td rowspan=\"3\">Eva Smit</td></tr><tr><td>Sam Jansen</td></tr>"
                + "<tr><td>Beta</td><td>Sam Jansen</td></tr></tbody></table>"
        );

        Lines(list)
            .ShouldBe([(3, "Alfa", ImportFate.New), (4, "Alfa", ImportFate.Double), (5, "Beta", ImportFate.New)]);
        list.Chunks[0].Lines[2].Cells["manager"].ShouldBe("Eva Smit");
        list.Reading.Heading.ShouldBe(2);
        list.Reading.Notes.ShouldContain(new ImportNote(4, "name", NoteKind.Merged));
    }

    [Fact]
    public void CellsThatMoved_MakeNoAccountCalledAfterAnAddress() =>
        Pasted(
            "<table><tr><th>Account</th><th>Owner</th></tr><tr><td>sam.0@accountbot.test</td><td>Sam Jansen</td></tr></table>"
        )
            .Chunks[0]
            .Lines.ShouldHaveSingleItem()
            .Problems!.ShouldContain(problem => problem.Text == "problem.name.email");

    [Fact]
    public void ManyUnusualCells_AreCounted_AndTheFirstFewNamed()
    {
        var rows = string.Concat(Enumerable.Range(1, 8).Select(at => $"Account {at};\"Sam\nJansen\"\n"));

        var reading = Of("Account;Owner\n" + rows)!.Reading;

        reading.Notes.Select(note => note.Row).ShouldBe([2, 3, 4]);
        reading.More.ShouldBe(5);
    }

    [Fact]
    public void TypedList_MayHaveATitleAboveIt_AndASentenceIsNoList()
    {
        CsvSheet.IsList("Accounts for 2027\nAccount;Owner\nAlfa;Sam").ShouldBeTrue();
        CsvSheet.IsList("Account;Owner\nAlfa;Sam").ShouldBeTrue();
        CsvSheet.IsList("Account;Owner").ShouldBeFalse();
        CsvSheet.IsList("The team met, and the owner said:\nwe go on, all of us").ShouldBeFalse();
    }

    static readonly AccountConversation AccountConversation = new(
        "https://service.test",
        "msteams",
        "19:team",
        "19:sales@thread.tacv2",
        null,
        "channel",
        "28:bot",
        Unopened: true
    );

    static ImportList? Of(string text) => Read(SheetReader.Read(Encoding.UTF8.GetBytes(text)));

    static ImportList Pasted(string html) =>
        Read(
            PastedSheet.In(
                new Activity
                {
                    Text = "x",
                    Attachments = [new Attachment { ContentType = "text/html", Content = html }],
                }
            )!
        )!;

    static ImportList? Read(SheetReading sheet) =>
        new ImportReader(
            Options.Create(new BotSettings { PublicUrl = new Uri("https://bot.test"), FourEyes = false }),
            new FakeTimeProvider(A.Monday)
        ).Read(
            sheet.ShouldBeOfType<SheetReading.Rows>(),
            new ImportSource("tenant", AccountConversation, Language.En, [A.Kim, A.Sam, A.Noor, A.Eva], [])
        );

    static IReadOnlyList<(int Row, string Name, ImportFate Fate)> Lines(ImportList list) =>
        [.. list.Chunks.SelectMany(chunk => chunk.Lines).Select(line => (line.Number, line.Name, line.Fate))];
}
