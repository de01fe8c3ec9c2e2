using AccountBot.Bot.Features.Documents;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>Names that every file system and OneDrive take.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Contoso", "Contoso - Plan 2026.pptx")]
    [InlineData("A/B: \"C\" <d>|e?*\\", "A B C d e - Plan 2026.pptx")]
    [InlineData("  ..hidden.. ", "hidden.. - Plan 2026.pptx")]
    [InlineData("50% #1 & co", "50 1 co - Plan 2026.pptx")]
    [InlineData("", "Plan 2026.pptx")]
    [InlineData("///", "Plan 2026.pptx")]
    [InlineData("con", "con - Plan 2026.pptx")]
    [InlineData("LPT1", "LPT1 - Plan 2026.pptx")]
    [InlineData("Jansen B.V.", "Jansen B.V. - Plan 2026.pptx")]
    [InlineData("Zonen e.a. ", "Zonen e.a. - Plan 2026.pptx")]
    [InlineData("Nul", "Nul - Plan 2026.pptx")]
    [InlineData("Con.tact", "_Con.tact - Plan 2026.pptx")]
    [InlineData("com3.nl", "_com3.nl - Plan 2026.pptx")]
    [InlineData("Com.bi", "Com.bi - Plan 2026.pptx")]
    [InlineData("a_vti_b", "avtib - Plan 2026.pptx")]
    [InlineData("A  /  B", "A B - Plan 2026.pptx")]
    [InlineData("...", "Plan 2026.pptx")]
    [InlineData("Café Zürich 東京", "Café Zürich 東京 - Plan 2026.pptx")]
    public void Name_IsWhatFileSystemsTake(string account, string name) =>
        FileNames.Of(account, "Plan 2026", ".pptx").ShouldBe(name);

    [Fact]
    public void LongName_IsCut_AndStillSaysWhatItIs()
    {
        var name = FileNames.Of(string.Concat(Enumerable.Repeat("😀", 200)), "Plan 2026 (internal)", ".pptx");

        name.Length.ShouldBeLessThanOrEqualTo(FileNames.Most + ".pptx".Length);
        name.ShouldEndWith(" - Plan 2026 (internal).pptx");
        name.EnumerateRunes().ShouldNotContain(rune => rune.Value == 0xFFFD);
    }
}
