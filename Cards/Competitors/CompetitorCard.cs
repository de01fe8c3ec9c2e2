using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Competitors;

/// <param name="Instance">The id of this one card, so that sending it twice writes one sighting.</param>
public sealed record CompetitorView(Dossier Dossier, string Instance, IReadOnlyDictionary<string, string> Typed)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What just became of a competitor.</summary>
    public string? Note { get; init; }
}

/// <summary>Who sits at the customer's table besides us, and the form for a new sighting.</summary>
public static class CompetitorCard
{
    private const int Shown = 5;

    public static AdaptiveCard Render(CompetitorView view, Texts texts)
    {
        var (account, season) = (view.Dossier.Account, view.Dossier.Season);
        var form = KnownCompetitors.FormFor(season.AtBat);
        var there = KnownCompetitors.AtTheTable(season);
        var inputs = new FormView(account.Name, account.Id, season.Year, 0, form, 0, SeasonSoFar.None, [], view.Typed)
        {
            Problems = view.Problems,
        };
        return Show.Card(
            texts,
            $"{account.Name}: {texts["competitor.title"]}",
            [
                Show.Head($"{account.Name} · {texts["season", season.Year]}", texts["competitor.title"]),
                Show.Prose(texts["competitor.why"], AdaptiveSpacing.Small, subtle: true),
                view.Note is { } note ? Show.Text(note) : null,
                .. there.Take(Shown).Select(sighting => Row(view, sighting, texts)),
                Show.More(there.Count, Shown, texts),
                .. FieldInputs.All(inputs, texts),
                Act.Row(
                    Act.Execute(
                        texts["competitor.save"],
                        Data(view, Verbs.CompetitorSave) with
                        {
                            Form = view.Instance,
                        },
                        primary: true
                    )
                ),
            ]
        );
    }

    /// <summary>Stays with the name, so that a card made before others came or went never picks another competitor.</summary>
    public static string KeyOf(CompetitorSighting sighting) => MatchField.KeyOf(sighting.Name);

    private static AdaptiveColumnSet Row(CompetitorView view, CompetitorSighting sighting, Texts texts) =>
        Show.Row(
            Act.Row(
                Act.Execute(
                    texts["competitor.gone"],
                    Data(view, Verbs.CompetitorGone) with
                    {
                        Form = KeyOf(sighting),
                        Page = view.Instance,
                    }
                )
            ),
            Show.Strong(sighting.Name),
            Show.Subtle(
                texts["competitor.seenBy", sighting.Base, Texts.Name(sighting.By), texts.Date(sighting.At)],
                AdaptiveSpacing.None
            )
        );

    private static CardData Data(CompetitorView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Dossier.Account.Id,
            Year = view.Dossier.Season.Year,
        };
}
