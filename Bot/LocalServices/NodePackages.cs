using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace AccountBot.Bot.LocalServices;

/// <summary>The npm packages beside package-lock.json, restored when they are not what the lock says.</summary>
public sealed partial class NodePackages(string folder, ILogger logger)
{
    const int LinesShown = 4;
    static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);

    string Modules => Path.Combine(folder, "node_modules");

    // Inside node_modules: npm ci starts by deleting that folder, so a restore that breaks off leaves no stamp.
    string Stamp => Path.Combine(Modules, ".restored-from");

    /// <summary>The full path of a file in a restored package.</summary>
    public string PathOf(string package, string file) => Path.Combine(Modules, package, file);

    public bool AreCurrent() => File.Exists(Stamp) && File.ReadAllText(Stamp) == LockHash();

    /// <summary>Runs <c>npm ci</c> when needed, one process at a time on this machine.</summary>
    /// <exception cref="LocalServicesException">npm failed.</exception>
    public async Task RestoreAsync(NodeTools tools, CancellationToken ct)
    {
        if (AreCurrent())
            return;
        await using var alone = await WaitForTurnAsync(ct);
        if (AreCurrent())
            return;
        RestoreStarts(folder);
        await RunNpmAsync(tools, ct);
        await File.WriteAllTextAsync(Stamp, LockHash(), ct);
    }

    string LockHash() =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, "package-lock.json"))));

    async Task<FileStream> WaitForTurnAsync(CancellationToken ct)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"accountbot-npm-{name}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockPoll, TimeProvider.System, ct);
            }
        }
    }

    async Task RunNpmAsync(NodeTools tools, CancellationToken ct)
    {
        var start = new ProcessStartInfo(tools.Npm, ["ci", "--no-fund", "--no-audit"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var npm = new Process { StartInfo = start };
        var said = new ConcurrentQueue<string>();
        npm.OutputDataReceived += (_, line) => Hear(line.Data, said);
        npm.ErrorDataReceived += (_, line) => Hear(line.Data, said);
        npm.Start();
        npm.BeginOutputReadLine();
        npm.BeginErrorReadLine();
        await npm.WaitForExitAsync(ct);
        if (npm.ExitCode != 0)
            throw new LocalServicesException(
                $"npm ci failed in {folder} (exit code {npm.ExitCode}): {string.Join(" ", said.TakeLast(LinesShown))}"
            );
    }

    void Hear(string? line, ConcurrentQueue<string> said)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        said.Enqueue(line);
        NpmSays(line);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Restoring the npm packages of the local services in {Folder}"
    )]
    partial void RestoreStarts(string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "npm: {Line}")]
    partial void NpmSays(string line);
}
