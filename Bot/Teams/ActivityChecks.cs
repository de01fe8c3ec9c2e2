using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams;

/// <summary>
/// What every activity of a channel has. Looked at once, before the turn begins: what has no conversation, or no address to answer to,
/// cannot be answered, and must not be kept as someone's chat.
/// </summary>
internal static class ActivityChecks
{
    /// <returns>What is missing or wrong, for the log; null for an activity that can be answered.</returns>
    public static string? Problem(Activity? activity) =>
        activity switch
        {
            null => "no activity",
            { Type: null or "" } => "no type",
            { ChannelId: null or "" } => "no channelId",
            { Conversation.Id: null or "" } or { Conversation: null } => "no conversation",
            { Recipient.Id: null or "" } or { Recipient: null } => "no recipient",
            _ when !IsAddress(activity.ServiceUrl) => "no http(s) serviceUrl",
            _ => null,
        };

    private static bool IsAddress(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Host.Length > 0;
}
