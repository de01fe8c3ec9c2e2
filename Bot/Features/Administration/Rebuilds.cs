using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Administration;

/// <summary>A tenant's run as it was read, with its version, so that of two instances only one goes on with it.</summary>
public sealed record RebuildSnapshot(string Tenant, RebuildRun Run, string Version);

/// <summary>Has the lists beside the dossiers made again: one run at a time for a tenant, in the background.</summary>
public sealed class Rebuilds(IAddresses addresses, IAgenda agenda, AgendaSignal bell, TimeProvider time)
{
    /// <summary>The kind of the entries on the agenda.</summary>
    public const string AgendaKind = "rebuild";

    /// <summary>A run that stood still for so long has lost its entry: another one may begin.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromHours(1);

    /// <summary>The last run, under way or over; null where there never was one.</summary>
    public async Task<RebuildSnapshot?> ReadAsync(string tenant, CancellationToken ct) =>
        await addresses.GetAsync(tenant, RebuildRun.Row, ct) is { Value: RebuildRun run } row
            ? new RebuildSnapshot(tenant, run, row.Version)
            : null;

    /// <summary>Begins a run, unless one is under way.</summary>
    /// <returns>The run that is under way now, and whether it is a new one.</returns>
    public async Task<(RebuildRun Run, bool Began)> BeginAsync(ITurnContext turn, Actor by, CancellationToken ct)
    {
        var (now, before) = (time.GetUtcNow(), await ReadAsync(by.Tenant, ct));
        if (before is { Run: { IsOver: false } running } && now - running.Moved < Stuck)
        {
            return (running, false);
        }
        var run = new RebuildRun(
            Guid.CreateVersion7().ToString("N"),
            RebuildStep.Accounts,
            by.Person,
            by.Language,
            ConversationOfTurn.Of(turn),
            now,
            now
        );
        // First, so that what is written down is done by someone.
        await PlanAsync(by.Tenant, run, ct);
        var written = before is null
            ? await addresses.AddAsync(by.Tenant, RebuildRun.Row, run, ct)
            : await addresses.ReplaceAsync(by.Tenant, RebuildRun.Row, run, before.Version, ct);
        if (!written && await ReadAsync(by.Tenant, ct) is { Run: var theirs })
        {
            return (theirs, false);
        }
        bell.Ring();
        return (run, true);
    }

    /// <summary>Asks for the work to begin, or to go on.</summary>
    public Task PlanAsync(string tenant, RebuildRun run, CancellationToken ct) =>
        agenda.AddAsync(new AgendaItem(time.GetUtcNow(), tenant, string.Empty, AgendaKind, run.Id), null, ct);

    /// <summary>Writes down how far it is.</summary>
    /// <returns>Null when another instance was first.</returns>
    public async Task<RebuildSnapshot?> MoveAsync(RebuildSnapshot file, RebuildRun after, CancellationToken ct)
    {
        var moved = after with { Moved = time.GetUtcNow() };
        return await addresses.ReplaceAsync(file.Tenant, RebuildRun.Row, moved, file.Version, ct)
            ? await ReadAsync(file.Tenant, ct)
            : null;
    }
}
