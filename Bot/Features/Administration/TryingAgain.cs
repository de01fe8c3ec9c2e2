using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Teams;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

/// <summary>What became of trying once more to reach someone.</summary>
public abstract record TryOutcome
{
    private TryOutcome() { }

    /// <param name="Notices">How many notices go out now that waited.</param>
    public sealed record Reached(Person Person, int Notices) : TryOutcome;

    /// <summary>It is as it was: what waits goes on waiting, and no one is told again.</summary>
    public sealed record StillUnreached(Person Person) : TryOutcome;

    /// <summary>The service did not answer, or had too much to do.</summary>
    public sealed record NotNow(Person Person) : TryOutcome;

    /// <summary>Not on the list (any more).</summary>
    public sealed record NotListed : TryOutcome;
}

/// <summary>
/// Tries once more to reach someone: first with a sign of typing, which leaves nothing behind in the chat. Only when that arrives,
/// what waited goes back into the outboxes.
/// </summary>
public sealed class TryingAgain(
    UnreachedPeople unreached,
    PersonalChats chats,
    WaitingNotices waiting,
    IPeople people,
    AccountStore store,
    ReminderStore reminders
)
{
    public async Task<TryOutcome> OneAsync(string tenant, string person, CancellationToken ct)
    {
        if (await unreached.FindAsync(tenant, person, ct) is not { } line)
        {
            return new TryOutcome.NotListed();
        }
        var (who, notices) = (line.Who.Person, await chats.WaitingAsync(tenant, person, ct));
        if (await HomeAsync(tenant, person, notices, ct) is not { } conversation)
        {
            return new TryOutcome.StillUnreached(who);
        }
        switch (await chats.ProbeAsync(tenant, who, conversation, ct))
        {
            case SendOutcome.Sent:
                await AgainAsync(tenant, line, notices, ct);
                return new TryOutcome.Reached(who, notices.Count);
            case SendOutcome.Throttled or SendOutcome.Ambiguous or SendOutcome.Unauthorized or SendOutcome.Forbidden:
                return new TryOutcome.NotNow(who);
            default:
                return new TryOutcome.StillUnreached(who);
        }
    }

    private async Task AgainAsync(
        string tenant,
        UnreachedLine line,
        IReadOnlyList<WaitingNotice> notices,
        CancellationToken ct
    )
    {
        var person = line.Who.Person.Id;
        await unreached.TryAsync(tenant, line.Who, notices, ct);
        foreach (var each in notices)
        {
            if (await waiting.AgainAsync(new DossierKey(tenant, each.Account), each.Notice, person, ct))
            {
                await chats.DeliveredAsync(tenant, person, each, ct);
            }
        }
        await reminders.PlanAsync(tenant, person, ct);
        // Last, and only as it was: should the process end before, or the service refuse again, the person stays on the list.
        await unreached.RemoveAsync(tenant, line, ct);
    }

    /// <summary>Where to ask for a chat with someone: where one of their accounts lives.</summary>
    private async Task<AccountConversation?> HomeAsync(
        string tenant,
        string person,
        IReadOnlyList<WaitingNotice> notices,
        CancellationToken ct
    )
    {
        var key = new PersonKey(tenant, person.ToLowerInvariant());
        var rows = await people.ListAsync(key, RowRange.Prefix(Participation.Rows), ct);
        var accounts = notices
            .Select(each => each.Account)
            .Concat(rows.Select(row => row.Value).OfType<Participation>().Select(part => part.Account))
            .Distinct(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            if (
                await store.RowAsync<AccountConversation>(new DossierKey(tenant, account), AccountKeys.Home, ct) is
                { } conversation
            )
            {
                return conversation;
            }
        }
        return null;
    }
}
