using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>What the account is asked to do with us, why, by when, with whom and with what result.</summary>
internal static class GoalTable
{
    public static Table? Of(SharedPlan plan, Texts texts)
    {
        var soFar = plan.Answers;
        var (goal, reach, result) = (
            soFar.Of(Base03Plan.Number, "goal"),
            soFar.Of(Base03Plan.Number, "reach"),
            soFar.Of(Base03Plan.Number, "result")
        );
        return Facts.Of(
            texts["doc.goal"],
            texts,
            (texts["doc.goal.asked"], Cell.Of(soFar.Of(1, "question").Text("asked"))),
            (texts["doc.goal.services"], Cell.Of(AnswerCell.Points(soFar.Of(1, "question").List("services")))),
            (texts["doc.goal.need"], Cell.Of(soFar.Of(Base02Inventory.Number, "need").Text("need"))),
            (texts["doc.goal.why"], Cell.Of(soFar.Of(Base05Internal.Number, "clarity").Text("why"))),
            (texts["doc.goal.what"], Cell.Of(goal.Text("what"))),
            (texts["doc.goal.by"], Cell.Of(goal.Date("by"))),
            (texts["doc.goal.outcome"], Cell.Of(goal.Text("outcome"))),
            (texts["doc.goal.us"], Cell.Of(texts.Names(reach.People("us")))),
            (TheirPeople(plan, texts), Cell.Of(AnswerCell.Contacts(reach.Contacts("them")))),
            (texts["doc.goal.where"], Cell.Of(Where(reach, texts))),
            (texts["season.potential"], Cell.OfMoney(Base01Analysis.PotentialIn(soFar))),
            (texts["b03.result.turnover"], Cell.OfMoney(result.Money("turnover"))),
            (texts["b03.result.margin"], Cell.OfNumber(result.Number("margin"))),
            (texts["b03.result.share"], Cell.OfNumber(result.Number("share"))),
            (texts["b03.result.position"], Cell.Of(result.Text("position")))
        );
    }

    /// <summary>Which of our strengths answers which of their threats.</summary>
    public static Table? Match(SharedPlan plan, Texts texts) =>
        Table
            .Of(
                texts["doc.match"],
                [new Column(texts["doc.match.threat"], 60), new Column(texts["doc.match.strength"], 60)],
                plan.Answers.Of(1, "match")
                    .Pairs("pairs")
                    .Select(pair => (IReadOnlyList<Cell>)[Cell.Of(pair.Right), Cell.Of(pair.Left)])
            )
            ?.Named(texts["doc.match.short"]);

    /// <summary>A customer is not "the customer" in a plan of their own.</summary>
    private static string TheirPeople(SharedPlan plan, Texts texts) =>
        plan.IsForTheTeam
            ? texts["doc.goal.them"]
            : texts["doc.goal.them.customer", Playbook.Gates.Shorten.Text(plan.Dossier.Account.Name, 40)];

    private static string Where(Answers reach, Texts texts) =>
        reach.Choice("where") is { } where and not "list"
            ? AnswerText.Option(Base03Plan.Number, "reach", "where", where, texts)
            : string.Join(", ", reach.List("places"));
}
