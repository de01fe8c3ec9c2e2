namespace AccountBot.Playbook.ActivityLog;

/// <summary>The way back to a message of Teams. Nothing else is kept as a link: the person who presses it trusts us with where it leads.</summary>
public static class MessageLink
{
    /// <summary>Characters; without the names in them, Teams' links stay well below.</summary>
    public const int Most = 400;

    private static readonly string[] Hosts = ["teams.microsoft.com", "teams.cloud.microsoft", "teams.microsoft.us"];

    /// <summary>What a link needs to be found again; the rest is names, which no one should keep here.</summary>
    private static readonly string[] Needed = ["tenantId", "groupId", "parentMessageId", "context"];

    /// <summary>Null for what leads anywhere but to Teams.</summary>
    public static string? Of(Uri? link) =>
        link is { IsAbsoluteUri: true }
        && link.Scheme == Uri.UriSchemeHttps
        && IsOfTeams(link.Host)
        && link.GetLeftPart(UriPartial.Path) + Query(link) is { Length: <= Most } kept
            ? kept
            : null;

    private static bool IsOfTeams(string host) =>
        Hosts.Any(each =>
            host.Equals(each, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + each, StringComparison.OrdinalIgnoreCase)
        );

    private static string Query(Uri link)
    {
        var kept = link
            .Query.TrimStart('?')
            .Split('&')
            .Where(pair => Needed.Contains(pair.Split('=')[0], StringComparer.OrdinalIgnoreCase))
            .ToList();
        return kept.Count == 0 ? string.Empty : "?" + string.Join('&', kept);
    }
}
