using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AccountBot.Bot.LocalServices;

/// <summary>The Node programs that the local services need: full paths of <c>node</c> and <c>npm</c>.</summary>
public sealed record NodeTools(string Node, string Npm)
{
    const int OldestMajor = 20;

    /// <exception cref="LocalServicesException">There is no Node here, or it is too old.</exception>
    public static async Task<NodeTools> FindAsync(NodeLocator locator, CancellationToken ct)
    {
        if (locator.Find("node") is not { } node)
            throw Missing("no 'node' on the PATH");
        if (locator.Find("npm") is not { } npm)
            throw Missing("no 'npm' on the PATH");
        var version = await VersionAsync(node, ct);
        return MajorOf(version) >= OldestMajor ? new NodeTools(node, npm) : throw Missing($"found {version} in {node}");
    }

    static async Task<string> VersionAsync(string node, CancellationToken ct)
    {
        var start = new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start) ?? throw Missing($"{node} does not start");
            var version = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return version.Trim();
        }
        catch (Win32Exception e)
        {
            throw Missing($"{node} does not start: {e.Message}");
        }
    }

    static int MajorOf(string version) =>
        int.TryParse(
            version.TrimStart('v').Split('.')[0],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var major
        )
            ? major
            : 0;

    static LocalServicesException Missing(string seen) =>
        new(
            $"Azurite and the Agents Playground need Node {OldestMajor} or newer with npm ({seen}): install it from https://nodejs.org and start again."
        );
}
