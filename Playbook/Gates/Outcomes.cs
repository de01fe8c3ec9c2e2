namespace AccountBot.Playbook.Gates;

/// <summary>What became of a vote.</summary>
public abstract record VoteOutcome
{
    private VoteOutcome() { }

    /// <param name="Gate">The gate after the vote; closed when the vote made the majority.</param>
    public sealed record Counted(Gate Gate, Vote Vote, bool Changed) : VoteOutcome;

    public sealed record Unchanged(Vote Vote) : VoteOutcome;

    public sealed record Refused(VoteRefusal Why) : VoteOutcome;
}

public enum VoteRefusal
{
    Closed,
    NotAVoter,
}

/// <summary>What became of the manager's decision.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome() { }

    public sealed record Decided(Gate Gate) : DecisionOutcome;

    public sealed record AlreadyClosed(Verdict Verdict) : DecisionOutcome;

    public sealed record NotYours : DecisionOutcome;
}

/// <summary>What became of the manager's question to the team.</summary>
public abstract record AskOutcome
{
    private AskOutcome() { }

    public sealed record Asked(Gate Gate) : AskOutcome;

    public sealed record AlreadyAsked(GateQuestion Question) : AskOutcome;

    public sealed record AlreadyClosed(Verdict Verdict) : AskOutcome;

    public sealed record NotYours : AskOutcome;
}
