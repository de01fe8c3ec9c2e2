using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>The one command with other values: what may be set, and what is refused in a line that says what to give.</summary>
public sealed class TeamsPackageCommandTests(TeamsPackage package) : IClassFixture<TeamsPackage>
{
    const string Bot = $"-p:BotId={TeamsPackage.BotId}";
    const string Domain = $"-p:BotDomain={TeamsPackage.Domain}";

    [Fact]
    public async Task AppVersionAndDeveloper_AreWhatIsAskedFor()
    {
        const string app = "0a1b2c3d-0000-4000-8000-00000000000a";

        var (exitCode, said) = await package.MakeAsync(
            $"-p:BotId={TeamsPackage.BotId.ToUpperInvariant()}",
            Domain,
            $"-p:TeamsAppId={app}",
            "-p:PackageVersion=12.3.45",
            // As MSBuild wants a semicolon, a backslash and a percent sign in a property.
            "-p:DeveloperName=O'Neill & zoë%3B %5C 100%2541",
            "-p:PrivacyUrl=https://www.contoso.com/privacy?a=1&b=2"
        );

        exitCode.ShouldBe(0, said);
        var manifest = JObject.Parse(System.Text.Encoding.UTF8.GetString(package.Read()["manifest.json"]));
        ((string?)manifest["id"]).ShouldBe(app);
        ((string?)manifest["bots"]![0]!["botId"]).ShouldBe(TeamsPackage.BotId);
        ((string?)manifest["version"]).ShouldBe("12.3.45");
        ((string?)manifest["developer"]!["name"]).ShouldBe(@"O'Neill & zoë; \ 100%41");
        ((string?)manifest["developer"]!["privacyUrl"]).ShouldBe("https://www.contoso.com/privacy?a=1&b=2");
        ((string?)manifest["description"]!["full"])!.ShouldContain("\n\n", customMessage: "its paragraphs are kept");
    }

    [Fact]
    public async Task SameValues_MakeTheSameFile()
    {
        await package.MakeAsync(Bot, Domain);
        var first = await File.ReadAllBytesAsync(package.File);
        await package.MakeAsync(Bot, Domain);

        (await File.ReadAllBytesAsync(package.File)).SequenceEqual(first).ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutAnything_EachPropertyThatIsMissingHasItsLine_AndAnOlderPackageIsGone()
    {
        await File.WriteAllTextAsync(package.File, "of an earlier run");

        var errors = await RefusedAsync();

        errors.Count.ShouldBe(2);
        errors[0].ShouldContain("BotId is missing: give the client id of the bot's identity, -p:BotId=GUID.");
        errors[1].ShouldContain("BotDomain is missing: give the host at which the bot answers");
    }

    [Theory]
    [InlineData("https://accountbot.contoso.com")]
    [InlineData("accountbot.contoso.com/")]
    [InlineData("accountbot.contoso.com:443")]
    [InlineData("AccountBot.contoso.com")]
    [InlineData("localhost")]
    [InlineData("10.0.0.1")]
    public async Task AnythingButAHost_IsNoDomain(string domain)
    {
        var error = (await RefusedAsync(Bot, $"-p:BotDomain={domain}")).ShouldHaveSingleItem();

        error.ShouldContain($"BotDomain is '{domain}': it must be the host alone, in lower case");
    }

    [Fact]
    public async Task EverythingThatIsWrong_IsSaidAtOnce()
    {
        var errors = await RefusedAsync(
            "-p:BotId={not-a-guid}",
            Domain,
            "-p:TeamsAppId=00000000-0000-0000-0000-000000000000",
            "-p:PackageVersion=1.2",
            "-p:DeveloperName=Contoso Customer Relations and Sons",
            "-p:TermsUrl=http://www.contoso.com/terms"
        );

        string[] wrong = ["BotId", "TeamsAppId", "PackageVersion", "DeveloperName", "TermsUrl"];
        errors.Count.ShouldBe(wrong.Length, string.Join('\n', errors));
        foreach (var (error, property) in errors.Zip(wrong))
        {
            error.ShouldContain($"error TEAMS01: {property} is '");
        }
    }

    /// <summary>The error lines.</summary>
    async Task<IReadOnlyList<string>> RefusedAsync(params IEnumerable<string> properties)
    {
        var (exitCode, said) = await package.MakeAsync(properties);

        exitCode.ShouldNotBe(0, said);
        File.Exists(package.File).ShouldBeFalse("there is no package to be mistaken for a good one");
        return [.. said.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal))];
    }
}
