using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Cards.Plans;

/// <summary>The plan's objective in one sentence, put together from the answers to the five questions.</summary>
public static class Objective
{
    /// <summary>The answers with which the form of the objective opens, one for each language.</summary>
    public static Answers Composed(SeasonSoFar soFar) =>
        Answers.Of(
            ("en", new Answer.Text(In(soFar, Texts.In(Language.En)))),
            ("nl", new Answer.Text(In(soFar, Texts.In(Language.Nl))))
        );

    private static string In(SeasonSoFar soFar, Texts texts)
    {
        var (goal, reach, result) = (
            soFar.Of(Base03Plan.Number, "goal"),
            soFar.Of(Base03Plan.Number, "reach"),
            soFar.Of(Base03Plan.Number, "result")
        );
        return texts[
            "b03.sentence",
            goal.Date("by") is { } by ? texts.Date(by) : "…",
            soFar.Account?.Name ?? "…",
            Said(goal.Text("what")),
            Where(reach, texts),
            texts.Names(reach.People("us"), 4),
            Results(result, texts),
            Said(goal.Text("outcome"))
        ];
    }

    // An answer in the middle of a sentence neither shouts its first letter nor ends it.
    private static string Said(string? answer)
    {
        var text = (answer ?? "…").ReplaceLineEndings(" ").Trim().TrimEnd('.', ';', ',');
        var opens = text is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second);
        return opens ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    private static string Where(Answers reach, Texts texts) =>
        reach.Choice("where") is { } where and not "list"
            ? texts[$"b03.sentence.where.{where}"]
            : string.Join(", ", reach.List("places"));

    private static string Results(Answers result, Texts texts) =>
        string.Join(
            ", ",
            new[]
            {
                result.Money("turnover") is { } turnover ? texts["b03.sentence.turnover", texts.Money(turnover)] : null,
                result.Number("margin") is { } margin ? texts["b03.sentence.margin", texts.Number(margin)] : null,
                result.Number("share") is { } share ? texts["b03.sentence.share", texts.Number(share)] : null,
                result.Text("position") is { } position ? Said(position) : null,
            }.OfType<string>()
        );
}
