using AdaptiveCards;

namespace AccountBot.Cards.Messages;

/// <summary>A few words from the bot: an answer, a refusal, a fault; never a dead end.</summary>
/// <param name="Title">None for a plain answer.</param>
/// <param name="Text">Our own words, with what people typed already put in.</param>
/// <param name="Account">The account to look at; adds the button that shows its scoreboard.</param>
/// <param name="Does">What there is to do about it; adds the button that does it.</param>
public sealed record MessageView(
    string Text,
    string? Title = null,
    string? Account = null,
    Uri? Link = null,
    string? LinkText = null,
    CardData? Does = null,
    string? DoesText = null
);

public static class MessageCard
{
    public static AdaptiveCard Render(MessageView view, Texts texts) =>
        Show.Card(
            texts,
            view.Text,
            view.Title is null ? null : Show.Strong(view.Title),
            Show.Text(view.Text.Replace("**", string.Empty, StringComparison.Ordinal)),
            view.Account is null && view.Link is null && view.Does is null
                ? null
                : Act.Row(
                    view.Does is null
                        ? null
                        : Act.Execute(view.DoesText ?? view.Does.Verb, view.Does, withInputs: false, primary: true),
                    view.Account is null
                        ? null
                        : Act.Execute(
                            texts["choose.show"],
                            new CardData { Verb = Verbs.ScoreboardShow, Account = view.Account }
                        ),
                    view.Link is null
                        ? null
                        : new AdaptiveOpenUrlAction { Title = view.LinkText ?? view.Link.Host, Url = view.Link }
                )
        );
}
