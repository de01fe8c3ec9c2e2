using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Holds a conversation with one dialog, its state kept between the turns.</summary>
public class DialogTestClient
{
    readonly TestAdapter _adapter;
    readonly BotCallbackHandler _callback;

    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null
    )
        : this(
            new TestAdapter(channelId, sendTraceActivity: false),
            targetDialog,
            initialDialogOptions,
            middlewares,
            conversationState
        ) { }

    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null
    )
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }

        var accessor = ConversationState.CreateProperty<DialogState>("DialogState");
        _callback = (turnContext, cancellationToken) =>
            RunAsync(targetDialog, initialDialogOptions, accessor, turnContext, cancellationToken);
    }

    /// <summary>The context of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>How the last turn left the dialog.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and takes the first reply, null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>Sends a message and takes the first reply, null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    /// <summary>The next reply of the last turn, null when there are no more.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_adapter.GetNextReply();

    async Task RunAsync(
        Dialog dialog,
        object options,
        IStatePropertyAccessor<DialogState> accessor,
        ITurnContext turnContext,
        CancellationToken cancellationToken
    )
    {
        DialogContext = await new DialogSet(accessor)
            .Add(dialog)
            .CreateContextAsync(turnContext, cancellationToken)
            .ConfigureAwait(false);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext
                .BeginDialogAsync(dialog.Id, options, cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
