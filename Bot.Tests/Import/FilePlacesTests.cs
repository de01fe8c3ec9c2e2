using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Tests.Import;

/// <summary>Where files are fetched from and put: where Teams keeps them, in every cloud of Microsoft's, and nowhere else.</summary>
public sealed class FilePlacesTests
{
    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/kim/a.csv")]
    [InlineData("https://contoso-my.sharepoint-mil.us/personal/kim/a.csv")]
    [InlineData("https://contoso.sharepoint.us/sites/sales/a.xlsx")]
    [InlineData("https://contoso-my.sharepoint.cn/personal/kim/a.csv")]
    [InlineData("https://contoso.dps.mil/a.csv")]
    [InlineData("https://api.onedrive.com/a.csv")]
    public void FilesOfEveryCloud_AreReached(string address) => Places().Allowed(address).ShouldBe(new Uri(address));

    [Theory]
    [InlineData("http://contoso.sharepoint.com/a.csv")]
    [InlineData("https://contoso.sharepoint.com:8443/a.csv")]
    [InlineData("https://user@contoso.sharepoint.com/a.csv")]
    [InlineData("https://sharepoint.com.evil.test/a.csv")]
    [InlineData("https://evilsharepoint.com/a.csv")]
    [InlineData("https://contoso.sharepoint.com.cn/a.csv")]
    [InlineData("http://localhost/a.csv")]
    [InlineData("https://127.0.0.1/a.csv")]
    [InlineData("/a.csv")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatIsElsewhere_IsNot(string? address) => Places().Allowed(address).ShouldBeNull();

    [Fact]
    public void HostThatIsAdded_IsReached_BesidesMicrosofts()
    {
        var places = Places("files.contoso.test", "localhost");

        places.Allowed("https://a.files.contoso.test/x").ShouldNotBeNull();
        places.Allowed("http://localhost:1234/x").ShouldNotBeNull();
        places.Allowed("http://127.0.0.1:1234/x").ShouldBeNull();
        places.Allowed("https://contoso.sharepoint.com/x").ShouldNotBeNull();
    }

    static FilePlaces Places(params string[] added)
    {
        var settings = new BotSettings { PublicUrl = new Uri("https://bot.test") };
        foreach (var host in added)
        {
            settings.FileHosts.Add(host);
        }
        return new FilePlaces(Options.Create(settings));
    }
}
