namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The browser of this machine. Playwright brings none of its own: Debian's Chromium does, or the one in CHROMIUM_PATH.</summary>
static class Chromium
{
    const string Debian = "/usr/bin/chromium";

    /// <summary>Where it is; null when this machine has none.</summary>
    public static string? Path { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), Debian }.FirstOrDefault(File.Exists);

    /// <summary>No sandbox, because builds run as root; nothing that talks to the network by itself.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
}
