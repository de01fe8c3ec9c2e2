using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.TeamsApp;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The page to which the app's details in Teams link.</summary>
public sealed class AboutTests(AzuriteFixture azurite, TeamsPackage package)
    : IClassFixture<AzuriteFixture>,
        IClassFixture<TeamsPackage>
{
    [Theory]
    [InlineData("nl-NL,nl;q=0.9,en;q=0.8", Language.Nl)]
    [InlineData("de,en;q=0.5,nl;q=0.9", Language.Nl)]
    [InlineData("en-GB,nl;q=0.9", Language.En)]
    [InlineData("fr", Language.En)]
    [InlineData(null, Language.En)]
    public async Task Page_TellsOfDataAndTerms_InTheReadersLanguage(string? accepted, Language language)
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(azurite, teams);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var answer = await bot.Client.SendAsync(request);
        var page = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var texts = Texts.In(language);
        foreach (var key in new[] { "what", "reads", "keeps", "where", "rights", "use", "license" })
        {
            page.ShouldContain(texts["about." + key]);
        }
        page.ShouldContain("<h2 id=\"privacy\">");
        page.ShouldContain("<h2 id=\"terms\">");
    }

    [Fact]
    public async Task EveryLinkOfThePackage_LeadsToItsPlace()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await BotHost.StartAsync(azurite, teams);

        foreach (var link in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
        {
            var address = new Uri((string)package.Manifest["developer"]![link]!);
            var page = await bot.Client.GetStringAsync(new Uri(address.PathAndQuery, UriKind.Relative));

            page.ShouldContain(address.Fragment.Length > 0 ? $"id=\"{address.Fragment[1..]}\"" : "<h1>");
        }
        using var icon = await bot.Client.GetAsync(new Uri("/icon.png", UriKind.Relative));
        icon.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await icon.Content.ReadAsByteArrayAsync()).ShouldBe(AccountBot.Cards.Diamond.AppIcon.Color());
    }
}
