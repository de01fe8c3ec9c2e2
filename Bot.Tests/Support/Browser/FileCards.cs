using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Cards.Messages;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The documents that can be had, and what is said where one could not be put in its place.</summary>
static class FileCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var texts = season.Texts;
        yield return ("export", ExportCard.Render(new ExportView("Contoso", "account", 2026), texts));
        yield return (
            "export-failed",
            MessageCard.Render(
                new MessageView(
                    texts["file.expired"],
                    Does: new CardData { Verb = Verbs.ExportFile },
                    DoesText: texts["file.again"]
                ),
                texts
            )
        );
    }
}
