using AdaptiveCards;

namespace AccountBot.Cards.Messages;

/// <param name="AddedBy">Who added the app, where that is known.</param>
public sealed record WelcomeView(bool Personal, string? AddedBy);

/// <summary>The first thing the bot says in a place.</summary>
public static class WelcomeCard
{
    public static AdaptiveCard Render(WelcomeView view, Texts texts) =>
        Show.Card(
            texts,
            texts["welcome.channel.title"],
            Show.Head(texts["app.name"], texts["welcome.channel.title"]),
            Show.Prose(texts[view.Personal ? "welcome.personal.text" : "welcome.channel.text"]),
            view is { Personal: false, AddedBy: { } by } ? Show.Subtle(texts["welcome.by", by]) : null,
            HelpCard.Buttons(texts)
        );
}
