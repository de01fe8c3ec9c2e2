namespace AccountBot.Playbook.Plays;

/// <summary>The way back to a message of Teams. Nothing else is kept as a link: whoever presses it trusts us with where it leads.</summary>
public static class MessageLink
{
    private const int Most = 1_000;
    private static readonly string[] Hosts = ["teams.microsoft.com", "teams.cloud.microsoft", "teams.microsoft.us"];

    /// <summary>Null for what leads anywhere but to Teams.</summary>
    public static string? Of(Uri? link) =>
        link is { IsAbsoluteUri: true }
        && link.Scheme == Uri.UriSchemeHttps
        && link.AbsoluteUri.Length <= Most
        && Hosts.Any(host =>
            link.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
            || link.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)
        )
            ? link.AbsoluteUri
            : null;
}
