namespace AccountBot.Playbook.Accounts;

/// <summary>The link to where an account is played. Teams has one for a thread of a channel and for a message of a group chat.</summary>
public static class ThreadLink
{
    private const string Message = "https://teams.microsoft.com/l/message/";
    private const string Suffix = ";messageid=";

    /// <param name="tenant">The tenant's id.</param>
    /// <param name="thread">The conversation: a thread of a channel, or a chat.</param>
    /// <param name="activity">A message in it; needed for a chat.</param>
    /// <returns>Null where the ids allow no link, as in a personal chat: no client opens its id.</returns>
    public static Uri? Of(string tenant, string? thread, string? activity)
    {
        if (thread is null || !thread.StartsWith("19:", StringComparison.Ordinal))
        {
            return null;
        }
        if (thread.Split(Suffix, 2) is [var channel, var root])
        {
            return IsMessage(root)
                ? new Uri(
                    $"{Message}{Uri.EscapeDataString(channel)}/{root}?tenantId={Uri.EscapeDataString(tenant)}&parentMessageId={root}"
                )
                : null;
        }
        return activity is not null && IsMessage(activity)
            ? new Uri(
                $"{Message}{Uri.EscapeDataString(thread)}/{activity}?context=%7B%22contextType%22%3A%22chat%22%7D"
            )
            : null;
    }

    // Some ids of messages are no numbers; those lead nowhere.
    private static bool IsMessage(string id) => id.Length > 0 && id.All(char.IsAsciiDigit);
}
