namespace AccountBot.Bot.Tests.Architecture;

static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new DirectoryNotFoundException("AccountBot.sln is not above the tests")
        : File.Exists(Path.Combine(directory.FullName, "AccountBot.sln")) ? directory.FullName
        : Find(directory.Parent);
}
