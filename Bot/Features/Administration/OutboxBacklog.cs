using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Administration;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Administration;

/// <summary>What should have happened already in a tenant, by the agenda.</summary>
public sealed class OutboxBacklog(IAgenda agenda, AgendaSignal bell, IOptions<BotSettings> settings, TimeProvider time)
{
    /// <summary>Enough to know that something is wrong.</summary>
    private const int Most = 5_000;

    public async Task<BacklogFacts> LookAsync(string tenant, CancellationToken ct)
    {
        var (now, all) = (time.GetUtcNow(), await OverdueAsync(tenant, ct));
        var unsent = all.Where(IsUnsent).ToList();
        var figures = AgendaFigures.Of(all, settings.Value.OutboxGrace, now);
        return new BacklogFacts(
            unsent.Count == 0 ? null : now - unsent.Min(entry => entry.Since) + settings.Value.OutboxGrace,
            Accounts(unsent),
            Accounts(unsent.Where(entry => IsPutOff(entry, now))),
            figures.Lag
        );
    }

    /// <summary>
    /// What was put off because it could not be sent is due now. What someone is sending at this moment is left to them; what was
    /// sent is not on the agenda.
    /// </summary>
    public async Task<Resent> ResendAsync(string tenant, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var unsent = (await OverdueAsync(tenant, ct)).Where(IsUnsent).ToList();
        var moved = new List<AgendaEntry>();
        foreach (var entry in unsent.Where(entry => IsPutOff(entry, now)))
        {
            if (await agenda.PostponeAsync(entry, now, ct))
            {
                moved.Add(entry);
            }
        }
        if (moved.Count > 0)
        {
            bell.Ring();
        }
        return new Resent(Accounts(moved), Accounts(unsent));
    }

    private async Task<IReadOnlyList<AgendaEntry>> OverdueAsync(string tenant, CancellationToken ct) =>
        [.. (await agenda.OverdueAsync(time.GetUtcNow(), Most, ct)).Where(entry => entry.Item.Tenant == tenant)];

    private static bool IsUnsent(AgendaEntry entry) => entry.Item.Kind is Outbox.AgendaKind or Outbox.AwayKind;

    // A claim keeps the moment at which it was due; putting off moves it.
    private static bool IsPutOff(AgendaEntry entry, DateTimeOffset now) => entry.Attempts > 0 && entry.Item.Due > now;

    private static int Accounts(IEnumerable<AgendaEntry> entries) =>
        entries.Select(entry => entry.Item.Account).Distinct(StringComparer.Ordinal).Count();
}

/// <param name="Accounts">So many accounts have it sent again.</param>
/// <param name="Of">Of so many that have something unsent.</param>
public sealed record Resent(int Accounts, int Of);
