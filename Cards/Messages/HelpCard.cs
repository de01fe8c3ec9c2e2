using AdaptiveCards;

namespace AccountBot.Cards.Messages;

/// <param name="Lines">The keys of what is said about each command, in the order of the card.</param>
/// <param name="Because">Why the help comes unasked: the text that was not understood.</param>
/// <param name="InChannel">Commands need a mention there.</param>
/// <param name="ForAdministrators">The keys of what only administrators read; empty for everyone else.</param>
public sealed record HelpView(
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> ForAdministrators,
    string? Because = null,
    bool InChannel = false
);

/// <summary>Everything that can be said to the bot.</summary>
public static class HelpCard
{
    public static AdaptiveCard Render(HelpView view, Texts texts) =>
        Show.Card(
            texts,
            texts["help.title"],
            [
                Show.Head(texts["app.name"], texts["help.title"]),
                view.Because is { } because
                    ? Show.Text(texts["error.unknownCommand", Playbook.Gates.Shorten.Text(because, 80)])
                    : null,
                .. view.Lines.Select(line => Show.Prose(texts[line], AdaptiveSpacing.Small)),
                view.ForAdministrators.Count > 0
                    ? Show.Box(
                        AdaptiveContainerStyle.Emphasis,
                        [
                            Show.Strong(texts["help.admin.title"]),
                            .. view.ForAdministrators.Select(command =>
                                Show.Prose(texts[command], AdaptiveSpacing.Small)
                            ),
                        ]
                    )
                    : null,
                view.InChannel ? Show.Prose(texts["help.channel"], AdaptiveSpacing.Medium, subtle: true) : null,
                Buttons(texts),
            ]
        );

    internal static AdaptiveActionSet Buttons(Texts texts) =>
        Act.Row(
            Act.Execute(texts["help.new.button"], new CardData { Verb = Verbs.AccountNew }, primary: true),
            Act.Execute(texts["help.status.button"], new CardData { Verb = Verbs.Mine })
        );
}
