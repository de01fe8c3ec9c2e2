namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A set of dialogs, the stack of those under way and the turn they run in.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state) => Parent = parentDialogContext;

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <exception cref="ArgumentException">No dialog has that id; the stack stays as it was.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId,
        object options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(Unknown("begin", dialogId), nameof(dialogId));
        var state = new Dictionary<string, object>(StringComparer.Ordinal);
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = state });
        return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the activity to the active dialog, if there is one.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } instance
            ? await Required("continue", instance.Id).ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false)
            : new DialogTurnResult(DialogTurnStatus.Empty);

    /// <summary>Ends the active dialog and gives its result to the one below it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(
        object result = null,
        CancellationToken cancellationToken = default
    )
    {
        MisplacedToken.Refuse(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        return ActiveDialog is { } instance
            ? await Required("resume", instance.Id)
                .ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
                .ConfigureAwait(false)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends every dialog, from the active one down.</summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        while (Stack.Count > 0)
        {
            await EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    /// <exception cref="ArgumentException">No dialog has that id; the active one has ended all the same.</exception>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId,
        object options = null,
        CancellationToken cancellationToken = default
    )
    {
        MisplacedToken.Refuse(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is { } instance)
        {
            await Required("reprompt", instance.Id)
                .RepromptDialogAsync(Context, instance, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>The dialog of that id in this set or in a parent's, or null.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    // A stack that names a dialog no one knows is the state of another release: never go on with it.
    Dialog Required(string purpose, string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException(Unknown(purpose, dialogId));

    static string Unknown(string purpose, string dialogId) =>
        $"Cannot {purpose} the dialog '{dialogId}': it is not in this dialog set nor in a parent's";

    async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (Dialogs.Find(instance.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
    }
}
