using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace AccountBot.Dialogs;

/// <summary>
/// One base as a waterfall. It may be begun again at any moment: a step whose form is answered is passed over, so play goes on at
/// the first open form.
/// </summary>
public abstract class BaseDialog : ComponentDialog
{
    private readonly ISeasonTable table;
    private readonly int number;

    protected BaseDialog(int number, ISeasonTable table)
        : base(IdOf(number))
    {
        this.number = number;
        this.table = table;
        AddDialog(new FormPrompt(table));
    }

    public static string IdOf(int number) => $"base{number:00}";

    protected void Play(params WaterfallStep[] steps)
    {
        AddDialog(new WaterfallDialog(Id + ".steps", steps));
        InitialDialogId = Id + ".steps";
    }

    /// <summary>Asks one form.</summary>
    protected WaterfallStep Ask(string form) =>
        (step, ct) => step.BeginDialogAsync(nameof(FormPrompt), new FormStep(Season(step), number, form), ct);

    /// <summary>Go or no go?</summary>
    protected async Task<DialogTurnResult> OpenGate(WaterfallStepContext step, CancellationToken ct)
    {
        await table.OpenGateAsync(step.Context, Season(step), ct);
        return await step.EndDialogAsync(cancellationToken: ct);
    }

    private static SeasonAddress Season(WaterfallStepContext step) =>
        step.Options as SeasonAddress ?? ((JObject)step.Options).ToObject<SeasonAddress>()!;
}
