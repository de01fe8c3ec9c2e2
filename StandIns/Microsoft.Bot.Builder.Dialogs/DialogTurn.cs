namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}

public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty,

    /// <summary>A dialog waits for the next activity.</summary>
    Waiting,

    /// <summary>The last dialog ended, with a result perhaps.</summary>
    Complete,

    Cancelled,

    CompleteAndWait,
}

/// <summary>How the dialogs left the turn.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    public object Result { get; set; }
}
