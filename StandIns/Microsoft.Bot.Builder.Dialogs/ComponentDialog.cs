namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that act as one to the outside; their stack is kept in the component's own state.</summary>
public class ComponentDialog : DialogContainer
{
    public const string PersistedDialogState = "dialogs";

    bool _initialized;

    public ComponentDialog(string dialogId = null)
        : base(dialogId) { }

    /// <summary>The dialog to begin with; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog));
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc,
        object options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        MisplacedToken.Refuse(options, nameof(options));
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        var result = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken)
            .ConfigureAwait(false);
        return await SettleAsync(outerDc, result, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext outerDc,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        var result = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken).ConfigureAwait(false);
        return await SettleAsync(outerDc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A dialog put on top of this one from outside has ended: what is asked inside is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default
    )
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    )
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    )
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc).ConfigureAwait(false);
        }
    }

    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc,
        object options,
        CancellationToken cancellationToken = default
    ) => innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc,
        CancellationToken cancellationToken = default
    ) => innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc,
        object result,
        CancellationToken cancellationToken
    ) => outerDc.EndDialogAsync(result, cancellationToken);

    // An inner stack that is cancelled ends the component as one that completed does, without a result.
    async Task<DialogTurnResult> SettleAsync(
        DialogContext outerDc,
        DialogTurnResult inner,
        CancellationToken cancellationToken
    ) =>
        inner.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, inner.Result, cancellationToken).ConfigureAwait(false);

    DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, InnerState(instance));

    static DialogState InnerState(DialogInstance instance)
    {
        if (!instance.State.TryGetValue(PersistedDialogState, out var kept))
        {
            kept = instance.State[PersistedDialogState] = new DialogState();
        }

        var state = (DialogState)kept;
        state.DialogStack ??= [];
        return state;
    }
}
