namespace AccountBot.Bot.Tests.Architecture;

static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The repository's own files of a pattern, without what builds make.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory
            .EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(file => !Made.Any(folder => file.Contains(folder, StringComparison.Ordinal)));

    static readonly string[] Made =
    [
        "/bin/",
        "/obj/",
        "/node_modules/",
        "/artifacts/",
        "/TestResults/",
        "/.local/",
        "/devTools/",
    ];

    static string Find(DirectoryInfo? directory) =>
        directory is null ? throw new DirectoryNotFoundException("AccountBot.sln is not above the tests")
        : File.Exists(Path.Combine(directory.FullName, "AccountBot.sln")) ? directory.FullName
        : Find(directory.Parent);
}
