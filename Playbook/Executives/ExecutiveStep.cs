namespace AccountBot.Playbook.Executives;

/// <summary>What is due around the day of a request.</summary>
public enum ExecutiveStep
{
    /// <summary>On the last working day before: the briefing once more.</summary>
    Brief,

    /// <summary>On the first working day after: how did it go?</summary>
    Follow,
}
