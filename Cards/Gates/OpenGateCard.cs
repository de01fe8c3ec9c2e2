using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>Asks the account manager why the gate may open although something is missing.</summary>
public sealed record OpenGateView(
    Dossier Dossier,
    IReadOnlyList<Gap> Gaps,
    string? Problem = null,
    string? Typed = null
);

public static class OpenGateCard
{
    public const string ReasonInput = "reason";
    public const int MostReason = 500;
    private const int ShownGaps = 12;

    public static AdaptiveCard Render(OpenGateView view, Texts texts)
    {
        var (account, season) = (view.Dossier.Account, view.Dossier.Season);
        return Show.Card(
            texts,
            texts["gate.open.title"],
            [
                Show.Head(
                    $"{account.Name} · {texts["base", season.AtBat]} · {texts.BaseName(season.AtBat)}",
                    texts["gate.open.title"]
                ),
                Show.Text(texts["gate.open.why"]),
                .. Names(season.AtBat, view.Gaps, texts).Select(Show.Bullet),
                new AdaptiveTextInput
                {
                    Id = ReasonInput,
                    Label = texts["gate.open.reason"] + " *",
                    Placeholder = texts["gate.open.reason.example"],
                    Value = view.Typed,
                    IsMultiline = true,
                    MaxLength = MostReason + 100,
                },
                view.Problem is null ? null : Show.Warn(view.Problem),
                Act.Row(
                    view.Dossier.Next is NextStep.Fill
                        ? Act.Execute(
                            texts["score.play", season.AtBat],
                            Data(Verbs.Play, view.Dossier),
                            withInputs: false
                        )
                        : null,
                    Act.Execute(texts["gate.open.button"], Data(Verbs.GateOpen, view.Dossier))
                ),
            ]
        );
    }

    /// <summary>The gaps in words, the first ones by name.</summary>
    public static IReadOnlyList<string> Names(int atBase, IReadOnlyList<Gap> gaps, Texts texts) =>
        texts.Some(GateParts.GapTexts(atBase, gaps, texts), ShownGaps);

    private static CardData Data(string verb, Dossier dossier) =>
        new()
        {
            Verb = verb,
            Account = dossier.Account.Id,
            Year = dossier.Season.Year,
            Base = dossier.Season.AtBat,
        };
}
