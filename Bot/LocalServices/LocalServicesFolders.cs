namespace AccountBot.Bot.LocalServices;

/// <summary>Where the local services live in a checkout of the repository.</summary>
/// <param name="Root">The folder with AccountBot.sln.</param>
public sealed record LocalServicesFolders(string Root)
{
    const string Marker = "AccountBot.sln";

    /// <summary>The npm package with the pinned versions.</summary>
    public string Package => Path.Combine(Root, "Bot", "LocalServices");

    public string PlaygroundConfig => Path.Combine(Package, "playground", ".m365agentsplayground.yml");

    /// <summary>What survives a restart on this machine; git ignores it.</summary>
    public string AzuriteData => Path.Combine(Root, ".local", "azurite");

    public string Logs => Path.Combine(Root, ".local", "logs");

    /// <summary>Looks upwards from the first of <paramref name="starts"/> that lies in a checkout.</summary>
    /// <exception cref="LocalServicesException">None of them does.</exception>
    public static LocalServicesFolders Find(params IReadOnlyList<string> starts) =>
        starts.SelectMany(Upwards).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Marker))) is { } root
            ? new LocalServicesFolders(root)
            : throw new LocalServicesException(
                $"The local services need a checkout of the repository: no {Marker} in or above {string.Join(" or ", starts)}."
            );

    static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
