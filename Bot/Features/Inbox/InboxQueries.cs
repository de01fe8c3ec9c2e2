using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Inbox;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Inbox;

/// <summary>What waits for someone, over all accounts: one read, however many accounts the tenant has.</summary>
public sealed class InboxQueries(AccountLists lists, OwnChat own, TimeProvider time)
{
    /// <param name="from">The place of the first thing shown.</param>
    public async Task<AdaptiveCard> CardAsync(Actor actor, int from, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var today = actor.Today(time);
        var parts = await lists.WaitingAsync(actor.Tenant, actor.Person, ct);
        var items = Items(parts, today);
        return InboxCard.Render(new InboxView(actor.Person.Name, items, now, today, from), actor.Texts);
    }

    /// <summary>In the reader's private chat, wherever it was asked for.</summary>
    public Task SayAsync(ITurnContext turn, Actor actor, CancellationToken ct) =>
        own.SayAsync(
            turn,
            actor,
            "plate.elsewhere",
            async who => CardReplies.Activity(await CardAsync(who, 0, ct)),
            ct
        );

    public static IReadOnlyList<InboxLine> Items(IEnumerable<Participation> parts, DateOnly today) =>
        [
            .. InboxRules.MostPressing(
                from part in parts
                from what in part.Waits ?? []
                select new InboxLine(part.Account, part.Name, part.Year, what, part.Sample is true),
                item => item.What,
                today
            ),
        ];
}
