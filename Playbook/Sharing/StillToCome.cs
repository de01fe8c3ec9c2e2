using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Sharing;

/// <summary>How what an entry announces stands on a day.</summary>
public enum StepStanding
{
    /// <summary>The entry announces nothing.</summary>
    NoStep,

    /// <summary>It has yet to happen; on a day that is named, or that no one named yet.</summary>
    ToCome,

    /// <summary>Its day has passed, and no one said that it was done.</summary>
    Overdue,

    /// <summary>Its day has passed, or it was done.</summary>
    Over,
}

/// <summary>Which entries of a season announce something, and whether that is still to come.</summary>
public static class StillToCome
{
    private const string Promise = "promise";

    /// <summary>The field with the day, by base and form.</summary>
    private static readonly Dictionary<(int Base, string Form), string> Days = new()
    {
        [(Base06Testing.Number, "visit")] = "date",
        [(Base06Testing.Number, "appointment")] = "date",
        [(Base07Presenting.Number, "meeting")] = "date",
        [(Base07Presenting.Number, "outcome")] = "nextDate",
        [(Base07Presenting.Number, "question")] = "due",
        [(Base10Aftercare.Number, Promise)] = "due",
        [(Base11Relationship.Number, "rhythm")] = "next",
        [(Base11Relationship.Number, "review")] = "date",
        [(Base11Relationship.Number, "chances")] = "renewal",
    };

    /// <summary>How a group of users hears of it, which is no step of its own: what changes for them stays true after the day.</summary>
    private static readonly HashSet<string> OfTheDay = ["message", "channel", "date"];

    /// <summary>Whether an answer tells of a day that has passed, in an entry that itself is not over.</summary>
    public static bool IsOver(FormEntry entry, string field, DateOnly today) =>
        (entry.Base, entry.Form) is (Base09Users.Number, "group")
        && OfTheDay.Contains(field)
        && entry.Answers.Date("date") < today;

    public static StepStanding Of(FormEntry entry, DateOnly today)
    {
        if (!Days.TryGetValue((entry.Base, entry.Form), out var field))
        {
            return StepStanding.NoStep;
        }
        var passed = entry.Answers.Date(field) < today;
        // Of a promise alone it is written down whether it was kept.
        return (entry.Form, entry.Answers.Choice("kept")) switch
        {
            (Promise, null or "open") => passed ? StepStanding.Overdue : StepStanding.ToCome,
            (Promise, _) => StepStanding.Over,
            _ => passed ? StepStanding.Over : StepStanding.ToCome,
        };
    }
}
