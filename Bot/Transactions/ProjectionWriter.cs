using AccountBot.Bot.Teams;
using AccountBot.Playbook;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>Writes the rows of the lists beside the accounts.</summary>
public sealed class ProjectionWriter(IPeople people, IPortfolio portfolio, ContactIndex contacts, ChatPeople chatPeople)
{
    /// <summary>So many rows are written at once.</summary>
    internal static ParallelOptions SideBySide(CancellationToken ct) =>
        new() { MaxDegreeOfParallelism = 8, CancellationToken = ct };

    /// <summary>Writes what an account is to its people, and the account in the tenant's portfolio.</summary>
    /// <param name="parts">By the person's id in lower case; null takes the account from their list.</param>
    /// <param name="nameBefore">The row under which the account was listed by name; null for none.</param>
    public async Task WriteAsync(
        DossierKey key,
        InboxInput now,
        IReadOnlyDictionary<string, Participation?> parts,
        string? nameBefore,
        CancellationToken ct
    )
    {
        await Parallel.ForEachAsync(
            parts,
            SideBySide(ct),
            async (part, token) => await PutAsync(key, part.Key, part.Value, token)
        );
        await Parallel.ForEachAsync(
            now.Account.Everybody.Concat(now.Account.Missed()),
            SideBySide(ct),
            async (person, token) => await chatPeople.KnowAsync(key.Tenant, person, token)
        );
        var summary = ProjectedRows.SummaryOf(now);
        var name = ProjectedRows.NameOf(now, summary);
        await portfolio.PutAsync(key.Tenant, name.Row, name, ct);
        if (nameBefore is not null && nameBefore != name.Row)
        {
            await portfolio.RemoveAsync(key.Tenant, nameBefore, ct);
        }
        await portfolio.PutAsync(key.Tenant, AccountSummary.RowOf(now.Account.Id), summary, ct);
    }

    /// <inheritdoc cref="ContactIndex.WriteAsync" />
    public Task WriteContactsAsync(DossierKey key, Dossier dossier, bool again, CancellationToken ct) =>
        contacts.WriteAsync(key, dossier, again, ct);

    /// <summary>Takes an account from the lists of these people and from the tenant's portfolio.</summary>
    /// <param name="named">The row under which the account is listed by name.</param>
    public async Task RemoveAsync(DossierKey key, IEnumerable<string> playing, string named, CancellationToken ct)
    {
        foreach (var person in playing)
        {
            await PutAsync(key, person.ToLowerInvariant(), null, ct);
        }
        await contacts.RemoveAsync(key, ct);
        await portfolio.RemoveAsync(key.Tenant, AccountSummary.RowOf(key.Account), ct);
        await portfolio.RemoveAsync(key.Tenant, named, ct);
    }

    private Task PutAsync(DossierKey key, string person, Participation? part, CancellationToken ct) =>
        part is null
            ? people.RemoveAsync(new PersonKey(key.Tenant, person), Participation.RowOf(key.Account), ct)
            : people.PutAsync(new PersonKey(key.Tenant, person), part.Row, part, ct);
}
