using AccountBot.Cards.Diamond;
using AccountBot.Playbook;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>One of each card that people get, in one language.</summary>
static class SampleCards
{
    public static IReadOnlyDictionary<string, AdaptiveCard> In(Language language)
    {
        var scene = new SampleScene(language);
        (string Name, AdaptiveCard Card)[] first =
        [
            .. ScoreboardCards.In(scene),
            .. FirstFormCards.In(scene),
            .. GateCards.In(scene),
            .. ManagerGateCards.In(scene),
            .. LogCards.In(scene),
            .. TaskCards.In(scene),
            .. MessageCards.In(scene),
        ];
        var cards = first.ToDictionary(each => each.Name, each => each.Card, StringComparer.Ordinal);
        var played = new PlayedSeason(language);
        foreach (
            var (name, card) in FormCards
                .In(played)
                .Concat(SeasonCards.In(played))
                .Concat(FlowCards.In(played))
                .Concat(BoardCards.In(played))
                .Concat(InboxCards.In(played))
                .Concat(ImportCards.In(played))
                .Concat(ExtensionCards.In(played))
                .Concat(RecordCards.In(played))
                .Concat(ContactCards.In(played))
                .Concat(FileCards.In(played))
                .Concat(HealthCards.In(played))
                .Concat(OperationCards.In(played))
        )
            cards.Add(name, card);
        foreach (var card in cards.Values)
            ShowDiamonds(card);
        return cards;
    }

    // In place of the bot's own pictures, which no page here can fetch.
    static void ShowDiamonds(AdaptiveCard card)
    {
        foreach (var image in card.Body.OfType<AdaptiveImage>())
        {
            var code = DiamondCode.Parse(Path.GetFileNameWithoutExtension(image.Url.AbsolutePath))!;
            image.Url = new Uri("data:image/png;base64," + Convert.ToBase64String(DiamondPicture.Draw(code)));
        }
    }
}
