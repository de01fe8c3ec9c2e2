using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Does the next part of a run. What it does can be done twice.</summary>
public sealed class RebuildStepper(
    IDossiers dossiers,
    IAddresses addresses,
    IPortfolio portfolio,
    ProjectionRepairer mending,
    OrphanCleaner orphanCleaner
)
{
    private const int AccountsAtOnce = 20;
    private const int SideBySide = 4;
    private const int PeopleAtOnce = 20;
    private const int LinesAtOnce = 200;

    /// <returns>The run as it is then.</returns>
    public Task<RebuildRun> StepAsync(string tenant, RebuildRun run, AccountsKnown known, CancellationToken ct) =>
        run.Step switch
        {
            RebuildStep.Accounts => AccountsAsync(tenant, run, ct),
            RebuildStep.People => PeopleAsync(tenant, run, known, ct),
            _ => PortfolioAsync(tenant, run, known, ct),
        };

    private async Task<RebuildRun> AccountsAsync(string tenant, RebuildRun run, CancellationToken ct)
    {
        var some = await dossiers.AccountsAsync(tenant, run.Cursor, AccountsAtOnce, ct);
        var (wrong, unreadable, done) = (0, 0, 0);
        await Parallel.ForEachAsync(
            some,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct },
            async (account, token) =>
            {
                switch (await mending.MendAsync(new DossierKey(tenant, account), [], token))
                {
                    case MendOutcome.Mended mended:
                        Interlocked.Increment(ref done);
                        Interlocked.Add(ref wrong, mended.Wrong);
                        break;
                    case MendOutcome.Unreadable:
                        Interlocked.Increment(ref unreadable);
                        break;
                }
            }
        );
        var after = run with
        {
            Accounts = run.Accounts + done,
            Wrong = run.Wrong + wrong,
            Unreadable = run.Unreadable + unreadable,
        };
        return Next(after, RebuildStep.People, some.Count < AccountsAtOnce ? null : some[^1]);
    }

    private async Task<RebuildRun> PeopleAsync(string tenant, RebuildRun run, AccountsKnown known, CancellationToken ct)
    {
        var page = await addresses.KeysAsync(tenant, After(PersonalChat.All, run.Cursor), PeopleAtOnce, ct);
        var people = page.Keys.Select(PersonalChat.PersonOf);
        var gone = await orphanCleaner.OfPeopleAsync(tenant, [.. people], known, ct);
        return Next(
            run with
            {
                LeftOver = run.LeftOver + gone,
            },
            RebuildStep.Portfolio,
            page.More ? page.Keys[^1] : null
        );
    }

    private async Task<RebuildRun> PortfolioAsync(
        string tenant,
        RebuildRun run,
        AccountsKnown known,
        CancellationToken ct
    )
    {
        var page = await portfolio.KeysAsync(tenant, After(RowRange.All, run.Cursor), LinesAtOnce, ct);
        var gone = await orphanCleaner.OfPortfolioAsync(tenant, page.Keys, known, ct);
        return Next(run with { LeftOver = run.LeftOver + gone }, RebuildStep.Telling, page.More ? page.Keys[^1] : null);
    }

    private static RowRange After(RowRange all, string? cursor) => cursor is null ? all : all.After(cursor);

    /// <param name="cursor">What was done last; null where that step is over.</param>
    private static RebuildRun Next(RebuildRun run, RebuildStep then, string? cursor) =>
        cursor is null ? run with { Step = then, Cursor = null } : run with { Cursor = cursor };
}
