using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>Who else is at the table, which way we go, and what came of it.</summary>
internal static class StrategyTables
{
    public static Table? Competitors(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts["doc.competitors"],
            [
                new Column(texts["doc.competitors.who"], 40),
                new Column(texts["doc.base"], 24),
                new Column(texts["doc.competitors.on"], 16),
                new Column(texts["doc.competitors.by"], 30),
            ],
            KnownCompetitors
                .AtTheTable(plan.Dossier.Season)
                .Select(seen =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(seen.Name),
                            Cell.Of($"{seen.Base} · {texts.BaseName(seen.Base)}"),
                            Cell.Of(DateOnly.FromDateTime(Zone.Local(seen.At).DateTime)),
                            Cell.Of(Texts.Name(seen.By)),
                        ]
                )
        );

    public static Table? Of(SharedPlan plan, Texts texts)
    {
        var soFar = plan.Answers;
        var talk = soFar.Of(Base06Testing.Number, "talk");
        return Facts.Of(
            TitleOf(plan, texts),
            texts,
            (texts["doc.strategy.route"], Cell.Of(soFar.Of(Base02Inventory.Number, "route").Text("route"))),
            (texts["doc.strategy.can"], Cell.Of(AnswerCell.Points(talk.List("can")))),
            (texts["doc.strategy.cannot"], Cell.Of(AnswerCell.Points(talk.List("cannot")))),
            (texts["doc.strategy.message"], Cell.Of(soFar.Of(Base07Presenting.Number, "message").Text("message"))),
            (
                texts["doc.strategy.behaviour"],
                Cell.Of(AnswerCell.Points(soFar.Of(Base05Internal.Number, "behaviour").List("agreements")))
            )
        );
    }

    /// <summary>Of our strategy a customer hears the message.</summary>
    public static string TitleOf(SharedPlan plan, Texts texts) =>
        texts[plan.IsForTheTeam ? "doc.strategy" : "doc.strategy.message"];

    public static Table? Objections(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts["doc.objections"],
            [
                new Column(texts["b07.message.objections.left"], 60),
                new Column(texts["b07.message.objections.right"], 60),
            ],
            plan.Answers.Of(Base07Presenting.Number, "message")
                .Pairs("objections")
                .Select(pair => (IReadOnlyList<Cell>)[Cell.Of(pair.Left), Cell.Of(pair.Right)])
        );

    public static Table? Agreement(SharedPlan plan, Texts texts)
    {
        var result = plan.Answers.Of(Base08Negotiation.Number, "result");
        return Facts.Of(
            texts["doc.agreement"],
            texts,
            (texts["doc.agreement.value"], Cell.OfMoney(result.Money("value"))),
            (texts["doc.agreement.term"], Cell.Of(result.Text("term"))),
            (texts["doc.agreement.start"], Cell.Of(result.Date("start"))),
            (texts["doc.agreement.conditions"], Cell.Of(AnswerCell.Points(result.List("conditions")))),
            (texts["doc.agreement.agreedBy"], Cell.Of(AnswerCell.Contacts(result.Contacts("agreedBy")))),
            (texts["doc.agreement.agreedOn"], Cell.Of(result.Date("agreedOn")))
        );
    }
}
