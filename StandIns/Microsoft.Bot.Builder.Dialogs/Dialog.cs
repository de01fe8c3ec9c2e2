namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A step of a conversation that may last several turns; what it must remember is in its instance's state.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    string _id;

    public Dialog(string dialogId = null) => _id = dialogId;

    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Called with the next activity while this dialog is on top; ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc,
        CancellationToken cancellationToken = default
    ) => dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Called when the dialog that this one began has ended; ends this one too unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object result = null,
        CancellationToken cancellationToken = default
    ) => dc.EndDialogAsync(result, cancellationToken);

    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>Called when the dialog leaves the stack, for whatever reason.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    protected virtual string OnComputeId() => GetType().Name;
}
