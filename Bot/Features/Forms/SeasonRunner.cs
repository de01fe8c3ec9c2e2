using AccountBot.Dialogs;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Goes on with a season in the conversation of a turn.</summary>
public sealed class SeasonRunner(IServiceScopeFactory scopes)
{
    public async Task OnAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeasonDialogs>().PlayOnAsync(turn, season, ct);
    }

    /// <summary>The same, and shows the open form once more.</summary>
    public Task ShowAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        turn.TurnState.Set(new SeasonTable.ShowAgain());
        return OnAsync(turn, season, ct);
    }

    /// <summary>Leaves nothing of the dialogs of an account that is taken away.</summary>
    public async Task ForgetAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeasonDialogs>().ForgetAsync(turn, season, ct);
    }

    public async Task<bool> StopAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeasonDialogs>().StopAsync(turn, season, ct);
    }
}
