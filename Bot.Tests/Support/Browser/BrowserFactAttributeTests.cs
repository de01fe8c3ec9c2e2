namespace AccountBot.Bot.Tests.Support.Browser;

public sealed class BrowserFactAttributeTests
{
    [Fact]
    public void WithChromium_BrowserTestsRun() =>
        BrowserFactAttribute.SkipReason("/usr/bin/chromium", _ => null).ShouldBeNull();

    [Fact]
    public void WithoutChromium_BrowserTestsAreSkippedWithTheReason() =>
        BrowserFactAttribute.SkipReason(null, _ => null).ShouldNotBeNull().ShouldContain("Chromium");

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("BROWSER_TESTS", "required")]
    public void WithoutChromium_WhereTheyAreRequired_TheyAreNotSkipped(string variable, string value) =>
        BrowserFactAttribute.SkipReason(null, name => name == variable ? value : null).ShouldBeNull();
}
