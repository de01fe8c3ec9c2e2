using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Visits;

/// <summary>What became of something that someone wanted with a visit notice.</summary>
public abstract record VisitOutcome
{
    private VisitOutcome() { }

    /// <param name="Tell">Who hears of it.</param>
    public sealed record Changed(VisitNotice Visit, Season Season, LogEntry Play, IReadOnlyList<VisitTold> Tell)
        : VisitOutcome
    {
        /// <summary>It got another date, or its first one: reminders are planned again.</summary>
        public bool Planned => Visit.Planned == Visit.Revision;
    }

    /// <summary>It was so already: a second press, or a request that was repeated.</summary>
    public sealed record Unchanged(VisitNotice Visit) : VisitOutcome;

    /// <summary>The card showed an earlier state of it.</summary>
    public sealed record Overtaken(VisitNotice Visit) : VisitOutcome;

    /// <summary>The visit was cancelled, or its day has passed.</summary>
    public sealed record Closed(VisitNotice Visit) : VisitOutcome;

    /// <summary>So much was said that the card cannot hold it.</summary>
    public sealed record Enough(VisitNotice Visit) : VisitOutcome;

    /// <summary>Only the visitor, or only the account manager.</summary>
    public sealed record NotYours : VisitOutcome;

    /// <summary>The season was ended for good.</summary>
    public sealed record Ended(Season Season) : VisitOutcome;

    public sealed record Unknown : VisitOutcome;
}

/// <summary>Who is told something about a visit, and what.</summary>
public enum VisitTold
{
    /// <summary>The account manager, what the visitor did last.</summary>
    Manager,

    /// <summary>The visitor, what the account manager said last, or how the notice stands.</summary>
    Visitor,

    /// <summary>The account's thread, what the account manager said.</summary>
    Team,

    /// <summary>The account manager, that there is no answer yet.</summary>
    Reminder,

    /// <summary>The visitor, who the account manager is and that no one answered.</summary>
    Unanswered,

    /// <summary>No one: its day has passed, and the cards say so.</summary>
    Over,
}
