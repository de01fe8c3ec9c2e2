using System.Globalization;
using System.Text.RegularExpressions;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Storage;
using AccountBot.Storage.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>What the template tells the bot is what the bot wants to know.</summary>
public partial class SettingsTests
{
    // App Service takes no longer time to stop than this.
    static readonly TimeSpan MostOfThePlatform = TimeSpan.FromMinutes(2);

    // What ASP.NET Core itself reads.
    static readonly string[] ByTheHost = ["ASPNETCORE_ENVIRONMENT", "ASPNETCORE_FORWARDEDHEADERS_ENABLED"];

    static readonly string[] ByTheSection =
    [
        .. typeof(BotSettings).GetProperties().Select(property => $"{BotSettings.Section}__{property.Name}"),
        .. typeof(StorageOptions).GetProperties().Select(property => $"{StorageOptions.Section}__{property.Name}"),
    ];

    static readonly Lazy<string> Code = new(() =>
        string.Concat(
            new[] { "Bot" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
                )
                .Select(File.ReadAllText)
        )
    );

    public static TheoryData<string, string> Values =>
        new()
        {
            { "MicrosoftAppType", "UserAssignedMSI" },
            { "MicrosoftAppId", "[parameters('clientId')]" },
            { "MicrosoftAppTenantId", "[parameters('tenantId')]" },
            { "AccountBot__PublicUrl", "[format('https://{0}/', parameters('hostName'))]" },
            { "Storage__AccountUri", "[parameters('tableEndpoint')]" },
            { "Storage__ManagedIdentityClientId", "[parameters('clientId')]" },
            { "APPLICATIONINSIGHTS_CONNECTION_STRING", "[parameters('insightsConnectionString')]" },
            { "ASPNETCORE_ENVIRONMENT", "Production" },
            { "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void The_template_sets(string name, string value) =>
        ((string?)AzureTemplate.Read().Variable("always")[name]).ShouldBe(value);

    [Fact]
    public void Every_setting_is_one_that_the_bot_reads() => Names().Where(name => !IsRead(name)).ShouldBeEmpty();

    [Theory]
    [InlineData("AccountBot__Tenant")]
    [InlineData("Storage__Account")]
    [InlineData("MICROSOFT_APP_ID")]
    public void A_setting_that_nobody_reads_is_noticed(string name) => IsRead(name).ShouldBeFalse();

    [Theory]
    [InlineData("AccountBot__Tenants")]
    [InlineData("AccountBot__Admins")]
    [InlineData("AccountBot__Auditors")]
    [InlineData("AccountBot__InstallLink")]
    public void What_the_operator_gives_is_passed_on(string name) => Names().ShouldContain(name);

    [Fact]
    public void Site_and_slot_are_told_the_same()
    {
        var told = AzureTemplate.Read().Of("Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config");

        told.Count.ShouldBe(2);
        told.Select(config => config.At("properties")).Distinct().ShouldHaveSingleItem();
        told.ShouldAllBe(config => config.Name.Contains("'appsettings'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_process_that_stops_has_longer_than_its_host_waits()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddAccountBot();
        using var services = builder.Services.BuildServiceProvider();
        var host = services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        var limit = (string)AzureTemplate.Read().Variable("platform")["WEBSITES_CONTAINER_STOP_TIME_LIMIT"]!;

        var platform = TimeSpan.FromSeconds(int.Parse(limit, CultureInfo.InvariantCulture));

        platform.ShouldBeGreaterThan(host);
        platform.ShouldBeLessThanOrEqualTo(MostOfThePlatform);
    }

    [Fact]
    public void The_tables_are_those_of_the_store() =>
        AzureTemplate
            .Read()
            .Variable("tableNames")
            .AsArray()
            .Select(name => (string)name!)
            .ShouldBe(TableNames.All, ignoreOrder: true);

    static bool IsRead(string name) =>
        ByTheHost.Contains(name)
        || ByTheSection.Contains(name)
        || Code.Value.Contains($"\"{name}\"", StringComparison.Ordinal);

    /// <summary>All names but those that the platform reads; of a list the name without the number.</summary>
    static IEnumerable<string> Names()
    {
        var template = AzureTemplate.Read();
        return template
            .Variable("always")
            .AsObject()
            .Select(setting => setting.Key)
            .Concat(
                new[] { "people", "link" }.SelectMany(variable =>
                    OwnName().Matches((string)template.Variable(variable)!).Select(match => match.Value)
                )
            );
    }

    [GeneratedRegex("AccountBot__[A-Za-z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnName();
}
