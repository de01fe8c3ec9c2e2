using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>One of the twelve milestones: what is asked, and when it is reached.</summary>
/// <param name="Number">1-12.</param>
/// <param name="Key">Names the base in the texts.</param>
/// <param name="Forms">The steps, in the order of playing.</param>
public sealed record BaseDefinition(int Number, string Key, IReadOnlyList<Form> Forms)
{
    /// <summary>Where this base's forms tell what the next base will take: hours and euros.</summary>
    public ExpectationFields? NextBase { get; init; }

    /// <summary>What the gate of this base warns of.</summary>
    public Func<SeasonSoFar, IEnumerable<Warning>> Warn { get; init; } = _ => [];

    public Form? Find(string form) => Forms.FirstOrDefault(each => each.Key == form);

    public int StepOf(Form form) => Forms.ToList().IndexOf(form) + 1;

    /// <summary>The first form that still waits for the team; null when all are done.</summary>
    public Form? FirstOpen(SeasonSoFar soFar) => Forms.FirstOrDefault(form => !IsDone(form, soFar));

    /// <summary>How many steps are behind the team. A form that asks nothing counts once the team has come past it.</summary>
    public int FormsDone(SeasonSoFar soFar)
    {
        var open = FirstOpen(soFar) is { } form ? StepOf(form) : Forms.Count + 1;
        return Forms.Count(each => IsDone(each, soFar) && (StepOf(each) < open || each.FieldsFor(soFar).Count > 0));
    }

    public bool IsDone(Form form, SeasonSoFar soFar)
    {
        if (form.FieldsFor(soFar).Count == 0)
        {
            return !form.Waits(soFar).Any();
        }
        // Answers given since may ask for more than the form asked for when it was answered.
        return soFar.Entry(Number, form.Key) is { Paused: false } && !Missing(form, soFar).Any();
    }

    /// <summary>What still keeps the base from being reached.</summary>
    public IReadOnlyList<Gap> Gaps(SeasonSoFar soFar) =>
        [.. Forms.SelectMany(form => Missing(form, soFar).Concat(form.Waits(soFar)))];

    /// <summary>What a form still lacks of answers.</summary>
    private IEnumerable<Gap> Missing(Form form, SeasonSoFar soFar)
    {
        if (form.Repeatable)
        {
            return soFar.All(Number, form.Key).Count >= form.Least ? [] : [new Gap(form.Key, null)];
        }
        if (form.Needed && soFar.Entry(Number, form.Key) is not { Paused: false })
        {
            return [new Gap(form.Key, null)];
        }
        var given = soFar.Of(Number, form.Key);
        return form.FieldsFor(soFar)
            .Where(field => field.Required && !given.Has(field.Key))
            .Select(field => new Gap(form.Key, field.Key, field.SaysWith.FirstOrDefault(), field.Says));
    }
}

/// <summary>Something a base still lacks: a field, or a whole form (no field).</summary>
/// <param name="About">Whom or what it is about, where the field alone does not tell: the name of a director, of a contact.</param>
/// <param name="Says">The text that asks for the field, where it is another than the one named after base, form and field.</param>
public sealed record Gap(string? Form, string? Field, string? About = null, string? Says = null)
{
    /// <summary>Stands for the field where a form waits for something else than answers.</summary>
    public const string Waiting = "wait";

    public static Gap Wait(string form, string about) => new(form, Waiting, about);
}

/// <summary>Something that the gate should not overlook.</summary>
/// <param name="Text">The key of its text.</param>
/// <param name="Arguments">What goes into that text, each shown as the answer it is.</param>
public sealed record Warning(string Text, params IReadOnlyList<Answer> Arguments);

/// <summary>The form and the fields with the expected hours and cost of the base that follows.</summary>
public sealed record ExpectationFields(string Form, string Hours, string Cost)
{
    public const decimal MostHours = 10_000;
    public const decimal MostCost = 100_000_000;

    /// <summary>The last step of most bases: what the gate weighs, as far as the team can tell.</summary>
    public static Form NextBase { get; } =
        new(
            "next",
            1,
            [
                new NumberField("hours") { Most = MostHours, Says = "next.hours" },
                new MoneyField("cost") { Most = MostCost, Says = "next.cost" },
            ]
        );

    public static ExpectationFields OfNextBase { get; } = new(NextBase.Key, "hours", "cost");
}
