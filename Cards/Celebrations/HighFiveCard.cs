using AccountBot.Cards.Diamond;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Celebrations;

/// <param name="Given">Who gave a high five, the first one first.</param>
/// <param name="Viewer">Whose view it is; null for the card as everyone sees it.</param>
public sealed record HighFiveView(
    Celebration Moment,
    IReadOnlyList<HighFive> Given,
    Uri Pictures,
    Person? Viewer = null
);

/// <summary>A base is reached: the whole team celebrates on one card.</summary>
public static class HighFiveCard
{
    public static AdaptiveCard Render(HighFiveView view, Texts texts)
    {
        var moment = view.Moment;
        var homeRun = moment.Base == Season.Bases;
        var title = homeRun ? texts["five.homeRun"] : texts["five.title", moment.Base];
        var gave = view.Viewer is { } viewer && view.Given.Any(five => five.By.Is(viewer));
        var card = Show.Card(
            texts,
            $"{moment.AccountName}: {title}",
            Show.Head($"{moment.AccountName} · {texts["season", moment.Year]} · {texts.BaseName(moment.Base)}", title),
            DiamondImage.Of(new DiamondCode(moment.Diamond, new HashSet<int>()), view.Pictures, texts, 240),
            Show.Text(
                texts[
                    "five.took",
                    moment.Days == 0 ? texts["five.sameDay"] : texts.Days(moment.Days),
                    texts.Spent(moment.SpentOnBase)
                ],
                spacing: AdaptiveSpacing.Medium
            ),
            Show.Fact(texts["five.players"], Players(moment, texts)),
            Show.Subtle(
                moment.DecidedBy is { } by ? texts["five.decidedBy", Texts.Name(by)] : texts["five.decidedByTeam"]
            ),
            Show.Strong(
                view.Given.Count == 0
                    ? texts["five.none"]
                    : texts["five.given", texts.Names([.. view.Given.Select(five => five.By)], 20)],
                AdaptiveSpacing.Medium
            ),
            Act.Row(
                gave ? null : Act.Execute(texts["five.give"], Data(moment, Verbs.HighFiveGive), primary: true),
                homeRun
                    ? Act.Execute(texts["score.book"], Data(moment, Verbs.SeasonShow))
                    : Act.Execute(
                        texts["score.play", moment.Base + 1],
                        Data(moment, Verbs.Play) with
                        {
                            Base = moment.Base + 1,
                        },
                        primary: gave
                    )
            ),
            homeRun
                ? Show.Subtle(texts["five.nextSeason", moment.Year + 1])
                : Show.Subtle(texts["five.next", moment.Base + 1, texts.BaseName(moment.Base + 1)])
        );
        card.Refresh = Act.Refresh(
            Data(moment, Verbs.HighFiveView),
            moment.Team.Append(moment.DecidedBy).Select(person => person?.ChatId).Distinct(StringComparer.Ordinal)
        );
        return card;
    }

    private const int ShownPlayers = 12;

    private static string Players(Celebration moment, Texts texts)
    {
        var names = string.Join(
            ", ",
            moment.Players.Take(ShownPlayers).Select(player => $"{Texts.Name(player.Person)} ({player.Plays})")
        );
        return moment.Players.Count <= ShownPlayers
            ? names
            : texts["gate.andMore", names, moment.Players.Count - ShownPlayers];
    }

    private static CardData Data(Celebration moment, string verb) =>
        new()
        {
            Verb = verb,
            Account = moment.Account,
            Year = moment.Year,
            Base = moment.Base,
        };
}
