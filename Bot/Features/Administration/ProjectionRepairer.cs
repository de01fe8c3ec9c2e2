using System.Collections.Concurrent;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Tables;

namespace AccountBot.Bot.Features.Administration;

/// <summary>What became of writing an account's lines again.</summary>
public abstract record MendOutcome
{
    private MendOutcome() { }

    /// <param name="Wrong">How many lines were missing, or said something else than the dossier.</param>
    public sealed record Mended(int Wrong) : MendOutcome;

    /// <summary>There is no such account; what is left of its rows plays nothing.</summary>
    public sealed record None : MendOutcome;

    /// <summary>Its rows say nothing that this release can read.</summary>
    public sealed record Unreadable : MendOutcome;
}

/// <summary>
/// Writes all lines of an account in the lists beside the dossiers, whatever was written before: people's own lists, the portfolio, the
/// index of contacts, the month's health, and the list of the conversation in which it is played.
/// </summary>
public sealed partial class ProjectionRepairer(
    AccountStore store,
    AccountLists lists,
    Projector projector,
    ProjectionVerifier look,
    ReminderStore reminders,
    ILogger<ProjectionRepairer> logger
)
{
    /// <param name="strays">The ids of people in whose lists the account stands and should not, as far as anyone knows.</param>
    public async Task<MendOutcome> MendAsync(DossierKey key, IReadOnlyCollection<string> strays, CancellationToken ct)
    {
        try
        {
            return await store.RowAsync<Account>(key, AccountKeys.Account, ct) is { Year: var year }
                ? await MendAsync(key, year, strays, ct)
                : new MendOutcome.None();
        }
        catch (Exception fault) when (fault is RowFormatException or NewerRowException or TooBusyException)
        {
            // One account that cannot be done keeps no other from it.
            LogUnreadable(logger, fault, key.Account);
            return new MendOutcome.Unreadable();
        }
    }

    private async Task<MendOutcome> MendAsync(
        DossierKey key,
        int year,
        IReadOnlyCollection<string> strays,
        CancellationToken ct
    )
    {
        if (await projector.ReadAsync(key, year, ct) is not var (file, now))
        {
            LogUnreadable(logger, null, key.Account);
            return new MendOutcome.Unreadable();
        }
        var wrong = await look.WrongAsync(file, now, ct);
        var changed = new ConcurrentBag<string>(wrong.People);
        await projector.AnewAsync(key, year, strays, changed, ct);
        if (wrong.Thread is { } thread)
        {
            await lists.PlayedInAsync(key, thread, year, ct);
        }
        foreach (var person in changed.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await reminders.PlanAsync(key.Tenant, person, ct);
        }
        return new MendOutcome.Mended(wrong.Count);
    }

    [LoggerMessage(LogLevel.Error, "The lists of account {Account} could not be made again")]
    private static partial void LogUnreadable(ILogger logger, Exception? fault, string account);
}
