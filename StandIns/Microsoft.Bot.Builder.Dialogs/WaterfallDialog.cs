using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public delegate Task<DialogTurnResult> WaterfallStep(
    WaterfallStepContext stepContext,
    CancellationToken cancellationToken
);

/// <summary>Steps in order, one a message; what the last one returns ends the dialog.</summary>
public class WaterfallDialog : Dialog
{
    const string Options = "options";
    const string StepIndex = "stepIndex";
    const string Values = "values";
    const string InstanceId = "instanceId";

    readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object options = null,
        CancellationToken cancellationToken = default
    )
    {
        MisplacedToken.Refuse(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[Options] = options;
        state[Values] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[InstanceId] = Guid.NewGuid().ToString();
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next step on a message; any other activity leaves the waterfall where it is.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
                .ConfigureAwait(false)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        // Storage gives a whole number back as another kind of whole number.
        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndex], CultureInfo.InvariantCulture);
        return await RunStepAsync(dc, index + 1, reason, result, cancellationToken).ConfigureAwait(false);
    }

    protected virtual async Task<DialogTurnResult> OnStepAsync(
        WaterfallStepContext stepContext,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return await _steps[stepContext.Index](stepContext, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc,
        int index,
        DialogReason reason,
        object result,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        var values = (IDictionary<string, object>)state[Values];
        var step = new WaterfallStepContext(this, dc, state[Options], values, index, reason, result);
        return await OnStepAsync(step, cancellationToken).ConfigureAwait(false);
    }
}
