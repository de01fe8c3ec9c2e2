using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>One of the twelve milestones: what is asked, and when it is reached.</summary>
/// <param name="Number">1-12.</param>
/// <param name="Key">Names the base in the texts.</param>
/// <param name="Forms">The steps, in the order of playing. Empty while the base has no forms of its own yet.</param>
public sealed record BaseDefinition(int Number, string Key, IReadOnlyList<Form> Forms)
{
    /// <summary>Where this base's forms tell what the next base will take: hours and euros.</summary>
    public ExpectationFields? NextBase { get; init; }

    /// <summary>What the gate of this base warns of.</summary>
    public Func<SeasonSoFar, IEnumerable<Warning>> Warn { get; init; } = _ => [];

    public Form? Find(string form) => Forms.FirstOrDefault(each => each.Key == form);

    public int StepOf(Form form) => Forms.ToList().IndexOf(form) + 1;

    /// <summary>The first form that still waits for the team; null when all are done.</summary>
    public Form? FirstOpen(SeasonSoFar answers) => Forms.FirstOrDefault(form => !IsDone(form, answers));

    /// <summary>How many steps are behind the team. A form that asks nothing counts once the team has come past it.</summary>
    public int FormsDone(SeasonSoFar answers)
    {
        var open = FirstOpen(answers) is { } form ? StepOf(form) : Forms.Count + 1;
        return Forms.Count(each => IsDone(each, answers) && (StepOf(each) < open || each.FieldsFor(answers).Count > 0));
    }

    public bool IsDone(Form form, SeasonSoFar answers)
    {
        if (form.FieldsFor(answers).Count == 0)
        {
            return true;
        }
        // Answers given since may ask for more than the form asked for when it was answered.
        return answers.Entry(Number, form.Key) is { Paused: false } && !GapsOf(form, answers).Any();
    }

    /// <summary>What still keeps the base from being reached.</summary>
    public IReadOnlyList<Gap> Gaps(SeasonSoFar answers) =>
        Forms.Count == 0 ? [new Gap(null, null)] : [.. Forms.SelectMany(form => GapsOf(form, answers))];

    private IEnumerable<Gap> GapsOf(Form form, SeasonSoFar answers)
    {
        if (form.Repeatable)
        {
            return HasEnough(form, answers) ? [] : [new Gap(form.Key, null)];
        }
        var given = answers.Of(Number, form.Key);
        return form.FieldsFor(answers)
            .Where(field => field.Required && !given.Has(field.Key))
            .Select(field => new Gap(form.Key, field.Key));
    }

    private bool HasEnough(Form form, SeasonSoFar answers) => answers.All(Number, form.Key).Count >= form.Least;
}

/// <summary>Something a base still lacks: a field, a whole repeatable form (no field), or all its forms (neither).</summary>
public sealed record Gap(string? Form, string? Field);

/// <summary>Something that the gate should not overlook.</summary>
/// <param name="Text">The key of its text.</param>
/// <param name="Arguments">What goes into that text, each shown as the answer it is.</param>
public sealed record Warning(string Text, params IReadOnlyList<Answer> Arguments);

/// <summary>The form and the fields with the expected hours and cost of the base that follows.</summary>
public sealed record ExpectationFields(string Form, string Hours, string Cost);
