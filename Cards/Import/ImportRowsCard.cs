using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Import;
using AdaptiveCards;

namespace AccountBot.Cards.Import;

/// <param name="Id">Which list.</param>
/// <param name="Lines">One page.</param>
/// <param name="NotMade">Only those of which nothing is made.</param>
/// <param name="From">How many come before.</param>
/// <param name="All">How many there are.</param>
public sealed record ImportRowsView(string Id, IReadOnlyList<ImportLine> Lines, bool NotMade, int From, int All);

/// <summary>What would become, or became, of each row of a list.</summary>
public static class ImportRowsCard
{
    public const int PageSize = 10;

    /// <summary>How a page says that it shows every row, or only those of which nothing is made.</summary>
    public const string Every = "all";
    public const string NotMade = "not";
    private const int ShownName = 60;
    private const int ShownProblem = 200;
    private const int ShownProblems = 3;

    public static AdaptiveCard Render(ImportRowsView view, Texts texts) =>
        Show.Card(
            texts,
            texts["import.title"],
            [
                Show.Head(texts["import.title"], texts[view.NotMade ? "import.rows.notMade" : "import.rows"]),
                view.Lines.Count == 0
                    ? Show.Prose(texts["import.rows.none"])
                    : Show.Subtle(
                        texts[
                            "import.page",
                            texts.Number(view.From + 1),
                            texts.Number(view.From + view.Lines.Count),
                            texts.Number(view.All)
                        ]
                    ),
                .. view.Lines.Select(line => Line(line, texts)),
                Act.Row(
                    Act.Execute(
                        texts["import.back"],
                        new CardData { Verb = Verbs.ImportShow, Form = view.Id },
                        withInputs: false
                    ),
                    view.From > 0 ? Page(view, Math.Max(0, view.From - PageSize), texts["import.rows.before"]) : null,
                    view.From + view.Lines.Count < view.All && view.Lines.Count > 0
                        ? Page(view, view.From + PageSize, texts["import.rows.more"])
                        : null
                ),
            ]
        );

    private static AdaptiveExecuteAction Page(ImportRowsView view, int from, string title) =>
        Act.Execute(
            title,
            new CardData
            {
                Verb = Verbs.ImportRows,
                Form = view.Id,
                Page = string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{(view.NotMade ? NotMade : Every)}.{from}"
                ),
            },
            withInputs: false
        );

    private static AdaptiveRichTextBlock Line(ImportLine line, Texts texts) =>
        Show.Runs(
            AdaptiveSpacing.Small,
            [
                Show.Run(texts["import.row", line.Number] + " ", AdaptiveTextSize.Small, subtle: true),
                Show.Run(
                    Shorten.Text(line.Name.Length > 0 ? line.Name : "–", ShownName),
                    weight: AdaptiveTextWeight.Bolder
                ),
                Show.Run(
                    " · " + texts[$"import.fate.{Key(line.Fate)}"],
                    color: line.Fate == ImportFate.Wrong ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default,
                    subtle: line.Fate is ImportFate.Known or ImportFate.Double
                ),
                .. texts
                    .Some([.. (line.Problems ?? []).Select(problem => Words(problem, texts))], ShownProblems)
                    .Select(problem => Show.Run("\n" + problem)),
            ]
        );

    private static string Words(ImportProblem problem, Texts texts)
    {
        var text = problem.Text switch
        {
            // There is no one to choose here: the list must say it otherwise.
            "problem.person" => "import.problem.person",
            // As a list that is still open from an older release has it.
            "import.problem.formula" => "problem.name.formula",
            _ => problem.Text,
        };
        var said = texts.Problem(new Problem(text, [.. problem.Arguments]));
        return Shorten.Text($"{texts["account." + problem.Field]}: {said}", ShownProblem);
    }

    private static string Key(ImportFate fate) =>
        fate switch
        {
            ImportFate.Open or ImportFate.New => "new",
            ImportFate.Known => "known",
            ImportFate.Double => "double",
            _ => "wrong",
        };
}

/// <summary>A list that no one needs any more.</summary>
public static class ImportForgottenCard
{
    public static AdaptiveCard Render(int made, Texts texts) =>
        Show.Card(
            texts,
            texts["import.title"],
            Show.Head(texts["app.name"], texts["import.title"]),
            Show.Text(texts[made == 0 ? "import.forgotten" : "import.forgotten.made", texts.Number(made)])
        );
}
