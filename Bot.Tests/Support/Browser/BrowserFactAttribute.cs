namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>
/// A test in a real browser. Skipped on a machine without Chromium, but never in a build (CI=true) or with BROWSER_TESTS=required:
/// there it fails and says what is missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = SkipReason(Chromium.Path, Environment.GetEnvironmentVariable);

    internal static string? SkipReason(string? chromium, Func<string, string?> environment) =>
        chromium is not null || environment("CI") == "true" || environment("BROWSER_TESTS") == "required"
            ? null
            : "No Chromium here: apt-get install chromium, or set CHROMIUM_PATH.";
}
