using AccountBot.Bot.Teams.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>Where the bot's own token may go.</summary>
public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "Production", true)]
    [InlineData("HTTPS://smba.trafficmanager.net/emea/", "Production", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", "Production", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", "Development", false)]
    [InlineData("http://127.0.0.1:56150/", "Development", true)]
    [InlineData("http://localhost:56150/", "Development", true)]
    [InlineData("http://127.0.0.1:56150/", "Production", false)]
    [InlineData("http://127.0.0.1.evil.test/", "Development", false)]
    [InlineData("ftp://127.0.0.1/", "Development", false)]
    [InlineData("file:///etc/passwd", "Development", false)]
    [InlineData("/emea/", "Development", false)]
    [InlineData("", "Development", false)]
    [InlineData(null, "Development", false)]
    public void Token_GoesByHttps_OrToThisMachineInDevelopment(string? address, string environment, bool may)
    {
        var addresses = With(appId: "11111111-2222-3333-4444-555555555555", environment);

        addresses.MayHaveToken(address).ShouldBe(may);
        if (may)
        {
            Should.NotThrow(() => addresses.Check(address));
        }
        else
        {
            Should.Throw<HttpRequestException>(() => addresses.Check(address));
        }
    }

    [Fact]
    public void WithoutAnAppId_ThereIsNoToken_AndAnyAddressWillDo() =>
        With(appId: null, "Test").MayHaveToken("http://10.0.0.1/").ShouldBeTrue();

    private static ServiceAddresses With(string? appId, string environment) =>
        new(
            new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build(),
            Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment)
        );
}
