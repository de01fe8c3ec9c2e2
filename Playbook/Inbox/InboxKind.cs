namespace AccountBot.Playbook.Inbox;

/// <summary>Why something waits for someone, the most pressing kinds first: the order of a plate.</summary>
public enum InboxKind
{
    /// <summary>The manager or a delegate: a gate to decide.</summary>
    DecideGate,

    /// <summary>A director: a mandate for an account team.</summary>
    GiveMandate,

    /// <summary>A director: to represent us.</summary>
    AnswerRequest,

    /// <summary>The account manager: a director wants to know something about a request, or named a colleague instead.</summary>
    AnswerExecutive,

    /// <summary>The account manager: a director visits the customer, and what can be done on the occasion?</summary>
    ReplyToVisit,

    /// <summary>The account manager: someone whom the account waits for cannot be reached, or left.</summary>
    Unreachable,

    /// <summary>A member: a vote.</summary>
    Vote,

    /// <summary>Director, manager or member: to accept what was agreed.</summary>
    Accept,

    /// <summary>A director: how did it go?</summary>
    TellHowItWent,

    /// <summary>The account manager: a gate that no one decides.</summary>
    GateStands,

    /// <summary>The account manager: the date has come on which a parked account is looked at again.</summary>
    Parked,

    /// <summary>A task with its day.</summary>
    Task,

    /// <summary>A contact who is to be spoken to.</summary>
    Contact,

    /// <summary>A complaint to be solved.</summary>
    Complaint,

    /// <summary>The account manager: something we promised.</summary>
    Promise,

    /// <summary>Stay in view of an account that is parked.</summary>
    Nurture,

    /// <summary>The account manager: the next best step of an account.</summary>
    NextStep,
}
