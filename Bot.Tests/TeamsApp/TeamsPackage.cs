using System.Diagnostics;
using System.IO.Compression;
using AccountBot.Bot.Tests.Architecture;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>The package for Teams as the one command makes it, in a folder of its own.</summary>
public sealed class TeamsPackage : IAsyncLifetime
{
    public const string BotId = "1f2e3d4c-5b6a-4789-9abc-def012345678";
    public const string Domain = "accountbot.contoso.com";
    readonly string folder = Directory.CreateTempSubdirectory("teams").FullName;

    public string File => Path.Combine(folder, "AccountBot.teams.zip");

    /// <summary>The names and contents of what is in the package made with a bot and a domain, and nothing else said.</summary>
    public IReadOnlyDictionary<string, byte[]> Content { get; private set; } = new Dictionary<string, byte[]>();

    public JObject Manifest => Json("manifest.json");
    public JObject Dutch => Json("nl.json");

    public async Task InitializeAsync()
    {
        var (exitCode, said) = await MakeAsync($"-p:BotId={BotId}", $"-p:BotDomain={Domain}");
        exitCode.ShouldBe(0, said);
        Content = Read();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs the target as <c>dotnet build</c> does, without the restore before it: other tests run meanwhile.</summary>
    public async Task<(int ExitCode, string Said)> MakeAsync(params IEnumerable<string> properties)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] always = ["msbuild", "AccountBot.sln", "-t:TeamsPackage", "-nologo", "-nodeReuse:false"];
        foreach (var argument in (string[])[.. always, $"-p:TeamsPackageFile={File}", .. properties])
        {
            start.ArgumentList.Add(argument);
        }
        // What MSBuild tells the tests that it started is not meant for another one.
        foreach (var name in start.Environment.Keys.Where(IsOfMsBuild).ToList())
        {
            start.Environment.Remove(name);
        }
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    public IReadOnlyDictionary<string, byte[]> Read()
    {
        using var zip = ZipFile.OpenRead(File);
        return zip.Entries.ToDictionary(entry => entry.FullName, Bytes, StringComparer.Ordinal);
    }

    public string Text(string name) => System.Text.Encoding.UTF8.GetString(Content[name]);

    JObject Json(string name) => JObject.Parse(Text(name));

    static bool IsOfMsBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
