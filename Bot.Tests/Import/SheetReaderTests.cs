using System.IO.Compression;
using System.Text;
using AccountBot.Bot.Features.Import.Sheets;
using MiniExcelLibs;

namespace AccountBot.Bot.Tests.Import;

/// <summary>Files as people have them: from Excel, from another program, or by mistake.</summary>
public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("Account;Manager\nContoso;Eva\n")]
    [InlineData("Account,Manager\r\nContoso,Eva\r\n")]
    [InlineData("Account\tManager\nContoso\tEva")]
    [InlineData("Account|Manager\nContoso|Eva")]
    [InlineData("\"Account\";\"Manager\"\n\"Contoso\";\"Eva\"\n\n\n")]
    public void Rows_AreDivided_ByWhateverTheFileUses(string text) =>
        Cells(Encoding.UTF8.GetBytes(text))
            .ShouldBe([
                ["Account", "Manager"],
                ["Contoso", "Eva"],
            ]);

    [Fact]
    public void Quotes_KeepDividersAndLinesTogether() =>
        Cells("Account;Manager\n\"Jansen; Zonen \"\"en\"\" Co\";\"Eva\nSmit\"\n"u8)
            .ShouldBe([
                ["Account", "Manager"],
                ["Jansen; Zonen \"en\" Co", "Eva\nSmit"],
            ]);

    [Fact]
    public void Commas_InANameAreNoDividers_WhereTheHeadingsAreDividedOtherwise() =>
        Cells("Account;Manager\nJansen, Zonen, en Co, bv;Eva\n"u8)
            .ShouldBe([
                ["Account", "Manager"],
                ["Jansen, Zonen, en Co, bv", "Eva"],
            ]);

    [Fact]
    public void LineThatNamesTheDivider_IsNoRow_ButCountsAsOne()
    {
        var rows = Rows("sep=;\nAccount;Manager\nContoso;Eva\n"u8);

        rows.Select(row => row.Number).ShouldBe([2, 3]);
        rows[1].Cells.ShouldBe(["Contoso", "Eva"]);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Accents_AreRead_InWhateverEncoding(string name, bool mark)
    {
        var encoding =
            name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. mark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes("Account;Manager\nCafé Façade €;Zoë\n"),
        ];

        Cells(bytes)[1].ShouldBe(["Café Façade €", "Zoë"]);
    }

    [Fact]
    public void Formula_IsOnlyText() =>
        Cells("Account;Manager\n\"=HYPERLINK(\"\"https://x.test\"\")\";+1\n"u8)[1]
            .ShouldBe(["=HYPERLINK(\"https://x.test\")", "+1"]);

    [Fact]
    public void Workbook_IsRead_WithNumbersAndDates()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            new object[]
            {
                new
                {
                    Account = "Contoso",
                    Year = 2027,
                    Since = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Unspecified),
                },
                new
                {
                    Account = "Fabrikam",
                    Year = 2026,
                    Since = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Unspecified),
                },
            }
        );

        Cells(stream.ToArray())
            .ShouldBe([
                ["Account", "Year", "Since"],
                ["Contoso", "2027", "2026-05-01"],
                ["Fabrikam", "2026", "2026-06-01"],
            ]);
    }

    [Fact]
    public void TwoHundredColumns_AreRead_MoreThanAnyListHasAreNot()
    {
        Rows(Wide(200)).Count.ShouldBe(2);
        SheetReader.Read(Wide(SheetLimits.MostColumns + 1)).ShouldBeOfType<SheetReading.TooManyColumns>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ; ; \n")]
    public void NothingInIt_IsEmpty(string text) =>
        SheetReader.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<SheetReading.Empty>();

    [Fact]
    public void MoreRowsThanAreTaken_AreSaid() =>
        SheetReader
            .Read(
                Encoding.UTF8.GetBytes(
                    "Account\n" + string.Concat(Enumerable.Repeat("Contoso\n", SheetLimits.MostRows + 1))
                )
            )
            .ShouldBeOfType<SheetReading.TooManyRows>();

    public static TheoryData<string, byte[]> NoSheets =>
        new()
        {
            { "a picture named .xlsx", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0] },
            { "a photo", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
            { "a PDF", "%PDF-1.7 and more"u8.ToArray() },
            { "an old workbook, or one with a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
            { "a program", [(byte)'M', (byte)'Z', 0, 0, 3, 0] },
            { "a package of something else", Zip(("word/document.xml", "<w/>")) },
        };

    [Theory]
    [MemberData(nameof(NoSheets))]
    public void WhatIsNoSheet_IsSaidToBeNone(string what, byte[] file) =>
        SheetReader.Read(file).ShouldBeOfType<SheetReading.NoSheet>(what);

    [Theory]
    [InlineData("PK\u0003\u0004 and then nothing")]
    [InlineData("PK")]
    public void BrokenPackage_IsUnreadable(string text) =>
        SheetReader.Read(Encoding.Latin1.GetBytes(text)).ShouldBeOfType<SheetReading.Unreadable>();

    [Theory]
    [InlineData("<not really")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>")]
    public void WorkbookWithBrokenParts_IsUnreadable(string part) =>
        SheetReader
            .Read(Zip(("xl/workbook.xml", part), ("xl/worksheets/sheet1.xml", part)))
            .ShouldBeOfType<SheetReading.Unreadable>();

    [Fact]
    public void PackageThatUnpacksToFarMore_IsRefused_WithoutHoldingIt()
    {
        var bomb = Bomb(SheetLimits.MostUnpacked + 1024);
        bomb.Length.ShouldBeLessThan(SheetLimits.MostUnpacked / 100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        SheetReader.Read(bomb).ShouldBeOfType<SheetReading.TooLarge>();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
    }

    static byte[] Wide(int columns) =>
        Encoding.UTF8.GetBytes(
            "Account;"
                + string.Join(';', Enumerable.Range(2, columns - 1))
                + "\nContoso"
                + new string(';', columns - 1)
                + "\n"
        );

    static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(package.CreateEntry(name).Open());
                part.Write(text);
            }
        }
        return stream.ToArray();
    }

    static byte[] Bomb(int bytes)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            package.CreateEntry("xl/workbook.xml");
            using var part = package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[64 * 1024];
            for (var left = bytes; left > 0; left -= zeros.Length)
            {
                part.Write(zeros);
            }
        }
        return stream.ToArray();
    }

    static IReadOnlyList<SheetRow> Rows(ReadOnlySpan<byte> file) =>
        SheetReader.Read(file.ToArray()).ShouldBeOfType<SheetReading.Rows>().All;

    static IReadOnlyList<IReadOnlyList<string>> Cells(ReadOnlySpan<byte> file) =>
        [.. Rows(file).Select(row => row.Cells)];
}
