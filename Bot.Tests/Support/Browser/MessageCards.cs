using AccountBot.Bot.Routing;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Messages;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What the bot says without a season being changed.</summary>
static class MessageCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            (
                "help",
                HelpCard.Render(
                    HelpCommand.View(
                        administers: false,
                        season.In("tell me a joke", "vertel een mop"),
                        inChannel: true
                    ),
                    texts
                )
            ),
            ("welcome", WelcomeCard.Render(new WelcomeView(false, "Sanne de Vries"), texts)),
            ("welcome-personal", WelcomeCard.Render(new WelcomeView(true, null), texts)),
            (
                "message",
                MessageCard.Render(new MessageView(texts["account.created", "Contoso"], "Contoso", "account"), texts)
            ),
            (
                "choose-account",
                ChooseAccountCard.Render(
                    new ChooseAccountView(
                        [new("a", "Contoso", 2026, 1), new("b", "Contoso Coffee & Tea Benelux B.V.", 2026, 12)],
                        "play",
                        Asking: true,
                        More: true
                    ),
                    texts
                )
            ),
        ];
    }
}
