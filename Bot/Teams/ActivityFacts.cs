using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Teams;

/// <summary>What an activity says of who sent it, where and in which language.</summary>
public static class ActivityFacts
{
    public static string TenantOf(IActivity activity) =>
        activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? activity.Conversation?.TenantId ?? "local";

    public static Language LanguageOf(IActivity activity) =>
        (activity as Activity)?.Locale?.StartsWith("nl", StringComparison.OrdinalIgnoreCase) == true
            ? Language.Nl
            : Language.En;

    /// <summary>The time zone of the client, an IANA name; null where the client does not tell.</summary>
    public static string? TimeZoneOf(IActivity activity) =>
        (activity as Activity)?.LocalTimezone is { Length: > 0 } zone
            ? zone
            : (activity as Activity)
                ?.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")
                ?.Properties.Value<string>("timezone");

    public static Person PersonOf(ChannelAccount? from) =>
        new(
            from?.AadObjectId is { Length: > 0 } id ? id : from?.Id ?? string.Empty,
            CleanText.Line(from?.Name) is { Length: > 0 } name ? name : "?",
            from?.Id
        );
}
