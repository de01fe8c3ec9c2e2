using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Bases.Plan;

/// <summary>The account plan as it was at one moment: the answers of its forms together. Versions are only ever added.</summary>
/// <param name="Number">1 for the first plan that was complete.</param>
/// <param name="Base">The base that was played when it was made: 3, or 6 for a plan that was adjusted.</param>
/// <param name="Forms">The answers, by the key of the form.</param>
public sealed record PlanVersion(
    int Year,
    int Number,
    int Base,
    IReadOnlyDictionary<string, Answers> Forms,
    Person By,
    DateTimeOffset At
)
{
    public Answers Of(string form) => Forms.GetValueOrDefault(form) ?? Answers.None;

    /// <summary>What the log says of a plan that was changed; nothing of the first one, which is base 3 itself.</summary>
    public LogEntry? Revised =>
        Number == 1 ? null : LogEntry.Of(LogEntryKind.PlanRevised, Year, Base, By, At) with { Subject = $"{Number}" };

    /// <summary>The next version, when an answer made the plan another one; null when it did not, or the plan is not complete.</summary>
    /// <param name="changed">The answer that was given last.</param>
    /// <param name="atBat">The base that is played now.</param>
    public static PlanVersion? After(SeasonSoFar before, SeasonSoFar after, FormEntry changed, int atBat)
    {
        if (changed.Base != Base03Plan.Number || !Base03Plan.PlanForms.Contains(changed.Form) || !IsComplete(after))
        {
            return null;
        }
        var forms = Base03Plan.PlanForms.ToDictionary(
            form => form,
            form => after.Of(Base03Plan.Number, form),
            StringComparer.Ordinal
        );
        var same = before.Plan is { } last && forms.All(form => form.Value.Equals(last.Of(form.Key)));
        return same
            ? null
            : new PlanVersion(changed.Year, (before.Plan?.Number ?? 0) + 1, atBat, forms, changed.By, changed.At);
    }

    private static bool IsComplete(SeasonSoFar soFar) =>
        Base03Plan.PlanForms.All(form => Base03Plan.Definition.IsDone(Base03Plan.Definition.Find(form)!, soFar));
}
