using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Plans;

/// <summary>A quarter of a SWOT.</summary>
internal sealed record SwotBox(string Whose, string Quarter, IReadOnlyList<string> Points, Tone Tone);

/// <summary>Both SWOTs, quarter by quarter.</summary>
internal static class SwotBoxes
{
    private static readonly (string Quarter, Tone Tone)[] Quarters =
    [
        ("strengths", Tone.Good),
        ("weaknesses", Tone.Bad),
        ("opportunities", Tone.Good),
        ("threats", Tone.Bad),
    ];

    /// <summary>
    /// The squares to draw: for the team one each for the customer and for us, with every quarter; for a customer one square of the
    /// quarters that are theirs to read.
    /// </summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<SwotBox> Boxes)> SquaresOf(SharedPlan plan, Texts texts)
    {
        var (theirs, ours) = (Of(plan, "customerSwot", texts), Of(plan, "ourSwot", texts));
        if (!plan.IsForTheTeam)
        {
            List<SwotBox> meeting = [.. theirs.Concat(ours).Where(box => box.Points.Count > 0)];
            return meeting.Count == 0 ? [] : [(texts["doc.swot.meet"], meeting)];
        }
        return
        [
            .. new[] { (texts["doc.swot.theirs"], theirs), (texts["doc.swot.ours"], ours) }.Where(square =>
                square.Item2.Any(box => box.Points.Count > 0)
            ),
        ];
    }

    public static Table? TableOf(SharedPlan plan, Texts texts) =>
        Table.Of(
            texts[plan.IsForTheTeam ? "doc.swot" : "doc.swot.meet"],
            [
                new Column(texts["doc.swot.whose"], 26),
                new Column(texts[plan.IsForTheTeam ? "doc.swot" : "doc.fact"], 20),
                new Column(texts["doc.swot.point"], 90),
            ],
            from square in SquaresOf(plan, texts)
            from box in square.Boxes
            from point in box.Points
            select (IReadOnlyList<Cell>)[Cell.Of(box.Whose), Cell.Of(box.Quarter), Cell.Of(point)]
        );

    private static IReadOnlyList<SwotBox> Of(SharedPlan plan, string form, Texts texts)
    {
        var (answers, whose) = (
            plan.Answers.Of(1, form),
            form == "ourSwot" ? texts["doc.ours"] : plan.Dossier.Account.Name
        );
        return
        [
            .. Quarters.Select(each => new SwotBox(
                whose,
                texts["swot." + each.Quarter],
                answers.List(each.Quarter),
                each.Tone
            )),
        ];
    }
}
