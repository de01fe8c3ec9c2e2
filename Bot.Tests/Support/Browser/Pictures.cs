using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The pictures in docs/images. Tests draw them again only where UPDATE_IMAGES=1 asks for it.</summary>
static class Pictures
{
    public static bool Wanted { get; } = Environment.GetEnvironmentVariable("UPDATE_IMAGES") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Repository.Root, "docs", "images", .. parts]);

    /// <summary>Where a failed test leaves what it saw.</summary>
    public static string ResultPath(string file) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults", "browser")).FullName, file);
}
