using System.Globalization;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Executives;

/// <summary>Why a director is asked to come along.</summary>
public enum Occasion
{
    Presentation,

    /// <summary>A first contact, at a dinner or a match.</summary>
    SocialEvent,

    /// <summary>Something else, in the asker's own words.</summary>
    Other,
}

/// <summary>Where a director represents us: when, where, before whom, and what to say there.</summary>
/// <param name="Words">What the occasion is, in the asker's own words; always there for another one.</param>
/// <param name="Time">On the clock of the office; null where no one knows it yet.</param>
/// <param name="Whom">Who is met.</param>
/// <param name="Briefing">What to stress.</param>
/// <param name="Avoid">What not to touch.</param>
public sealed record Engagement(
    Occasion Occasion,
    string? Words,
    DateOnly Date,
    TimeOnly? Time,
    string Place,
    string Whom,
    string Briefing,
    string? Avoid
)
{
    public static Engagement Of(Answers answers) =>
        new(
            ExecutiveForms.OccasionOf(answers.Choice("occasion")),
            answers.Text("words"),
            answers.Date("date")!.Value,
            answers.Text("time") is { } time ? Clock.Read(time) : null,
            answers.Text("place")!,
            answers.Text("whom")!,
            answers.Text("briefing")!,
            answers.Text("avoid")
        );

    /// <summary>The inputs that show it on the form.</summary>
    public IReadOnlyDictionary<string, string> Show() =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["occasion"] = ExecutiveForms.Occasions[(int)Occasion],
            ["words"] = Words,
            ["date"] = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["time"] = Time is { } time ? Clock.Show(time) : null,
            ["place"] = Place,
            ["whom"] = Whom,
            ["briefing"] = Briefing,
            ["avoid"] = Avoid,
        }
            .Where(each => each.Value is not null)
            .ToDictionary(each => each.Key, each => each.Value!, StringComparer.Ordinal);

    /// <summary>The fields in which this one differs from an earlier one.</summary>
    public IReadOnlyList<string> ChangedSince(Engagement before)
    {
        var (now, then) = (Show(), before.Show());
        return [.. ExecutiveForms.Engaged.Where(key => now.GetValueOrDefault(key) != then.GetValueOrDefault(key))];
    }

    /// <summary>So different that a director who said yes must be asked again.</summary>
    public bool AsksAgainAfter(Engagement before) =>
        Date != before.Date || Occasion != before.Occasion || Words != before.Words;
}
