using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Diamond;
using AccountBot.Playbook.Seasons;
using CsCheck;
using SkiaSharp;

namespace AccountBot.Bot.Tests.CardChecks;

public sealed partial class DiamondTests
{
    static readonly Gen<DiamondCode> Codes = Gen.Select(
        Gen.Enum<BaseMark>().Array[12],
        Gen.Int[1, 12].HashSet[0, 12],
        (marks, competitors) => new DiamondCode(marks, competitors)
    );

    [Fact]
    public void Code_OfAnyDiamond_ReadsBackAsItself() =>
        Codes.Sample(code =>
        {
            var read = DiamondCode.Parse(code.ToString());
            return read is not null
                && read.Marks.SequenceEqual(code.Marks)
                && read.Competitors.SetEquals(code.Competitors);
        });

    [Fact]
    public void Code_IsANameThatFitsInAnAddress_AndIsTheOnlyOneOfItsPicture() =>
        Codes.Sample(code =>
            Name().IsMatch(code.ToString()) && DiamondCode.Parse(code.ToString())!.ToString() == code.ToString()
        );

    [Fact]
    public void Code_SaysNothingOfWhoseDiamondItIs()
    {
        var one = A.Dossier().AtBase(3).Season;
        var other = one with { Year = 2031, Spent = new Spending(9, 9, 9), Competitors = [] };

        DiamondCode.Of(other).ToString().ShouldBe(DiamondCode.Of(one).ToString());
    }

    [Fact]
    public void Competitors_AreShownAtTheBaseWhereTheyWereSeen()
    {
        var season = A.Dossier().AtBase(3).Season;
        var seen = season with { Competitors = [new CompetitorSighting("Fabrikam", 2, A.Monday, A.Kim)] };

        DiamondCode.Of(seen).ToString().ShouldBe("rrbaaaaaaaaa-002");
        DiamondCode.Of(season).ToString().ShouldBe("rrbaaaaaaaaa-000");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("baaaaaaaaaaa")]
    [InlineData("baaaaaaaaaaa-00")]
    [InlineData("baaaaaaaaaaa-0000")]
    [InlineData("xaaaaaaaaaaa-000")]
    [InlineData("baaaaaaaaaaa_000")]
    [InlineData("baaaaaaaaaaa-00g")]
    [InlineData("baaaaaaaaaaa--01")]
    [InlineData("baaaaaaaaaaa- 01")]
    [InlineData("../../etc/passwd")]
    public void AnythingElse_IsNoCode(string? code) => DiamondCode.Parse(code!).ShouldBeNull();

    [Fact]
    public void CodeInCapitals_IsNoSecondNameOfTheSamePicture() => DiamondCode.Parse("baaaaaaaaaaa-00F").ShouldBeNull();

    [Fact]
    public void WhateverIsAskedFor_IsReadOrRefused_AndNeverThrows() =>
        Gen.String[0, 20].Sample(code => _ = DiamondCode.Parse(code));

    [Fact]
    public void Picture_IsAPngOfItsSize()
    {
        using var picture = Decode("rrbaaaaaaaaa-002");

        (picture.Width, picture.Height).ShouldBe((DiamondPicture.Size, DiamondPicture.Size));
        picture.GetPixel(0, 0).Alpha.ShouldBe((byte)0, "the corners are round");
        picture.GetPixel(DiamondPicture.Size / 2, DiamondPicture.Size / 2).Alpha.ShouldBe((byte)255);
    }

    [Fact]
    public void Picture_IsSmall() =>
        DiamondPicture.Draw(DiamondCode.Parse("rpbarpbarpba-fff")!).Length.ShouldBeLessThan(64 * 1024);

    [Fact]
    public void SameDiamond_IsTheSamePicture_AndAnotherIsAnother()
    {
        string[] codes =
        [
            "baaaaaaaaaaa-000",
            "raaaaaaaaaaa-000",
            "paaaaaaaaaaa-000",
            "aaaaaaaaaaaa-000",
            "baaaaaaaaaaa-001",
            "rbaaaaaaaaaa-000",
        ];

        codes.Select(code => Convert.ToBase64String(DiamondPicture.Draw(DiamondCode.Parse(code)!))).ShouldBeUnique();
        DiamondPicture.Draw(DiamondCode.Parse(codes[0])!).ShouldBe(DiamondPicture.Draw(DiamondCode.Parse(codes[0])!));
    }

    [Fact]
    public async Task Pictures_AreDrawnAtTheSameTimeWithoutHarm()
    {
        var alone = DiamondPicture.Draw(DiamondCode.Parse("rrbaaaaaaaaa-002")!);

        var together = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ => Task.Run(() => DiamondPicture.Draw(DiamondCode.Parse("rrbaaaaaaaaa-002")!)))
        );

        together.ShouldAllBe(picture => picture.SequenceEqual(alone));
    }

    static SKBitmap Decode(string code) =>
        SKBitmap.Decode(DiamondPicture.Draw(DiamondCode.Parse(code)!)).ShouldNotBeNull();

    [GeneratedRegex("^[abrp]{12}-[0-9a-f]{3}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
