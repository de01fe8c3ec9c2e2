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
    IReadOnlyList<Warning>? Warnings = null
)
{
    private const int MostLines = 12;
    private const int MostWarnings = 6;
    private const int PlanAt = 3;
    private const int ObjectiveCharacters = 250;

    /// <summary>How many times the next base's cost goes into a year's potential; null when either is unknown.</summary>
    public decimal? PotentialOverCost =>
        NextCost > 0 && Potential is { } potential ? Math.Round(potential / NextCost.Value) : null;

    public static Evidence Of(Account account, Season season, BaseDefinition atBase, SeasonSoFar answers)
    {
        var expected = atBase.NextBase is { } next ? answers.Of(atBase.Number, next.Form) : Answers.None;
        return new Evidence(
            account.Name,
            account.Kind,
            season.Spent,
            season.SpentOnBase,
            atBase.NextBase is { } hours ? expected.Number(hours.Hours) : null,
            atBase.NextBase is { } cost ? expected.Money(cost.Cost) : null,
            Base01Analysis.PotentialIn(answers),
            [.. LinesOf(atBase, answers).Take(MostLines)],
            [
                .. season
                    .Competitors.Select(sighting => sighting.Name)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(5),
            ],
            ObjectiveIn(account.Language, atBase, answers),
            [.. atBase.Warn(answers).Take(MostWarnings)]
        );
    }

    private static string? ObjectiveIn(Language language, BaseDefinition atBase, SeasonSoFar answers) =>
        atBase.Number >= PlanAt
        && answers.Of(PlanAt, "objective").Text(language == Language.Nl ? "nl" : "en") is { } objective
            ? Shorten.Text(objective, ObjectiveCharacters)
            : null;

    private static IEnumerable<EvidenceLine> LinesOf(BaseDefinition atBase, SeasonSoFar answers) =>
        from form in atBase.Forms
        // Everybody who votes sees the evidence.
        where !form.Confidential
        let entries = form.Repeatable ? answers.All(atBase.Number, form.Key)
        : answers.Entry(atBase.Number, form.Key) is { } once ? [once]
        : []
        from entry in entries.Take(3)
        from field in form.FieldsFor(answers)
        where field.Required
        let answer = entry.Answers[field.Key]
        where answer is not null
        select new EvidenceLine(form.Key, field.Key, Shorten.Answer(answer))
        {
            Says = field.Says,
            About = field.SaysWith.FirstOrDefault(),
            Options = (field as ChoiceField)?.OptionsSay,
        };
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
            Answer.List list => new Answer.List(Some([.. list.Items.Select(item => Text(item))])),
            Answer.YesNo yesNo => yesNo with { Remark = yesNo.Remark is null ? null : Text(yesNo.Remark) },
            Answer.Pairs pairs => new Answer.Pairs([
                .. pairs.Items.Take(Items).Select(pair => new Pair(Text(pair.Left), Text(pair.Right))),
            ]),
            _ => answer,
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

    private static IReadOnlyList<string> Some(IReadOnlyList<string> items) =>
        items.Count <= Items ? items : [.. items.Take(Items), "+ " + (items.Count - Items)];
}
