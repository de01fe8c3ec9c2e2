using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Reminders;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Routing;

/// <summary>Finds out who acts in a turn. Nothing of it is taken from what a card sent.</summary>
public sealed class Actors(Languages languages, IOptions<BotSettings> settings)
{
    public async Task<Actor> OfAsync(ITurnContext turn, CancellationToken ct)
    {
        if (turn.TurnState.Get<Actor>() is { } known)
        {
            return known;
        }
        var activity = turn.Activity;
        var tenant = ActivityFacts.TenantOf(activity);
        var conversation = activity.Conversation?.Id;
        var asked =
            activity.Type == ActivityTypes.Message
                ? await languages.AskedForAsync(tenant, conversation, ct)
                : languages.Known(tenant, conversation);
        var language = asked ?? ActivityFacts.LanguageOf(activity);
        var person = ActivityFacts.PersonOf(activity.From);
        var actor = new Actor(tenant, person, language, settings.Value.Auditors.Any(person.Is))
        {
            Zone = WorkCalendar.Known(ActivityFacts.TimeZoneOf(activity)) ?? Zone.Default,
        };
        turn.TurnState.Set(actor);
        return actor;
    }
}
