using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Someone can be reached in their private chat: what waited for them is said now.</summary>
public sealed class Reachability(
    Actors actors,
    PersonalChats chats,
    WaitingNotices waitingNotices,
    ReminderStore reminders
)
{
    public async Task ReachedAsync(ITurnContext turn, CancellationToken ct)
    {
        var (activity, actor) = (turn.Activity, await actors.OfAsync(turn, ct));
        var chat = new PersonalChat(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.Conversation.Id,
            activity.Recipient.Id,
            Reachable: true,
            actor.Language,
            actor.Person.Name,
            ActivityFacts.TimeZoneOf(activity)
        );
        foreach (var waiting in await chats.ReachableAsync(actor.Tenant, actor.Person.Id, chat, ct))
        {
            // Back into the account's outbox, which sees to it from here.
            if (
                await waitingNotices.AgainAsync(
                    new DossierKey(actor.Tenant, waiting.Account),
                    waiting.Notice,
                    actor.Person.Id,
                    ct
                )
            )
            {
                await chats.DeliveredAsync(actor.Tenant, actor.Person.Id, waiting, ct);
            }
        }
        await reminders.PlanAsync(actor.Tenant, actor.Person.Id, ct);
    }
}
