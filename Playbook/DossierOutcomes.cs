using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook;

/// <summary>What became of a form's answers.</summary>
public abstract record AnswerOutcome
{
    private AnswerOutcome() { }

    /// <param name="Mark">Says that the team went on from a repeatable form; null when it did not, or had already.</param>
    public sealed record Saved(
        FormEntry Entry,
        FormEntry? Mark,
        Season Season,
        LogEntry? Play,
        IReadOnlyList<Notice> Notices
    ) : AnswerOutcome
    {
        /// <summary>The account, where the answers changed it; null where they did not.</summary>
        public Account? Account { get; init; }

        /// <summary>The plan's next version, where the answers made one.</summary>
        public PlanVersion? Plan { get; init; }
    }

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : AnswerOutcome;

    /// <param name="Entry">What is kept now; null when the card shows more than there is.</param>
    /// <param name="Same">It is the same answer again: a second press, or a request that was repeated.</param>
    public sealed record AlreadyAnswered(FormEntry? Entry, bool Same) : AnswerOutcome;

    /// <summary>The base is not in progress (any more), or stands at its gate.</summary>
    public sealed record Closed(Season Season) : AnswerOutcome;

    public sealed record NotOnTheTeam : AnswerOutcome;

    /// <summary>Only account manager, manager and director see this form, and answer it.</summary>
    public sealed record Confidential : AnswerOutcome;

    public sealed record UnknownForm : AnswerOutcome;
}

/// <summary>What became of an answer to a mandate or an acceptance.</summary>
public abstract record ApprovalOutcome
{
    private ApprovalOutcome() { }

    public sealed record Given(Approval Accord, Season Season, LogEntry Play, IReadOnlyList<Notice> Notices)
        : ApprovalOutcome;

    public sealed record Unchanged(Approval Accord) : ApprovalOutcome;

    public sealed record NeedsReason : ApprovalOutcome;

    /// <summary>No one asked this person, or there is nothing to withdraw.</summary>
    public sealed record NotAsked : ApprovalOutcome;

    /// <summary>This person was asked once; by now the team asks someone else.</summary>
    public sealed record NoLongerAsked : ApprovalOutcome;

    /// <summary>The base is not in progress any more.</summary>
    public sealed record Closed(Season Season) : ApprovalOutcome;
}

/// <summary>What became of opening a gate.</summary>
public abstract record OpenGateOutcome
{
    private OpenGateOutcome() { }

    public sealed record Opened(Gate Gate, Season Season, LogEntry Play, IReadOnlyList<Notice> Notices)
        : OpenGateOutcome;

    /// <summary>There are gaps: the account manager says why the gate may open all the same.</summary>
    public sealed record NeedsReason(IReadOnlyList<Gap> Gaps) : OpenGateOutcome;

    public sealed record OnlyTheAccountManager(IReadOnlyList<Gap> Gaps) : OpenGateOutcome;

    public sealed record NotAtBat(SeasonState State) : OpenGateOutcome;

    public sealed record NotOnTheTeam : OpenGateOutcome;
}

/// <summary>The next best step for a season.</summary>
public abstract record NextStep
{
    private NextStep() { }

    public sealed record Fill(int Base, string Form) : NextStep;

    /// <summary>Every form is answered; the base waits for someone or something else.</summary>
    public sealed record Await(int Base, Gap Gap) : NextStep;

    public sealed record OpenGate(int Base) : NextStep;

    /// <param name="Manager">Who decides; null where the team's majority does.</param>
    public sealed record CloseGate(int Base, People.Person? Manager) : NextStep;

    public sealed record Wait(DateOnly? Until) : NextStep;

    public sealed record HomeRun : NextStep;

    /// <summary>The season was ended for good.</summary>
    public sealed record Over : NextStep;
}
