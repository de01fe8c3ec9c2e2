using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Executives;

/// <summary>What became of something that someone did with a request to a director.</summary>
public abstract record RequestOutcome
{
    private RequestOutcome() { }

    /// <param name="Play">Null for what no one did, such as a day that passed.</param>
    public sealed record Saved(ExecutiveRequest Request, Season Season, LogEntry? Play, IReadOnlyList<Notice> Notices)
        : RequestOutcome
    {
        /// <summary>What must be said at a later moment.</summary>
        public IReadOnlyList<(DateTimeOffset Due, Notice Notice)> Later { get; init; } = [];

        /// <summary>The ids of what should have been said later, and is not any more.</summary>
        public IReadOnlyList<string> NoLonger { get; init; } = [];
    }

    /// <summary>It is so already: a second press, or nothing was changed.</summary>
    public sealed record Unchanged(ExecutiveRequest Request) : RequestOutcome;

    /// <summary>The card was of earlier; what is true now.</summary>
    public sealed record Overtaken(ExecutiveRequest Request) : RequestOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : RequestOutcome
    {
        public static Wrong At(string input, string problem, params object[] arguments) =>
            new([new FieldProblem(input, new Problem(problem, arguments))]);
    }

    /// <summary>Someone else asks, or answers.</summary>
    public sealed record NotYours : RequestOutcome;

    public sealed record Unknown : RequestOutcome;

    /// <summary>The season was ended for good.</summary>
    public sealed record Over(Season Season) : RequestOutcome;
}
