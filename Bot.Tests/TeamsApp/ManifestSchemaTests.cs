using System.Diagnostics;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Architecture;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>The package against Microsoft's own schemas, which come with npm @microsoft/app-manifest.</summary>
public sealed class ManifestSchemaTests(TeamsPackage package) : IClassFixture<TeamsPackage>, IDisposable
{
    static readonly string Validator = Path.Combine(Repository.Root, "Bot.Tests", "TeamsApp", "validator");
    readonly string folder = Directory.CreateTempSubdirectory("manifest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Schemas_HaveNothingAgainstIt()
    {
        var (manifest, localization) = await ProblemsAsync(package.Manifest, package.Dutch);

        manifest.ShouldBeEmpty();
        localization.ShouldBeEmpty();
    }

    [Fact]
    public async Task Schemas_SeeWhatIsWrong()
    {
        var (wrong, wrongDutch) = (package.Manifest, package.Dutch);
        wrong["supportsChannelFeatures"] = "tier0";
        wrongDutch["bots[0].commandLists[9].commands[0].title"] = "no such list";

        var (manifest, localization) = await ProblemsAsync(wrong, wrongDutch);

        manifest.ShouldHaveSingleItem()!.ShouldContain("/supportsChannelFeatures");
        localization.ShouldHaveSingleItem()!.ShouldContain("commandLists[9]");
    }

    async Task<(IReadOnlyList<string?> Manifest, IReadOnlyList<string?> Localization)> ProblemsAsync(
        JObject manifest,
        JObject localization
    )
    {
        var tools = await NodeTools.FindAsync(NodeLocator.FromEnvironment, CancellationToken.None);
        await new NodePackages(Validator, NullLogger.Instance).RestoreAsync(tools, CancellationToken.None);
        string[] files = [Path.Combine(folder, "manifest.json"), Path.Combine(folder, "nl.json")];
        await File.WriteAllTextAsync(files[0], manifest.ToString());
        await File.WriteAllTextAsync(files[1], localization.ToString());
        var start = new ProcessStartInfo(tools.Node, [Path.Combine(Validator, "validate.cjs"), .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        var said = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, said[1]);
        var problems = JObject.Parse(said[0]);
        return ([.. problems["manifest"]!.Values<string>()], [.. problems["localization"]!.Values<string>()]);
    }
}
