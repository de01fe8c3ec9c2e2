using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>
/// Where dossiers are changed: read, decide, commit; and when someone else was first, read and decide again. What must be said
/// because of the change is committed with it and said afterwards.
/// </summary>
public sealed class AccountTransaction(
    AccountStore store,
    Outbox outbox,
    ProjectionQueue projections,
    TimeProvider time
)
{
    private const int Tries = 5;

    // Within a process people wait for each other, so that twenty votes at once cost twenty commits and not a hundred.
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <param name="decide">Reads what it needs and decides; without changes nothing is written.</param>
    /// <exception cref="TooBusyException">Others were first at every try.</exception>
    public async Task<T> ChangeAsync<T>(
        DossierKey key,
        int year,
        Func<CancellationToken, Task<Decision<T>>> decide,
        CancellationToken ct
    )
    {
        var turn = turns[(int)((uint)key.GetHashCode() % turns.Length)];
        await turn.WaitAsync(ct);
        try
        {
            return await DecideAsync(key, year, decide, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<T> DecideAsync<T>(
        DossierKey key,
        int year,
        Func<CancellationToken, Task<Decision<T>>> decide,
        CancellationToken ct
    )
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var decision = await decide(ct);
            if (decision.Changes is not { Rows.Count: > 0 } changes)
            {
                return decision.Result;
            }
            await outbox.PlanAsync(key, changes.Later, ct);
            var promise = await outbox.PromiseAsync(key, year, changes.Notices, ct);
            if (await store.CommitAsync(key, changes.Rows, ct) is CommitOutcome.Committed)
            {
                outbox.Hand(promise);
                // With a promise, the person who keeps it also writes down for whom something waits now.
                if (promise is null)
                {
                    projections.Request(key, year);
                }
                return decision.Result;
            }
            // The promise stays on the agenda: a conflict may also mean that the commit did arrive and only its answer got lost.
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 << attempt)), time, ct);
        }
        throw new TooBusyException();
    }
}

/// <summary>What was decided, and what that changes; null changes nothing.</summary>
public sealed record Decision<T>(T Result, Changes? Changes = null);

public static class Decision
{
    public static Decision<T> Of<T>(T result, Changes? changes = null) => new(result, changes);
}
