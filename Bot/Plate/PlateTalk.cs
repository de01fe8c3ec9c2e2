using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Rhythm;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Plate;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Rhythm;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Plate;

/// <summary>What waits for somebody, over all accounts: one read, however many accounts the tenant has.</summary>
public sealed class PlateTalk(
    Projections projections,
    PersonalChats chats,
    IOptions<BotSettings> settings,
    TimeProvider time
)
{
    /// <param name="from">The place of the first thing shown.</param>
    public async Task<AdaptiveCard> CardAsync(Reader reader, int from, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.Usual.DayOf(now);
        var parts = await projections.WaitingAsync(reader.Tenant, reader.Person, ct);
        var items = Items(parts, today);
        return PlateCard.Render(new PlateView(reader.Person.Name, items, now, today, from), reader.Texts);
    }

    /// <summary>In the reader's own chat, wherever it was asked for: what waits for somebody is nobody else's business.</summary>
    public async Task SayAsync(ITurnContext turn, Reader reader, CancellationToken ct)
    {
        var card = CardReplies.Activity(await CardAsync(reader, 0, ct));
        if (turn.Activity.Conversation.ConversationType is null or "personal")
        {
            await turn.SendActivityAsync(card, ct);
            return;
        }
        var home = NewAccountAction.HomeOf(turn);
        var (outcome, _) = await chats.SendAsync(reader.Tenant, reader.Person, home, card, ct);
        if (outcome is SendOutcome.Sent)
        {
            await turn.SayAsync(reader.Texts["plate.elsewhere"], ct);
            return;
        }
        var words = new MessageView(
            reader.Texts[outcome is SendOutcome.Unreachable or SendOutcome.Gone ? "plate.noApp" : "error.failed"],
            Link: settings.Value.InstallLink,
            LinkText: reader.Texts["unreachable.install"]
        );
        await turn.SendActivityAsync(CardReplies.Activity(MessageCard.Render(words, reader.Texts)), ct);
    }

    public static IReadOnlyList<PlateItem> Items(IEnumerable<Participation> parts, DateOnly today) =>
        [
            .. Plates.MostPressing(
                from part in parts
                from what in part.Waits ?? []
                select new PlateItem(part.Account, part.Name, part.Year, what),
                item => item.What,
                today
            ),
        ];
}
