using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Loads the account that a command is about, for someone who may see it, and runs the command.</summary>
public sealed class AccountCommandRunner(AccountStore store, IRosterSync roster, IServiceProvider services)
{
    /// <returns>What to answer: not found where there is no such account for this person.</returns>
    public async Task<Reply> RunAsync(
        ITurnContext turn,
        Actor actor,
        Command command,
        Participation part,
        CancellationToken ct
    )
    {
        bool Exists(Account there) =>
            command.Declaration.ReadOnly ? actor.MaySee(there) : there.IsVisibleTo(actor.Person);
        if (
            await store.LoadAsync(new DossierKey(actor.Tenant, part.Account), part.Year, ct) is not { } read
            || !Exists(read.Dossier.Account)
            || await CheckedAsync(turn, actor, read, ct) is not { Dossier.Account: var account } now
            || !Exists(account)
        )
        {
            return Reply.NotFound;
        }
        // A button may carry the name of a command that is about no account.
        return services.GetRequiredService(command.Type) is IAccountCommand run
            ? await run.RunAsync(new AccountTurn(turn, actor, now), ct)
            : Reply.BadCard;
    }

    /// <summary>The account, once it is known who of its people left; that is looked at once a day.</summary>
    private async Task<AccountSnapshot> CheckedAsync(
        ITurnContext turn,
        Actor actor,
        AccountSnapshot read,
        CancellationToken ct
    ) =>
        read.Dossier.Account.IsVisibleTo(actor.Person)
        && await roster.ReconcileAsync(turn, read, ct)
        && await store.LoadAsync(read.Key, read.Dossier.Season.Year, ct) is { } now
            ? now
            : read;
}
