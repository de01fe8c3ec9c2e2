using AccountBot.Cards;
using AccountBot.Cards.Diamond;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Plans;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Decks;

/// <summary>The slides of an account plan, one part after the other. A part of which nothing is known yet is named on the first one.</summary>
internal static class PlanSlides
{
    private const int MostCharacters = 90;

    public static IReadOnlyList<Slide> Of(SharedPlan plan, DateTimeOffset now, Texts texts)
    {
        var tables = new PlanTables(plan, texts);
        return
        [
            Opening(plan, tables, now, texts),
            .. Objective(plan, texts),
            .. Grid(tables.Goal, texts),
            .. SwotBoxes
                .SquaresOf(plan, texts)
                .SelectMany(square => BoxSlides.Of(square.Title, square.Boxes, !plan.IsForTheTeam, texts)),
            .. tables.All.Skip(2).SelectMany(part => Grid(part.Table, texts)),
        ];
    }

    private static IReadOnlyList<Slide> Grid(Table? table, Texts texts) =>
        table is null ? [] : GridSlides.Of(table, texts);

    private static Slide Opening(SharedPlan plan, PlanTables tables, DateTimeOffset now, Texts texts)
    {
        var (account, season) = (plan.Dossier.Account, plan.Dossier.Season);
        var name = Playbook.Gates.Shorten.Text(account.Name, MostCharacters);
        var width = plan.IsForTheTeam ? 500 : 820;
        var made = plan.Answers.Plan;
        var lines = new[]
        {
            new Paragraph($"{texts["plan.name"]} {season.Year}", 24, Tone.Strong),
            new Paragraph($"{texts["doc.team.manager"]}: {Texts.Name(account.AccountManager)}", 16),
            new Paragraph(
                made is null
                    ? texts.Date(now)
                    : $"{texts.Date(now)} · {texts["doc.version"]} {texts.Number(made.Number)}",
                16
            ),
            plan.IsForTheTeam ? new Paragraph(texts["doc.internal"], 14, Tone.Bad) : null,
            Missing(plan, tables, texts),
        };
        return new Slide(
            name,
            [
                new SlidePart.Text(new Area(64, 262, width, 210), [.. lines.OfType<Paragraph>()]),
                .. plan.IsForTheTeam ? [Diamond(plan, texts)] : Array.Empty<SlidePart>(),
            ],
            IsOpening: true
        );
    }

    /// <summary>What the reader will look for in vain, and why; a customer is not told.</summary>
    private static Paragraph? Missing(SharedPlan plan, PlanTables tables, Texts texts)
    {
        var missing = tables.All.Where(part => part.Table is null).Select(part => part.Title).ToList();
        return plan.IsForTheTeam && missing.Count > 0
            ? new Paragraph(texts["doc.missing", string.Join(", ", missing)], 11, Tone.Subtle)
            : null;
    }

    // How the season stands is ours: a customer's plan has no field on it.
    private static SlidePart.Picture Diamond(SharedPlan plan, Texts texts)
    {
        var code = DiamondCode.Of(plan.Dossier.Season);
        return new SlidePart.Picture(
            new Area(600, 120, 300, 300),
            DiamondPicture.Draw(code),
            DiamondImage.InWords(code, texts)
        );
    }

    /// <summary>The objective in one sentence, as large as it can be.</summary>
    private static IEnumerable<Slide> Objective(SharedPlan plan, Texts texts)
    {
        var said = Base03Plan.ObjectiveIn(plan.Answers, texts.Language)?.ReplaceLineEndings(" ");
        if (said is null && !plan.IsForTheTeam)
        {
            yield break;
        }
        var words = said ?? texts["plan.none"];
        var place = SlideLayout.Body;
        var size = TextMeasure.Fitting(words, place.Width, place.Height - 16, 32, 28, 24, 20, 18, 16);
        yield return new Slide(
            texts["plan.objective"],
            [new SlidePart.Text(place, [new Paragraph(words, size, said is null ? Tone.Subtle : Tone.Plain)])]
        );
    }
}
