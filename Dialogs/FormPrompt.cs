using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using Microsoft.Bot.Builder.Dialogs;

namespace AccountBot.Dialogs;

/// <summary>
/// Puts one form before the team and waits until the dossier holds its answer. The answer itself comes in through the card, from
/// any device and anyone on the team; the prompt only looks whether it is there, so a lost dialog loses nothing.
/// </summary>
public sealed class FormPrompt(ISeasonTable table) : Dialog(nameof(FormPrompt))
{
    private const string Asked = "asked";

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object options = null!,
        CancellationToken cancellationToken = default
    )
    {
        dc.ActiveDialog.State[Asked] = options;
        return await AskAsync(dc, cancellationToken);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc,
        CancellationToken cancellationToken = default
    ) => AskAsync(dc, cancellationToken);

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, CancellationToken ct)
    {
        var asked = FormStep.From(dc.ActiveDialog.State[Asked]);
        var dossier = await table.ReadAsync(asked.Season, ct);
        if (dossier is null || StillOpen(dossier, asked) is not { } form)
        {
            return await dc.EndDialogAsync(cancellationToken: ct);
        }
        var entry = form.Repeatable ? dossier.Answers.NextEntry(asked.Base, form.Key) : 0;
        await table.PostFormAsync(dc.Context, asked.Season, dossier, form, entry, ct);
        return EndOfTurn;
    }

    /// <summary>The form when it still waits for an answer; null when the team can go on.</summary>
    private static Form? StillOpen(Dossier dossier, FormStep asked)
    {
        if (dossier.Season.AtBat != asked.Base || dossier.Season.State != Playbook.Seasons.SeasonState.AtBat)
        {
            return null;
        }
        var form = TwelveBases.Number(asked.Base).Find(asked.Form);
        return form is null || dossier.AtBat.IsDone(form, dossier.Answers) ? null : form;
    }
}
