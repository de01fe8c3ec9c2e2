using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class ConfigurationTests
{
    private static IConfiguration Settings(string? type, string? id, string? password, string? tenant) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["MicrosoftAppType"] = type,
                    ["MicrosoftAppId"] = id,
                    ["MicrosoftAppPassword"] = password,
                    ["MicrosoftAppTenantId"] = tenant,
                }
            )
            .Build();

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData("MultiTenant", "", "", "", true)]
    [InlineData("MultiTenant", "app", "secret", null, false)]
    [InlineData("SingleTenant", "app", "secret", "tenant", false)]
    [InlineData("UserAssignedMSI", "app", null, "tenant", false)]
    [InlineData("userassignedmsi", "app", "", "tenant", false)]
    public async Task Authentication_is_off_only_without_an_app_id(
        string? type,
        string? id,
        string? password,
        string? tenant,
        bool off
    )
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(type, id, password, tenant));

        (await factory.IsAuthenticationDisabledAsync(default)).ShouldBe(off);
        (await factory.IsValidAppIdAsync("app", default)).ShouldBe(!off);
        (await factory.IsValidAppIdAsync("other", default)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("UserAssignedMSI", "app", "secret", "tenant", "MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", "", null, "tenant", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", "app", null, null, "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", null, "secret", "tenant", "MicrosoftAppId")]
    [InlineData("SingleTenant", "app", null, "tenant", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", "app", "secret", null, "MicrosoftAppTenantId")]
    public void Settings_that_contradict_their_type_are_refused(
        string type,
        string? id,
        string? password,
        string? tenant,
        string named
    ) =>
        Should
            .Throw<ArgumentException>(() =>
                new ConfigurationServiceClientCredentialFactory(Settings(type, id, password, tenant))
            )
            .Message.ShouldContain(named);

    [Fact]
    public async Task Credentials_are_only_for_the_bots_own_app()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(null, "app", "secret", null));

        var credentials = await factory.CreateCredentialsAsync(
            "app",
            "https://scope",
            AuthenticationConstants.ToChannelFromBotLoginUrl,
            true,
            default
        );
        await Should.ThrowAsync<InvalidOperationException>(() =>
            factory.CreateCredentialsAsync(
                "other",
                "https://scope",
                AuthenticationConstants.ToChannelFromBotLoginUrl,
                true,
                default
            )
        );

        var app = credentials.ShouldBeAssignableTo<AppCredentials>()!;
        (app.MicrosoftAppId, app.OAuthScope, app.OAuthEndpoint).ShouldBe(
            ("app", "https://scope", "https://login.microsoftonline.com/botframework.com")
        );
    }

    [Fact]
    public async Task Single_tenant_logs_in_at_its_tenant()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(
            Settings("SingleTenant", "app", "secret", "my-tenant")
        );

        var credentials = await factory.CreateCredentialsAsync(
            "app",
            "https://scope",
            AuthenticationConstants.ToChannelFromBotLoginUrl,
            true,
            default
        );

        credentials
            .ShouldBeAssignableTo<AppCredentials>()!
            .OAuthEndpoint.ShouldBe("https://login.microsoftonline.com/my-tenant");
    }

    [Fact]
    public void Unknown_cloud_is_refused()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ChannelService"] = "https://moon" })
            .Build();

        Should.Throw<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(settings));
    }

    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    public void Cloud_decides_the_audience(string? channelService, string audience)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ChannelService"] = channelService })
            .Build();

        new ConfigurationBotFrameworkAuthentication(settings).GetOriginatingAudience().ShouldBe(audience);
    }
}
