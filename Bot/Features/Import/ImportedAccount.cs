using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Import;

/// <summary>Makes the account of a row. Its id follows from team, name and year, so that making it again makes nothing.</summary>
public sealed class ImportedAccount(
    AccountStore store,
    Projector projector,
    IOptions<BotSettings> settings,
    TimeProvider time
)
{
    private static readonly Dictionary<string, StoredRow> Nothing = new(StringComparer.Ordinal);

    public static string IdOf(string tenant, AccountConversation conversation, string identity)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{tenant}|{conversation.Team}|{identity}"));
        return new Guid(hash.AsSpan(0, 16)).ToString("N");
    }

    public async Task<bool> ExistsAsync(string tenant, ImportLine line, CancellationToken ct) =>
        await store.RowAsync<Account>(new DossierKey(tenant, line.Account!), AccountKeys.Account, ct) is not null;

    /// <summary>Makes it, unless it is there; either way it is in the lists beside the dossiers afterwards.</summary>
    /// <param name="touched">Takes up those whose next moment must be planned.</param>
    public async Task MakeAsync(
        string tenant,
        ImportJob job,
        ImportChunk chunk,
        ImportLine line,
        ConcurrentBag<string> touched,
        CancellationToken ct
    )
    {
        var today = DateOnly.FromDateTime(Zone.Local(job.At).DateTime);
        var none = new Dictionary<string, IReadOnlyList<Playbook.People.Person>>(StringComparer.Ordinal);
        var rules = new ImportRules(job.Language, job.Language, today, settings.Value.FourEyes, chunk.People, none);
        if (rules.Read(line) is not FormReading.Right { Answers: var answers })
        {
            // The rules changed since it was looked at, with a release or a setting.
            return;
        }
        var (key, now) = (new DossierKey(tenant, line.Account!), time.GetUtcNow());
        var opening = NewAccount.Create(key.Account, answers, job.By, now);
        var conversation = job.Home with { Unopened = true };
        var changes = new Changes()
            .Put(AccountKeys.Account, opening.Account)
            .Put(AccountKeys.Home, conversation)
            .Season(opening.Season)
            .Play(opening.Play);
        if (await store.CommitAsync(key, changes.Rows, ct) is CommitOutcome.Committed)
        {
            var answered = SeasonSoFar.None with { Account = opening.Account };
            var dossier = new Dossier(opening.Account, opening.Season, answered);
            await projector.MadeAsync(new AccountSnapshot(key, Nothing, dossier, conversation), touched, ct);
            return;
        }
        // It was made before, by a try that ended in the middle.
        await projector.UpdateAsync(key, opening.Account.Year, ct, touched);
    }
}
