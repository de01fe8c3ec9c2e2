using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Tasks;

/// <summary>What became of a change of a task.</summary>
public abstract record TaskOutcome
{
    private TaskOutcome() { }

    public sealed record Changed(TeamTask Task, Season Season, LogEntry Play) : TaskOutcome;

    /// <summary>It is so already: a second press, or nothing was changed.</summary>
    public sealed record Unchanged(TeamTask Task) : TaskOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : TaskOutcome;

    /// <summary>Someone else was first; what they made of it.</summary>
    public sealed record Overtaken(TeamTask Task) : TaskOutcome;

    public sealed record NotYours : TaskOutcome;

    public sealed record Unknown : TaskOutcome;
}
