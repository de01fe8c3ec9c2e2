using System.Threading.Channels;
using AccountBot.Bot.Hosting;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Transactions;

/// <summary>Something that was decided and must be said, and the entry on the agenda that sees to it if we do not.</summary>
public sealed record Promise(DossierKey Key, int Year, IReadOnlyList<Notice> Notices, AgendaEntry Entry);

/// <summary>
/// Sees to it that what was decided is said. The entry on the agenda is written before the commit: should this process end between
/// the two, another finds either what to say, or nothing to do.
/// </summary>
public sealed class Outbox(IAgenda agenda, IOptions<BotSettings> settings, TimeProvider time)
{
    /// <summary>The kind of the agenda's entries that watch over an outbox.</summary>
    public const string AgendaKind = "outbox";

    /// <summary>The kind of the entries that watch over an outbox whose account lives where the app was taken out or may not write: people mend that, not we.</summary>
    public const string AwayKind = "outbox.away";

    /// <summary>The kind of the entries at which a later notice is due.</summary>
    public const string LaterKind = "later";

    private readonly Channel<Promise> handed = Channel.CreateUnbounded<Promise>();

    public ChannelReader<Promise> Handed => handed.Reader;

    /// <summary>Null when there is nothing to say.</summary>
    public async Task<Promise?> PromiseAsync(
        DossierKey key,
        int year,
        IReadOnlyList<Notice> notices,
        CancellationToken ct
    )
    {
        if (notices.Count == 0)
        {
            return null;
        }
        var due = time.GetUtcNow() + settings.Value.OutboxGrace;
        var payload = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var entry = await agenda.AddAsync(new AgendaItem(due, key.Tenant, key.Account, AgendaKind, payload), null, ct);
        return new Promise(key, year, notices, entry);
    }

    /// <summary>
    /// Puts later notices on the agenda, before they are committed: an entry whose notice never came, or was taken back, is dropped
    /// when it is due.
    /// </summary>
    public async Task PlanAsync(DossierKey key, IReadOnlyList<LaterNotice> later, CancellationToken ct)
    {
        foreach (var (notice, due) in later)
        {
            var item = new AgendaItem(due, key.Tenant, key.Account, LaterKind, notice.Id);
            await agenda.AddAsync(item, $"{LaterKind}|{key.Account}|{notice.Id}", ct);
        }
    }

    /// <summary>From here on nothing is taken: this process stops, and the agenda sees to it.</summary>
    public void Close() => handed.Writer.TryComplete();

    /// <summary>Committed: say it as soon as the turn leaves room.</summary>
    public void Hand(Promise? promise)
    {
        if (promise is not null)
        {
            handed.Writer.TryWrite(promise);
        }
    }
}
