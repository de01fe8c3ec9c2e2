using AdaptiveCards;

namespace AccountBot.Cards.Administration;

/// <summary>How far making the lists again is.</summary>
public enum RebuildStage
{
    /// <summary>The accounts are gone through.</summary>
    Accounts,

    /// <summary>It is looked for what belongs to nothing.</summary>
    LeftOvers,

    Over,
}

/// <param name="Accounts">How many accounts were done.</param>
/// <param name="Wrong">How many lines were not as the dossiers say.</param>
/// <param name="LeftOver">How many lines belonged to nothing.</param>
/// <param name="Unreadable">Accounts of which nothing could be made.</param>
/// <param name="Moved">When it last went on, or ended.</param>
public sealed record RebuildView(
    RebuildStage Stage,
    int Accounts,
    int Wrong,
    int LeftOver,
    int Unreadable,
    DateTimeOffset Began,
    DateTimeOffset Moved
)
{
    /// <summary>Someone asked for it while it was under way already.</summary>
    public bool Running { get; init; }
}

/// <summary>The lists beside the dossiers are made again: how far that is, and what came of it.</summary>
public static class RebuildCard
{
    /// <summary>Looks how far it is, and begins nothing.</summary>
    public const string Look = "look";

    public static AdaptiveCard Render(RebuildView view, Texts texts)
    {
        var title = texts[view.Stage == RebuildStage.Over ? "admin.rebuild.done" : "admin.rebuild.title"];
        return Show.Card(
            texts,
            title,
            [
                Show.Head(texts["app.name"], (view.Stage == RebuildStage.Over ? "✓ " : string.Empty) + title),
                .. view.Stage == RebuildStage.Over ? Over(view, texts) : UnderWay(view, texts),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement?> UnderWay(RebuildView view, Texts texts) =>
        [
            view.Running ? Show.Box(AdaptiveContainerStyle.Emphasis, Show.Text(texts["admin.rebuild.already"])) : null,
            // The card of the person who asked stands in the chat for good, so it counts nothing yet.
            view.Accounts == 0
            && view.Stage == RebuildStage.Accounts
                ? null
                : Show.Text(
                    texts[
                        view.Stage == RebuildStage.Accounts ? "admin.rebuild.accounts" : "admin.rebuild.leftOvers",
                        texts.Number(view.Accounts)
                    ],
                    spacing: AdaptiveSpacing.Small
                ),
            .. Found(view, texts),
            Show.Prose(texts["admin.rebuild.why"], AdaptiveSpacing.Small, subtle: true),
            Act.Row(
                Act.Execute(texts["import.look"], new CardData { Verb = Verbs.AdminRebuild, Choice = Look }),
                Back(texts)
            ),
        ];

    private static IEnumerable<AdaptiveElement?> Over(RebuildView view, Texts texts) =>
        [
            Show.Text(
                view.Accounts == 0
                    ? texts["admin.rebuild.none"]
                    : texts["admin.rebuild.count", texts.Number(view.Accounts), texts.Lapse(view.Moved - view.Began)],
                spacing: AdaptiveSpacing.Small
            ),
            .. view.Accounts + view.Wrong + view.LeftOver == 0 ? []
            : view.Wrong + view.LeftOver == 0 ? [Show.Text(texts["admin.rebuild.right"])]
            : Found(view, texts),
            view.Unreadable > 0 ? Show.Warn(texts["admin.rebuild.unreadable", texts.Number(view.Unreadable)]) : null,
            Act.Row(Back(texts)),
        ];

    private static IEnumerable<AdaptiveElement?> Found(RebuildView view, Texts texts) =>
        [
            view.Wrong > 0 ? Show.Fact(texts["admin.rebuild.wrong"], texts.Number(view.Wrong)) : null,
            view.LeftOver > 0 ? Show.Fact(texts["admin.rebuild.gone"], texts.Number(view.LeftOver)) : null,
        ];

    private static AdaptiveExecuteAction Back(Texts texts) =>
        Act.Execute(texts["admin.back"], new CardData { Verb = Verbs.AdminShow }, withInputs: false);
}
