namespace AccountBot.Storage;

/// <summary>What became of a commit: everything, or nothing.</summary>
public abstract record CommitOutcome
{
    CommitOutcome() { }

    /// <param name="Versions">The new version of every row that was added or replaced, by row key.</param>
    public sealed record Committed(IReadOnlyDictionary<string, string> Versions) : CommitOutcome;

    /// <summary>
    /// Someone else was first, and nothing was written: reload and decide again. Also the answer when an earlier attempt
    /// did arrive but its answer got lost; deciding again then finds the change already made.
    /// </summary>
    public sealed record Conflict : CommitOutcome;
}
