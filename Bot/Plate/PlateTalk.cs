using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Rhythm;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Plate;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Rhythm;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Plate;

/// <summary>What waits for someone, over all accounts: one read, however many accounts the tenant has.</summary>
public sealed class PlateTalk(Projections projections, OwnChat own, TimeProvider time)
{
    /// <param name="from">The place of the first thing shown.</param>
    public async Task<AdaptiveCard> CardAsync(Reader reader, int from, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var today = reader.Today(time);
        var parts = await projections.WaitingAsync(reader.Tenant, reader.Person, ct);
        var items = Items(parts, today);
        return PlateCard.Render(new PlateView(reader.Person.Name, items, now, today, from), reader.Texts);
    }

    /// <summary>In the reader's private chat, wherever it was asked for.</summary>
    public Task SayAsync(ITurnContext turn, Reader reader, CancellationToken ct) =>
        own.SayAsync(
            turn,
            reader,
            "plate.elsewhere",
            async who => CardReplies.Activity(await CardAsync(who, 0, ct)),
            ct
        );

    public static IReadOnlyList<PlateItem> Items(IEnumerable<Participation> parts, DateOnly today) =>
        [
            .. Plates.MostPressing(
                from part in parts
                from what in part.Waits ?? []
                select new PlateItem(part.Account, part.Name, part.Year, what, part.Sample is true),
                item => item.What,
                today
            ),
        ];
}
