using System.Diagnostics;
using System.Text.RegularExpressions;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The product as a developer starts it, with ports and data of its own: bot, Azurite and Agents Playground.</summary>
sealed partial class RunningBot : IAsyncDisposable
{
    // The first start on a machine restores npm packages.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    readonly Process process = new();
    readonly string data = Directory.CreateTempSubdirectory("accountbot-browser-").FullName;
    readonly TaskCompletionSource<Uri> link = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<string> log = [];
    readonly Lock writing = new();

    RunningBot()
    {
        process.StartInfo = StartInfo(data);
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) =>
            link.TrySetException(new InvalidOperationException($"The bot ended before it gave a link:\n{Log}"));
    }

    /// <summary>The link that the bot printed.</summary>
    public Uri Link { get; private set; } = null!;

    /// <summary>What the bot wrote on the console so far.</summary>
    public string Log
    {
        get
        {
            lock (writing)
                return string.Join(Environment.NewLine, log);
        }
    }

    public static async Task<RunningBot> StartAsync()
    {
        var bot = new RunningBot();
        try
        {
            bot.process.Start();
            bot.process.BeginOutputReadLine();
            bot.process.BeginErrorReadLine();
            bot.Link = await bot.link.Task.WaitAsync(Patience);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    static ProcessStartInfo StartInfo(string data)
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Compiled()]
        )
        {
            WorkingDirectory = Path.Combine(Repository.Root, "Bot"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = address;
        start.Environment["AccountBot__PublicUrl"] = address + "/";
        start.Environment["LocalServices__AzuritePort"] = $"{Ports.Free()}";
        start.Environment["LocalServices__AzuriteData"] = data;
        start.Environment["LocalServices__PlaygroundPort"] = $"{Ports.Free()}";
        return start;
    }

    // Built in the same configuration as these tests.
    static string Compiled()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(
            Repository.Root,
            "Bot",
            "bin",
            framework.Parent!.Name,
            framework.Name,
            typeof(AccountBot.Bot.Endpoints).Assembly.GetName().Name + ".dll"
        );
    }

    void Hear(string? line)
    {
        if (line is null)
            return;
        lock (writing)
            log.Add(line);
        if (PrintedLink().Match(line) is { Success: true } printed)
            link.TrySetResult(new Uri(printed.Groups["link"].Value));
    }

    [GeneratedRegex(@"Talk to the bot: (?<link>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PrintedLink();
}
