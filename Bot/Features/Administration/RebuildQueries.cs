using AccountBot.Bot.Routing;
using AccountBot.Cards.Administration;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Making the lists beside the accounts again, and how far that is.</summary>
public sealed class RebuildQueries(Rebuilds rebuilds, Audit audit)
{
    public async Task<AdaptiveCard> RebuildAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        var (run, began) = await rebuilds.BeginAsync(turn, actor, ct);
        if (began)
        {
            audit.Rebuilds(actor, run.Id);
        }
        return RebuildCard.Render(RebuildViews.Of(run) with { Running = !began }, actor.Texts);
    }

    /// <summary>How far making the lists again is; null where that was never asked for.</summary>
    public async Task<AdaptiveCard?> RebuiltAsync(Actor actor, CancellationToken ct) =>
        await rebuilds.ReadAsync(actor.Tenant, ct) is { Run: var run }
            ? RebuildCard.Render(RebuildViews.Of(run), actor.Texts)
            : null;
}
