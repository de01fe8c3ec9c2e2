using AccountBot.Cards;
using AccountBot.Cards.Diamond;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;
using AccountBot.Documents.Plans;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Documents.Decks;

/// <summary>The slides of an account plan, one part after the other. A part of which nothing is known yet is named on the first one.</summary>
internal static class PlanSlides
{
    private const int MostCharacters = 90;
    private const int MostOfStatement = 1000;

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

    /// <summary>A table; a single fact is a statement.</summary>
    private static IReadOnlyList<Slide> Grid(Table? table, Texts texts) =>
        table is null ? []
        : table is { IsFacts: true, Rows: [[Cell.Words name, Cell.Words said]] } && said.Text.Length <= MostOfStatement
            ? [Statement(name.Text, said.Text)]
        : GridSlides.Of(table, texts);

    /// <summary>A sentence, as large as it can be.</summary>
    private static Slide Statement(string title, string words, Tone tone = Tone.Plain)
    {
        var (place, line) = (SlideLayout.Body, words.ReplaceLineEndings(" "));
        var size = TextMeasure.Slide.Fitting(line, place.Width, place.Height - 16, 32, 28, 24, 20, 18, 16);
        return new Slide(title, [new SlidePart.Text(place, [new Paragraph(line, size, tone)])]);
    }

    private static Slide Opening(SharedPlan plan, PlanTables tables, DateTimeOffset now, Texts texts)
    {
        var account = plan.Dossier.Account;
        var name = Playbook.Gates.Shorten.Text(account.Name, MostCharacters);
        var width = plan.IsForTheTeam ? 500 : 820;
        var made = plan.Answers.Plan;
        var lines = new[]
        {
            new Paragraph(PlanTitle.WithYear(plan, texts), 24, Tone.Strong),
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
        var missing = tables
            .All.Where(part => part.Table is null && !tables.IsExtra(part.Title))
            .Select(part => part.Title)
            .ToList();
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

    private static IReadOnlyList<Slide> Objective(SharedPlan plan, Texts texts) =>
        Base03Plan.ObjectiveIn(plan.Answers, texts.Language) is { } said ? [Statement(texts["plan.objective"], said)]
        : plan.IsForTheTeam ? [Statement(texts["plan.objective"], texts["plan.none"], Tone.Subtle)]
        : [];
}
