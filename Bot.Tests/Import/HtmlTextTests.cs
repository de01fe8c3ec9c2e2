using AccountBot.Bot.Teams;
using AngleSharp.Html.Parser;

namespace AccountBot.Bot.Tests.Import;

/// <summary>What a message or a cell says, when only its words are kept.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData(
        "<table><tr><td>Name</td><td>Amount</td></tr><tr><td>Contoso</td><td>100</td></tr></table>",
        "Name | Amount\nContoso | 100"
    )]
    [InlineData(
        "<p>See</p><table><tr><th>Name</th><th>Amount</th></tr></table><p>Good?</p>",
        "See\nName | Amount\nGood?"
    )]
    [InlineData("<table><tr><td><p>Contoso</p></td><td>100</td></tr></table>", "Contoso | 100")]
    [InlineData("<table><tr><td>Sam<br>Noor</td><td><p>100</p></td></tr></table>", "Sam Noor | 100")]
    public void CellsOfARow_AreDivided(string html, string text) => Of(html).ShouldBe(text);

    [Theory]
    [InlineData("<p>Look at this<img alt=\"image\" src=\"x\"> please</p>", "Look at this please")]
    [InlineData(
        "<p>Well done <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"😀\" src=\"x\"></p>",
        "Well done 😀"
    )]
    [InlineData("<p>Well done <emoji id=\"yes\" alt=\"👍🏽\" title=\"Yes\"></emoji>!</p>", "Well done 👍🏽!")]
    [InlineData(
        "<p><img alt=\"🎉\" src=\"x\"> home run <img alt=\"Screenshot 2026-12-01 (3)\" src=\"x\"></p>",
        "🎉 home run"
    )]
    [InlineData("<p><img src=\"x\">No words for it</p>", "No words for it")]
    public void Pictures_SayNothing_ButForEmoji(string html, string text) => Of(html).ShouldBe(text);

    [Theory]
    [InlineData(
        "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong itemprop=\"mri\">Eva Smit</strong><p itemprop=\"preview\">Shall we drop the price?</p></blockquote><p>No, they agreed to the pilot.</p>"
    )]
    [InlineData("<blockquote><p>Shall we drop the price?</p></blockquote>No, they agreed to the pilot.")]
    [InlineData("<p>No, they agreed to the pilot.</p><blockquote>Shall we <b>drop</b> the price?</blockquote>")]
    public void QuoteOfSomebodyElse_IsNotSaid(string html) => Of(html).ShouldBe("No, they agreed to the pilot.");

    [Fact]
    public void Paragraphs_AreLines_AndLinesOfTheSourceAreNot() =>
        Of("<p>One\n  two</p>three<div>four</div>five<br>six").ShouldBe("One   two\nthree\nfour\nfive\nsix");

    static string Of(string html) => HtmlText.Of(new HtmlParser().ParseDocument(html).Body);
}
