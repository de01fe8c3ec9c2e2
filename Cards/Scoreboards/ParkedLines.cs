using AccountBot.Cards.Gates;
using AccountBot.Playbook;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Scoreboards;

/// <summary>What the scoreboard says of a season that stands still at a NO GO, or ended there.</summary>
public static class ParkedLines
{
    public const string EndInput = "endWhy";
    public const string EndFold = "end";
    private const int Characters = 200;

    public static IEnumerable<AdaptiveElement> Of(Dossier dossier, Texts texts) =>
        dossier.Season switch
        {
            { State: SeasonState.Ended, Ending: { } ending } =>
            [
                Show.Fact(texts["score.ended.why"], ending.Why),
                Show.Subtle(texts["score.ended.by", Texts.Name(ending.By), texts.Date(ending.At)]),
            ],
            { State: SeasonState.Parked, Parking: { } parking } => Parked(dossier, parking, texts),
            _ => [],
        };

    /// <summary>The reason to end the season, folded away so that no one ends it by accident.</summary>
    public static AdaptiveElement? End(ScoreboardView view, CardData end, Texts texts)
    {
        if (view.Dossier.Season.State != SeasonState.Parked)
        {
            return null;
        }
        var fold = Show.Folded(
            EndFold,
            Show.Text(texts["score.end.what"]),
            new AdaptiveTextInput
            {
                Id = EndInput,
                Label = texts["score.end.why"] + " *",
                Placeholder = texts["score.end.why.example"],
                Value = view.Ending?.Typed,
                IsMultiline = true,
                MaxLength = NoGo.MostWhy + 100,
            },
            view.Ending?.Problem is { } problem ? Show.Warn(texts.Problem(problem)) : null,
            Act.Row(Act.Execute(texts["score.end.button"], end))
        );
        fold.IsVisible = view.Ending is not null;
        return fold;
    }

    private static IEnumerable<AdaptiveElement> Parked(Dossier dossier, Parking parking, Texts texts)
    {
        if (parking.By is not null || parking.IsPlanned)
        {
            yield return Show.Text(GateOutcome.WhoseText(parking.Whose, texts), spacing: AdaptiveSpacing.Small);
        }
        if (parking.Why.Length > 0)
        {
            yield return Show.Text(texts["gate.why", parking.Why], spacing: AdaptiveSpacing.Small);
        }
        if (parking.OtherWays is { Count: > 0 } ways)
        {
            yield return Line("score.otherWays", ways, texts);
        }
        if (parking.FirstOut is { Count: > 0 } people)
        {
            yield return Line("score.firstOut", people, texts);
        }
        if (parking.Nurture is { } nurture)
        {
            yield return Show.Fact(texts["score.nurture"], Nurturing(nurture, texts));
        }
        if (!parking.IsPlanned)
        {
            yield return Show.Subtle(texts["nogo.note", Texts.Name(dossier.Account.AccountManager)]);
        }
    }

    private static AdaptiveElement Line(string says, IReadOnlyList<string> items, Texts texts) =>
        Show.Fact(texts[says], Shorten.Text(string.Join(" · ", items), Characters));

    private static string Nurturing(Nurture nurture, Texts texts) =>
        string.Join(
            " · ",
            new[]
            {
                Shorten.Text(nurture.What, Characters),
                texts["nogo.how." + Key(nurture.How.ToString())],
                nurture.Often is { } often ? texts["nogo.often." + Key(often.ToString())] : null,
                nurture.Who is { } who ? Texts.Name(who) : null,
            }.OfType<string>()
        );

    private static string Key(string name) =>
        name == nameof(NurtureWay.EMail) ? "email" : char.ToLowerInvariant(name[0]) + name[1..];
}
