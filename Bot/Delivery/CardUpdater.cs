using System.Collections.Concurrent;
using System.Globalization;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>
/// Brings posted cards up to date for everyone: many changes in a short time become one update, at most one a second for a card.
/// Every update shows what the store says at that moment; and when the store has moved on while it was under way (another process
/// may have sent a newer one in between), it is done once more, so the last card that people see is the right one.
/// </summary>
public sealed partial class CardUpdater(
    LiveCards live,
    Sender sender,
    BackgroundWork background,
    IOptions<BotSettings> settings,
    TimeProvider time,
    ILogger<CardUpdater> logger
)
{
    private const int MostRounds = 20;
    private const int MostLooks = 10;
    private readonly ConcurrentDictionary<CardRef, Pending> cards = new();

    /// <summary>True while no update that was asked for is still to come.</summary>
    public bool IsIdle => cards.IsEmpty;

    /// <summary>Asks for an update; it happens soon.</summary>
    public void Request(CardRef card)
    {
        var pending = cards.AddOrUpdate(card, _ => new Pending(), (_, running) => running.Again());
        if (pending.Claim())
        {
            background.Begin(() => RunAsync(card));
        }
    }

    /// <summary>Updates now and tells what became of it; null when there is no such card.</summary>
    public async Task<SendOutcome?> UpdateAsync(CardRef card, CancellationToken ct)
    {
        SendOutcome? outcome = null;
        for (var round = 0; round < MostRounds; round++)
        {
            var rendered = await live.RenderAsync(card, ct);
            if (rendered?.Posted is null)
            {
                return outcome;
            }
            outcome = await sender.UpdateAsync(
                card.Key.Tenant,
                rendered.Posted,
                CardReplies.Activity(rendered.Card),
                ct
            );
            if (outcome is not SendOutcome.Sent || !await HasChangedAsync(card, rendered, ct))
            {
                return outcome;
            }
            await Task.Delay(settings.Value.CardPace, time, ct);
        }
        return outcome;
    }

    /// <summary>Whether the card would look different by now.</summary>
    private async Task<bool> HasChangedAsync(CardRef card, RenderedCard shown, CancellationToken ct) =>
        await live.RenderAsync(card, ct) is not { } now || FingerprintOf(now) != FingerprintOf(shown);

    private static string FingerprintOf(RenderedCard card) =>
        CardJson.ToJson(card.Card).ToString(CultureInfo.InvariantCulture);

    private async Task RunAsync(CardRef card)
    {
        try
        {
            var looks = 0;
            SendOutcome? outcome;
            do
            {
                outcome = await UpdateAsync(card, CancellationToken.None);
                if (outcome is not (null or SendOutcome.Sent))
                {
                    LogOutcome(logger, card.Row, outcome);
                }
                await Task.Delay(settings.Value.CardPace, time);
                // People are quick: a card can be pressed before it is written down where it is.
            } while ((outcome is null && ++looks < MostLooks) || !TryFinish(card));
        }
        catch (Exception fault)
        {
            cards.TryRemove(card, out _);
            LogFault(logger, fault, card.Row);
        }
    }

    /// <summary>True when no one asked again in the meantime.</summary>
    private bool TryFinish(CardRef card)
    {
        while (cards.TryGetValue(card, out var pending))
        {
            if (pending.Asked == 0)
            {
                if (cards.TryRemove(new KeyValuePair<CardRef, Pending>(card, pending)))
                {
                    return true;
                }
            }
            else if (cards.TryUpdate(card, pending with { Asked = 0 }, pending))
            {
                return false;
            }
        }
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "The {Card} card could not be brought up to date: {Outcome}")]
    private static partial void LogOutcome(ILogger logger, string card, SendOutcome outcome);

    [LoggerMessage(LogLevel.Error, "Bringing the {Card} card up to date failed")]
    private static partial void LogFault(ILogger logger, Exception fault, string card);

    /// <param name="Asked">How often an update was asked for since the running one began.</param>
    private sealed record Pending(int Asked = 0)
    {
        private readonly int[] claimed = [0];

        public Pending Again() => this with { Asked = Asked + 1 };

        /// <summary>True once: for the person who starts the work on this card.</summary>
        public bool Claim() => Interlocked.Exchange(ref claimed[0], 1) == 0;
    }
}
