using AccountBot.Bot.Transactions;
using AccountBot.Storage;

namespace AccountBot.Bot.Delivery;

/// <summary>What the agenda tells about how it goes.</summary>
/// <param name="Unsent">
/// How long ago the oldest message was decided that is not sent, those aside that wait for the app to be added to its team; zero for none.
/// </param>
/// <param name="Lag">How long the oldest entry waits that no one has taken; zero for none.</param>
/// <param name="Due">Entries that are due and not done.</param>
public sealed record AgendaFigures(TimeSpan Unsent, TimeSpan Lag, int Due)
{
    /// <param name="overdue">As <see cref="IAgenda.OverdueAsync"/> tells.</param>
    /// <param name="grace">How long after a decision its entry is due, as the person who decided says it themselves.</param>
    public static AgendaFigures Of(IReadOnlyList<AgendaEntry> overdue, TimeSpan grace, DateTimeOffset now)
    {
        var unsent = overdue.Where(entry => entry.Item.Kind == Outbox.AgendaKind).Select(entry => entry.Since).ToList();
        var free = overdue.Where(entry => entry.FreeFrom <= now).Select(entry => entry.FreeFrom).ToList();
        return new AgendaFigures(
            unsent.Count == 0 ? TimeSpan.Zero : now - unsent.Min() + grace,
            free.Count == 0 ? TimeSpan.Zero : now - free.Min(),
            overdue.Count
        );
    }
}
