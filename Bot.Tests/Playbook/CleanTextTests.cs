using AccountBot.Playbook.Forms;
using CsCheck;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t\n ", "")]
    [InlineData("  Contoso  ", "Contoso")]
    [InlineData("Con\u0000to\u0007so", "Contoso")]
    [InlineData("a\u202Eb\u202Cc\u2066d\u2069", "abcd")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("a\t\u00A0 b", "a b")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("bro\uD800ken", "broken")]
    [InlineData("\u200D\u200C", "")]
    public void Line_HoldsOnlyWhatIsSeen(string? typed, string expected) => CleanText.Line(typed).ShouldBe(expected);

    [Theory]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("one\u2028two\u0085three", "one\ntwo\nthree")]
    [InlineData("\n\none  two\n\n", "one two")]
    public void Lines_KeepTheirBreaks(string typed, string expected) => CleanText.Lines(typed).ShouldBe(expected);

    [Theory]
    [InlineData("✋⚾🏠")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("❤️")]
    [InlineData("🇳🇱")]
    [InlineData("Zoë Đặng 株式会社 مرحبا")]
    [InlineData("می‌خواهم")]
    public void EmojiAndEveryScript_StayAsTheyAre(string typed) => CleanText.Line(typed).ShouldBe(typed);

    [Fact]
    public void CleanedText_IsCleanAlready() =>
        Gen.String.Sample(typed =>
            CleanText.Line(CleanText.Line(typed)) == CleanText.Line(typed)
            && CleanText.Lines(CleanText.Lines(typed)) == CleanText.Lines(typed)
        );
}
