using AccountBot.Playbook;
using AccountBot.Playbook.Seasons;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AccountBot.Dialogs;

/// <summary>Plays a season in its thread: goes on with the base in progress, from wherever the dialog or the dossier stands.</summary>
public sealed class SeasonDialogs(ConversationState state, IEnumerable<BaseDialog> bases, ISeasonTable table)
{
    /// <summary>Goes on to the next form or to the gate.</summary>
    public async Task PlayOnAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        var dossier = await table.ReadAsync(season, ct);
        if (dossier is null or { Season.State: not SeasonState.AtBat })
        {
            return;
        }
        var dialogs = DialogsOf(season);
        var context = await dialogs.CreateContextAsync(turn, ct);
        var dialog = BaseDialog.IdOf(dossier.Season.AtBat);
        if (context.ActiveDialog is { } active && active.Id != dialog)
        {
            await context.CancelAllDialogsAsync(ct);
        }
        var result = await context.ContinueDialogAsync(ct);
        if (
            result.Status == DialogTurnStatus.Empty
            || (result.Status == DialogTurnStatus.Complete && await IsUnfinishedAsync(season, ct))
        )
        {
            await context.BeginDialogAsync(dialog, season, ct);
        }
        await state.SaveChangesAsync(turn, force: false, ct);
    }

    /// <summary>Takes the season's dialog off the table. What was answered stays in the dossier.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> StopAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        var context = await DialogsOf(season).CreateContextAsync(turn, ct);
        var active = context.ActiveDialog is not null;
        await context.CancelAllDialogsAsync(ct);
        await state.SaveChangesAsync(turn, force: false, ct);
        return active;
    }

    /// <summary>Leaves nothing of the season's dialogs: its account no longer exists.</summary>
    public async Task ForgetAsync(ITurnContext turn, SeasonAddress season, CancellationToken ct)
    {
        await state.CreateProperty<DialogState>(PropertyOf(season)).DeleteAsync(turn, ct);
        await state.SaveChangesAsync(turn, force: false, ct);
    }

    private static string PropertyOf(SeasonAddress season) => "season." + season.Account;

    // An answer that was edited back to incomplete, or a gate that could not open, leaves an ended waterfall behind.
    private async Task<bool> IsUnfinishedAsync(SeasonAddress season, CancellationToken ct) =>
        await table.ReadAsync(season, ct) is { Next: NextStep.Fill };

    // A chat may hold several accounts, so each has a dialog of its own within the conversation.
    private DialogSet DialogsOf(SeasonAddress season)
    {
        var set = new DialogSet(state.CreateProperty<DialogState>(PropertyOf(season)));
        foreach (var each in bases)
        {
            set.Add(each);
        }
        return set;
    }
}
