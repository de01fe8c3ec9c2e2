using System.Diagnostics;
using System.Net;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;
using Xunit.Abstractions;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>The bot as an operator starts it, in environment Production: it runs, or says in one line why not.</summary>
public sealed class StartupTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const string SomeId = "6c2d7a3e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("MicrosoftAppId", "", "MicrosoftAppId is not set.")]
    [InlineData("MicrosoftAppId", "accountbot", "MicrosoftAppId is 'accountbot'; it must be the app id")]
    [InlineData("MicrosoftAppType", "ManagedIdentity", "it must be one of MultiTenant, SingleTenant, UserAssignedMSI.")]
    [InlineData(
        "MicrosoftAppType",
        "SingleTenant",
        "MicrosoftAppPassword is not set; with MicrosoftAppType SingleTenant"
    )]
    [InlineData("MicrosoftAppTenantId", "", "MicrosoftAppTenantId is ''; with MicrosoftAppType UserAssignedMSI")]
    [InlineData("MicrosoftAppTenantId", "contoso.com", "MicrosoftAppTenantId is 'contoso.com'")]
    [InlineData("MicrosoftAppPassword", "secret", "MicrosoftAppPassword is set; with MicrosoftAppType UserAssignedMSI")]
    [InlineData("Storage__ConnectionString", "", "Storage:AccountUri is not set: the table endpoint")]
    [InlineData(
        "Storage__AccountUri",
        "https://x.table.core.windows.net",
        "Storage:ManagedIdentityClientId is ''; it must"
    )]
    [InlineData("AccountBot__PublicUrl", "", "AccountBot:PublicUrl is not set")]
    [InlineData("AccountBot__PublicUrl", "/bot", "AccountBot:PublicUrl is '/bot'; it must be a whole address")]
    [InlineData("AccountBot__PublicUrl", "http://x.nl/", "it must be a whole address that begins with https://.")]
    [InlineData("AccountBot__InstallLink", "soon", "AccountBot:InstallLink is 'soon'; it must be a whole address")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT is 'collector'; it must be")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "key", "APPLICATIONINSIGHTS_CONNECTION_STRING has no Instrum")]
    [InlineData("AccountBot__Tenants", "one,two", "AccountBot:Tenants is 'one,two', but it is a list")]
    [InlineData(
        "AccountBot__Tenants__0",
        "contoso.com",
        "AccountBot:Tenants:0 is 'contoso.com'; it must be a tenant's id"
    )]
    [InlineData("AccountBot__Admins__1", "kim@contoso.com", "AccountBot:Admins:1 is 'kim@contoso.com'")]
    [InlineData("AccountBot__AgendaPace", "often", "'often' at 'AccountBot:AgendaPace'")]
    [InlineData("AccountBot__OutboxGrace", "00:00:01", "AccountBot:OutboxGrace must be five seconds or more")]
    public async Task Start_WithAWrongSetting_EndsWithOneLineThatNamesIt(string setting, string value, string line)
    {
        using var process = BotProcess.Begin(Right("http://127.0.0.1:0").Append((setting, value)));
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        var said = process.StandardError.ReadToEndAsync(patience.Token);
        var logged = process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        process.ExitCode.ShouldBe(1);
        (await said).Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(line);
        (await logged).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_WithTheRightSettings_IsReady_AndLetsNobodyInWithoutAToken()
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var began = Stopwatch.GetTimestamp();
        await using var bot = await BotProcess.StartAsync(address, Right(address));
        output.WriteLine($"Ready after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");

        (await bot.Client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var message = new StringContent(
            """
            {"type":"message","text":"hi","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
            "conversation":{"id":"a:1"},"from":{"id":"29:1"},"recipient":{"id":"28:1"}}
            """
        );
        message.Headers.ContentType = new("application/json");
        var answer = await bot.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), message);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task AMessageLargerThanTeamsSends_IsRefusedUnread()
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        await using var bot = await BotProcess.StartAsync(address, Right(address));
        using var message = new ByteArrayContent(new byte[600 * 1024]);
        message.Headers.ContentType = new("application/json");

        var answer = await bot.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), message);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task WithoutItsStore_TheProcessLives_ButIsNotReady()
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var nowhere = AzuriteProcess.ConnectionStringFor(Ports.Free());
        using var process = BotProcess.Begin([
            .. Right(address),
            ("Storage__ConnectionString", nowhere),
            ("Storage__CreateTables", "false"),
        ]);
        try
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            (await AnswerAsync(client, "/health/live")).ShouldBe(HttpStatusCode.OK);
            (await AnswerAsync(client, "/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<HttpStatusCode> AnswerAsync(HttpClient client, string path)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (true)
        {
            try
            {
                return (await client.GetAsync(new Uri(path, UriKind.Relative), patience.Token)).StatusCode;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private IEnumerable<(string Key, string Value)> Right(string address) =>
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"),
            ("Urls", address),
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppId", SomeId),
            ("MicrosoftAppTenantId", SomeId),
            ("AccountBot__PublicUrl", "https://accountbot.test/"),
            ("AccountBot__Tenants__0", SomeId),
            ("AccountBot__Admins__0", SomeId),
            ("Storage__ConnectionString", azurite.ConnectionString),
            ("Storage__TablePrefix", AzuriteFixture.NewPrefix()),
            ("Storage__CreateTables", "true"),
        ];
}
