using AccountBot.Documents.Decks;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>How much room words take.</summary>
public sealed class TextMeasureTests
{
    [Fact]
    public void Lines_BreakBetweenWords_AndLoseNothing()
    {
        const string text = "One partner for all packaging in the Benelux from 2027";

        var lines = TextMeasure.Lines(text, 12, 100);

        lines.Count.ShouldBeGreaterThan(2);
        string.Concat(lines).ShouldBe(text);
        lines.SkipLast(1).ShouldAllBe(line => line.EndsWith(' '));
    }

    [Fact]
    public void WordWiderThanThePlace_IsBroken_BetweenWholeSigns()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 20));

        var lines = TextMeasure.Lines(text, 12, 60);

        lines.Count.ShouldBeGreaterThan(1);
        string.Concat(lines).ShouldBe(text);
        lines.ShouldAllBe(line => line.Length % "👩‍👩‍👧".Length == 0);
    }

    [Fact]
    public void LinesThatPeopleMade_Stay() => TextMeasure.Lines("a\n\nb", 12, 100).ShouldBe(["a", "", "b"]);

    [Fact]
    public void WideLetters_TakeMoreRoomThanNarrowOnes()
    {
        TextMeasure
            .Lines(new string('W', 40), 12, 200)
            .Count.ShouldBeGreaterThan(TextMeasure.Lines(new string('i', 40), 12, 200).Count);
        TextMeasure
            .Lines(new string('é', 40), 12, 200)
            .Count.ShouldBe(TextMeasure.Lines(new string('e', 40), 12, 200).Count);
    }

    [Fact]
    public void Fitting_IsTheLargestThatFits_OrTheSmallest()
    {
        TextMeasure.Fitting("Short", 400, 100, 32, 24, 16).ShouldBe(32);
        TextMeasure.Fitting(new string('x', 2000), 400, 100, 32, 24, 16).ShouldBe(16);
    }
}
