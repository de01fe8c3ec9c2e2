using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Gates;

/// <summary>What a gate weighs: what was spent and what comes next, beside what the account can bring.</summary>
/// <param name="NextHours">Hours that the next base will take, as the team expects.</param>
/// <param name="NextCost">Euros that the next base will take.</param>
/// <param name="Potential">Euros a year that working together can bring.</param>
/// <param name="Lines">The base's answers in short.</param>
/// <param name="Objective">What the account plan aims at, in the account's language; from base 3 on.</param>
/// <param name="Warnings">What the gate should not overlook.</param>
/// <param name="Left">How much of it is not here, as a card shows only the first; null where nothing was left out.</param>
public sealed record Evidence(
    string AccountName,
    CustomerKind Kind,
    Spending Spent,
    Spending SpentOnBase,
    decimal? NextHours,
    decimal? NextCost,
    decimal? Potential,
    IReadOnlyList<EvidenceLine> Lines,
    IReadOnlyList<string> Competitors,
    string? Objective = null,
    IReadOnlyList<Warning>? Warnings = null,
    LeftOut? Left = null
)
{
    private const int MostLines = 12;
    private const int MostWarnings = 6;
    private const int MostCompetitors = 5;

    /// <summary>Of one form that is answered many times.</summary>
    private const int MostEntries = 3;
    private const int PlanAt = 3;
    private const int ObjectiveCharacters = 250;

    /// <summary>How many times the next base's cost goes into a year's potential; null when either is unknown.</summary>
    public decimal? PotentialOverCost =>
        NextCost > 0 && Potential is { } potential ? Math.Round(potential / NextCost.Value) : null;

    public static Evidence Of(Account account, Season season, BaseDefinition atBase, SeasonSoFar answers)
    {
        var lines = LinesOf(atBase, answers).ToList();
        var shown = lines.Where(line => line.Entry < MostEntries).Take(MostLines).ToList();
        var competitors = season
            .Competitors.Select(sighting => sighting.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var warnings = atBase.Warn(answers).ToList();
        var expected = atBase.NextBase is { } next ? answers.Of(atBase.Number, next.Form) : Answers.None;
        return new Evidence(
            account.Name,
            account.Kind,
            season.Spent,
            season.SpentOnBase,
            atBase.NextBase is { } hours ? expected.Number(hours.Hours) : null,
            atBase.NextBase is { } cost ? expected.Money(cost.Cost) : null,
            Base01Analysis.PotentialIn(answers),
            [.. shown.Select(line => line.Line)],
            [.. competitors.Take(MostCompetitors)],
            ObjectiveIn(account.Language, atBase, answers),
            [.. warnings.Take(MostWarnings)],
            LeftOut.Of(
                lines.Count - shown.Count,
                Math.Max(0, competitors.Count - MostCompetitors),
                Math.Max(0, warnings.Count - MostWarnings)
            )
        );
    }

    private static string? ObjectiveIn(Language language, BaseDefinition atBase, SeasonSoFar answers) =>
        atBase.Number >= PlanAt
        && answers.Of(PlanAt, "objective").Text(language == Language.Nl ? "nl" : "en") is { } objective
            ? Shorten.Text(objective, ObjectiveCharacters)
            : null;

    private static IEnumerable<(EvidenceLine Line, int Entry)> LinesOf(BaseDefinition atBase, SeasonSoFar answers) =>
        from form in atBase.Forms
        // Everyone who votes sees the evidence.
        where !form.Confidential
        let entries = form.Repeatable ? answers.All(atBase.Number, form.Key)
        : answers.Entry(atBase.Number, form.Key) is { } once ? [once]
        : []
        from numbered in entries.Select((entry, number) => (Entry: entry, Number: number))
        from field in form.FieldsFor(answers)
        where field.Required
        let answer = numbered.Entry.Answers[field.Key]
        where answer is not null
        select (
            new EvidenceLine(form.Key, field.Key, Shorten.Answer(answer))
            {
                Says = field.Says,
                About = field.SaysWith.FirstOrDefault(),
                Options = (field as ChoiceField)?.OptionsSay,
                More = Shorten.LeftOf(answer) is > 0 and var left ? left : null,
            },
            numbered.Number
        );
}

/// <summary>How much of the evidence does not fit on the gate's card.</summary>
public sealed record LeftOut(int Lines, int Competitors, int Warnings)
{
    /// <summary>Null where nothing was left out.</summary>
    public static LeftOut? Of(int lines, int competitors, int warnings) =>
        lines + competitors + warnings == 0 ? null : new LeftOut(lines, competitors, warnings);
}

/// <summary>One answer in short.</summary>
public sealed record EvidenceLine(string Form, string Field, Answer Answer)
{
    /// <summary>The text that asks for the field, where it is another than the one named after base, form and field.</summary>
    public string? Says { get; init; }

    /// <summary>What goes into that text, such as a name.</summary>
    public string? About { get; init; }

    /// <summary>The prefix of the options' texts, where it is another than the field's own.</summary>
    public string? Options { get; init; }

    /// <summary>How many more items the answer has than are here; null for none.</summary>
    public int? More { get; init; }
}

/// <summary>Makes answers short enough for a card that shows many of them.</summary>
public static class Shorten
{
    private const int Characters = 120;
    private const int Items = 3;

    public static Answer Answer(Answer answer) =>
        answer switch
        {
            Answer.Text text => new Answer.Text(Text(text.Value)),
            Answer.List list => new Answer.List([.. list.Items.Take(Items).Select(item => Text(item))]),
            Answer.YesNo yesNo => yesNo with { Remark = yesNo.Remark is null ? null : Text(yesNo.Remark) },
            Answer.Pairs pairs => new Answer.Pairs([
                .. pairs.Items.Take(Items).Select(pair => new Pair(Text(pair.Left), Text(pair.Right))),
            ]),
            _ => answer,
        };

    /// <summary>How many items of an answer are left out when it is shortened.</summary>
    public static int LeftOf(Answer answer) =>
        answer switch
        {
            Answer.List list => Math.Max(0, list.Items.Count - Items),
            Answer.Pairs pairs => Math.Max(0, pairs.Items.Count - Items),
            _ => 0,
        };

    public static string Text(string text, int most = Characters)
    {
        if (text.Length <= most)
        {
            return text;
        }
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
