using AccountBot.Bot.Hosting;
using AccountBot.Bot.People;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Rhythm;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Turns;

/// <summary>Finds out who acts in a turn. Nothing of it is taken from what a card sent.</summary>
public sealed class Readers(Languages languages, IOptions<BotSettings> settings)
{
    public async Task<Reader> OfAsync(ITurnContext turn, CancellationToken ct)
    {
        if (turn.TurnState.Get<Reader>() is { } known)
        {
            return known;
        }
        var activity = turn.Activity;
        var tenant = TenantOf(activity);
        var conversation = activity.Conversation?.Id;
        var asked =
            activity.Type == ActivityTypes.Message
                ? await languages.AskedForAsync(tenant, conversation, ct)
                : languages.Known(tenant, conversation);
        var language = asked ?? LanguageOf(activity);
        var person = PersonOf(activity.From);
        var reader = new Reader(tenant, person, language, settings.Value.Auditors.Any(person.Is))
        {
            Zone = WorkCalendar.Known(TimeZoneOf(activity)) ?? Zone.Default,
        };
        turn.TurnState.Set(reader);
        return reader;
    }

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
