namespace AccountBot.Storage.Accounts;

/// <summary>In a dossier: what was last written down, on people's own partitions, of what waits for them there.</summary>
/// <param name="Written">By the person's id in lower case: names the <see cref="Participation"/> that was written.</param>
public sealed record PlateBook(IReadOnlyDictionary<string, string> Written)
{
    public static PlateBook None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));
}
