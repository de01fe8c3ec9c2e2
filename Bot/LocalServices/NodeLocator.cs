namespace AccountBot.Bot.LocalServices;

/// <summary>Finds programs the way a shell does, in the folders of a search path.</summary>
/// <param name="searchPath">Folders, separated as in the environment variable PATH.</param>
public sealed class NodeLocator(string? searchPath)
{
    static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    public static NodeLocator FromEnvironment { get; } = new(Environment.GetEnvironmentVariable("PATH"));

    /// <returns>The full path of <paramref name="program"/>, or null when no folder has it.</returns>
    public string? Find(string program) =>
        (searchPath ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(folder => Extensions.Select(extension => Path.Combine(folder, program + extension)))
            .FirstOrDefault(File.Exists);
}
