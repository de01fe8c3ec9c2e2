using AdaptiveCards;

namespace AccountBot.Cards.Messages;

/// <param name="Because">Why the help comes unasked: the text that was not understood.</param>
/// <param name="InChannel">Commands need a mention there.</param>
/// <param name="Administers">Names what only an administrator may ask.</param>
public sealed record HelpView(string? Because = null, bool InChannel = false, bool Administers = false);

/// <summary>Everything that can be said to the bot.</summary>
public static class HelpCard
{
    private static readonly string[] Commands =
    [
        "plate",
        "portfolio",
        "new",
        "play",
        "status",
        "vote",
        "log",
        "decisions",
        "health",
        "plan",
        "season",
        "export",
        "tasks",
        "competitor",
        "visit",
        "update",
        "executive",
        "contacts",
        "contact",
        "reopen",
        "end",
        "handover",
        "cancel",
        "undo",
        "move",
        "import",
        "settings",
        "language",
        "help",
    ];

    /// <summary>The keys of what is said about each command, in the order of the card.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. Commands.Select(command => "help." + command)];

    /// <summary>The keys of what only administrators read.</summary>
    public static IReadOnlyList<string> ForAdministrators { get; } =
    ["help.admin", "help.admin.resend", "help.admin.unreachable", "help.admin.rebuild"];

    public static AdaptiveCard Render(HelpView view, Texts texts) =>
        Show.Card(
            texts,
            texts["help.title"],
            [
                Show.Head(texts["app.name"], texts["help.title"]),
                view.Because is { } because
                    ? Show.Text(texts["error.unknownCommand", Playbook.Gates.Shorten.Text(because, 80)])
                    : null,
                .. Lines.Select(line => Show.Prose(texts[line], AdaptiveSpacing.Small)),
                view.Administers
                    ? Show.Box(
                        AdaptiveContainerStyle.Emphasis,
                        [
                            Show.Strong(texts["help.admin.title"]),
                            .. ForAdministrators.Select(command => Show.Prose(texts[command], AdaptiveSpacing.Small)),
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
