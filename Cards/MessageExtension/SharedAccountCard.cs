using AccountBot.Cards.Diamond;
using AccountBot.Cards.Scoreboards;
using AdaptiveCards;

namespace AccountBot.Cards.MessageExtension;

/// <summary>
/// An account as someone puts it into a chat, in which anyone may be: where the season stands, without money, competitors and what the
/// team has to do. The person who has a role in it opens the rest.
/// </summary>
public static class SharedAccountCard
{
    public static AdaptiveCard Render(ScoreboardView view, Texts texts)
    {
        var (account, season) = (view.Dossier.Account, view.Dossier.Season);
        var stand = ScoreboardCard.Stand(view, texts);
        return Show.Card(
            texts,
            $"{account.Name}: {stand}",
            Show.Head(texts["season", season.Year] + " · " + texts[$"lap.{season.Lap}"], account.Name),
            DiamondImage.Of(new DiamondCode(season.Diamond(), new HashSet<int>()), view.Pictures, texts, 200),
            Show.Strong(stand),
            Show.Fact(texts["score.am"], Texts.Name(account.AccountManager)),
            Show.Fact(texts["score.lastPlay"], texts.Moment(season.LastPlay)),
            Act.Row(
                Act.Execute(
                    texts["share.open"],
                    new CardData { Verb = Verbs.AccountOpen, Account = account.Id },
                    withInputs: false
                )
            )
        );
    }
}
