namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall has to work with.</summary>
public class WaterfallStepContext : DialogContext
{
    readonly WaterfallDialog _waterfall;
    bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result
    )
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Index = index;
        Options = options;
        Reason = reason;
        Result = result;
        Values = values;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>The answer to what the step before asked.</summary>
    public object Result { get; }

    /// <summary>What the steps remember for each other.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Runs the next step in this turn.</summary>
    /// <exception cref="InvalidOperationException">This step went on before.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Refuse(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException($"NextAsync was already called in step {Index} of '{_waterfall.Id}'");
        }

        _nextCalled = true;
        return await _waterfall
            .ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken)
            .ConfigureAwait(false);
    }
}
