namespace AccountBot.Bot.Features.Administration;

/// <summary>What administrators did: one line each, with ids and numbers only.</summary>
public sealed partial class Audit(ILogger<Audit> logger)
{
    public void Resent(Routing.Actor by, int accounts, int of) =>
        LogResent(logger, by.Person.Id, by.Tenant, accounts, of);

    /// <param name="whom">An Entra id; null for everyone.</param>
    public void Tried(Routing.Actor by, string? whom, string outcome) =>
        LogTried(logger, by.Person.Id, by.Tenant, whom ?? "everybody", outcome);

    public void Rebuilds(Routing.Actor by, string run) => LogRebuilds(logger, by.Person.Id, by.Tenant, run);

    [LoggerMessage(
        LogLevel.Information,
        "Administrator {Administrator} of tenant {Tenant} had sent again what failed: {Accounts} of {Of} accounts"
    )]
    private static partial void LogResent(ILogger logger, string administrator, string tenant, int accounts, int of);

    [LoggerMessage(
        LogLevel.Information,
        "Administrator {Administrator} of tenant {Tenant} had it tried again to reach {Whom}: {Outcome}"
    )]
    private static partial void LogTried(
        ILogger logger,
        string administrator,
        string tenant,
        string whom,
        string outcome
    );

    [LoggerMessage(
        LogLevel.Information,
        "Administrator {Administrator} of tenant {Tenant} has the lists made anew: run {Run}"
    )]
    private static partial void LogRebuilds(ILogger logger, string administrator, string tenant, string run);
}
