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
    private readonly List<string> asked = [];

    protected BaseDialog(int number, ISeasonTable table)
        : base(IdOf(number))
    {
        Number = number;
        this.table = table;
        AddDialog(new FormPrompt(table));
    }

    /// <summary>The base that this dialog plays.</summary>
    public int Number { get; }

    /// <summary>The forms that it asks, in the order of asking.</summary>
    public IReadOnlyList<string> Asked => asked;

    public static string IdOf(int number) => $"base{number:00}";

    protected void Play(params WaterfallStep[] steps)
    {
        AddDialog(new WaterfallDialog(Id + ".steps", steps));
        InitialDialogId = Id + ".steps";
    }

    /// <summary>Asks one form.</summary>
    protected WaterfallStep Ask(string form)
    {
        asked.Add(form);
        return (step, ct) => step.BeginDialogAsync(nameof(FormPrompt), new FormStep(Season(step), Number, form), ct);
    }

    /// <summary>Go or no go?</summary>
    protected async Task<DialogTurnResult> OpenGate(WaterfallStepContext step, CancellationToken ct)
    {
        await table.OpenGateAsync(step.Context, Season(step), ct);
        return await step.EndDialogAsync(cancellationToken: ct);
    }

    private static SeasonAddress Season(WaterfallStepContext step) =>
        step.Options as SeasonAddress ?? ((JObject)step.Options).ToObject<SeasonAddress>()!;
}
