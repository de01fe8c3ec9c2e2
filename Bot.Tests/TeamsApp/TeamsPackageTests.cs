using System.Text.RegularExpressions;
using AccountBot.Bot.Features.MessageExtension;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Cards.Diamond;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>What an administrator uploads to Teams.</summary>
public sealed partial class TeamsPackageTests(TeamsPackage package) : IClassFixture<TeamsPackage>
{
    JObject Bot => (JObject)package.Manifest["bots"]!.Single();
    JObject Extension => (JObject)package.Manifest["composeExtensions"]!.Single();

    [Fact]
    public void Package_HoldsTheManifestItsDutchAndTheIcons_AndNothingElse() =>
        package
            .Content.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(["color.png", "manifest.json", "nl.json", "outline.png"]);

    [Fact]
    public void Ids_AreTheBots_EverywhereAndNoOthers()
    {
        ((string?)package.Manifest["id"]).ShouldBe(TeamsPackage.BotId);
        ((string?)Bot["botId"]).ShouldBe(TeamsPackage.BotId);
        ((string?)Extension["botId"]).ShouldBe(TeamsPackage.BotId);
        Guids()
            .Matches(package.Text("manifest.json") + package.Text("nl.json"))
            .Select(match => match.Value)
            .ShouldAllBe(id => id == TeamsPackage.BotId, "a tenant has no place in it");
    }

    [Fact]
    public void Domain_IsThatOfTheBot_AndTheOnlyOne()
    {
        package.Manifest["validDomains"]!.Values<string>().ShouldBe([TeamsPackage.Domain]);
        foreach (var link in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
        {
            ((string)package.Manifest["developer"]![link]!).ShouldStartWith($"https://{TeamsPackage.Domain}/");
        }
    }

    [Fact]
    public void NothingIsLeftToFillIn() =>
        (package.Text("manifest.json") + package.Text("nl.json")).ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("{{"),
            text => text.ShouldNotContain("$(")
        );

    [Fact]
    public void Version_IsTheProducts()
    {
        var version = Regex.Match(
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")),
            "<Version>(?<version>[^<]+)</Version>",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

        ((string?)package.Manifest["version"]).ShouldBe(version.Groups["version"].Value);
    }

    [Fact]
    public void Bot_IsInChatsTeamsAndGroups_AndMayOfferFiles()
    {
        Bot["scopes"]!.Values<string>().ShouldBe(["personal", "team", "groupChat"]);
        ((bool)Bot["supportsFiles"]!).ShouldBeTrue("a file is offered by consent, which Teams refuses otherwise");
        ((string?)package.Manifest["supportsChannelFeatures"]).ShouldBe("tier1");
    }

    [Fact]
    public void Package_AsksForNoRightToReadWhatIsNotMeantForIt()
    {
        package.Manifest.ContainsKey("authorization").ShouldBeFalse();
        package.Manifest.ContainsKey("webApplicationInfo").ShouldBeFalse();
    }

    [Fact]
    public void CommandsOfTheMessageExtension_AreThoseThatTheBotAnswers()
    {
        var (find, write) = (Extension["commands"]![0]!, Extension["commands"]![1]!);

        Extension["commands"]!
            .Select(command => (string?)command["id"])
            .ShouldBe([AccountFinder.Command, LogThis.Command]);
        ((string?)find["type"], (bool)find["initialRun"]!).ShouldBe(("query", true));
        ((string?)write["type"], (bool)write["fetchTask"]!).ShouldBe(("action", true));
        write["context"]!.Values<string>().ShouldBe(["message"]);
    }

    [Theory]
    [InlineData("color", AppIcon.ColorSize, 192)]
    [InlineData("outline", AppIcon.OutlineSize, 32)]
    public void Icons_AreOfTheSizeThatTeamsAsksFor(string icon, int drawn, int asked)
    {
        using var picture = SKBitmap.Decode(package.Content[(string)package.Manifest["icons"]![icon]!]);

        (picture.Width, picture.Height, drawn).ShouldBe((asked, asked, asked));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Guids();
}
