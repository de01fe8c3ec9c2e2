using AccountBot.Documents.Letters;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>How much room words take.</summary>
public sealed class TextMeasureTests
{
    static List<string> Lines(string text, double size, double width) =>
        [.. TextMeasure.Slide.Lines(text, size, width).Select(line => line.Text)];

    [Fact]
    public void Lines_BreakBetweenWords_AndLoseNothing()
    {
        const string text = "One partner for all packaging in the Benelux from 2027";

        var lines = Lines(text, 12, 100);

        lines.Count.ShouldBeGreaterThan(2);
        string.Concat(lines).ShouldBe(text);
        lines.SkipLast(1).ShouldAllBe(line => line.EndsWith(' '));
    }

    [Fact]
    public void WordWiderThanThePlace_IsBroken_BetweenWholeSigns()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 20));

        var lines = Lines(text, 12, 60);

        lines.Count.ShouldBeGreaterThan(1);
        string.Concat(lines).ShouldBe(text);
        lines.ShouldAllBe(line => line.Length % "👩‍👩‍👧".Length == 0);
    }

    [Fact]
    public void LinesThatPeopleMade_Stay() => Lines("a\n\nb", 12, 100).ShouldBe(["a", "", "b"]);

    [Fact]
    public void WideLetters_TakeMoreRoomThanNarrowOnes()
    {
        Lines(new string('W', 40), 12, 200).Count.ShouldBeGreaterThan(Lines(new string('i', 40), 12, 200).Count);
        Lines(new string('é', 40), 12, 200).Count.ShouldBe(Lines(new string('e', 40), 12, 200).Count);
    }

    [Fact]
    public void Fitting_IsTheLargestThatFits_OrTheSmallest()
    {
        TextMeasure.Slide.Fitting("Short", 400, 100, 32, 24, 16).ShouldBe(32);
        TextMeasure.Slide.Fitting(new string('x', 2000), 400, 100, 32, 24, 16).ShouldBe(16);
    }

    /// <summary>Thousandths of the size, as the tables of Arial and Calibri have them.</summary>
    [Theory]
    [InlineData("W", 944, 944, 890)]
    [InlineData("i", 222, 278, 229)]
    [InlineData("€", 556, 556, 507)]
    [InlineData("Ж", 923, 904, 801)]
    public void Letters_AreAsWideAsTheirTypefaceHasThem(string letter, double arial, double bold, double calibri)
    {
        Typeface.Arial.WidthOf(letter, 1000).ShouldBe(arial, 1);
        Typeface.ArialBold.WidthOf(letter, 1000).ShouldBe(bold, 1);
        Typeface.Calibri.WidthOf(letter, 1000).ShouldBe(calibri, 1);
    }
}
