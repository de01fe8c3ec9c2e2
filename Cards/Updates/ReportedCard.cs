using AccountBot.Cards.Forms;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AdaptiveCards;

namespace AccountBot.Cards.Updates;

/// <param name="PlayId">Names the report for the button.</param>
/// <param name="AccountManager">Who hears of it in any case; null where that is the one who reports.</param>
public sealed record ReportedView(
    string Account,
    string AccountId,
    LogEntry Play,
    string PlayId,
    string? AccountManager
);

/// <summary>What someone just reported: what it counts as, who hears of it, and a way to put it under another subject.</summary>
public static class ReportedCard
{
    public const string SubjectInput = "subject";

    public static AdaptiveCard Render(ReportedView view, Texts texts)
    {
        var subject = UpdateCard.Subject(view.Play, texts);
        var told = view.AccountManager is { } name
            ? texts["update.told", name, subject]
            : texts["update.told.followers", subject];
        return Show.Card(
            texts,
            $"{view.Account}: {texts["update.written"]}",
            [
                Show.Subtle($"{view.Account} · {texts["season", view.Play.Year]} · {subject}", AdaptiveSpacing.None),
                Show.Text(
                    $"✓ {texts["update.written"]}: {Playbook.Gates.Shorten.Text(view.Play.Text ?? string.Empty, 500)}",
                    spacing: AdaptiveSpacing.Small
                ),
                Show.Subtle(told),
                Show.Folded(
                    "other",
                    new AdaptiveChoiceSetInput
                    {
                        Id = SubjectInput,
                        Label = texts["update.subject"],
                        Style = AdaptiveChoiceInputStyle.Compact,
                        Value = view.Play.Subject,
                        Choices =
                        [
                            .. Base05Internal.Subjects.Select(each => new AdaptiveChoice
                            {
                                Title = texts["b05.flow.subject." + each],
                                Value = each,
                            }),
                        ],
                    },
                    Act.Row(Act.Execute(texts["update.change"], Data(view)))
                ),
                Act.Row(
                    Act.Fold(texts["update.other"], "other"),
                    OfferCard.TakeBack(view.AccountId, view.PlayId, texts)
                ),
            ]
        );
    }

    private static CardData Data(ReportedView view) =>
        new()
        {
            Verb = Verbs.UpdateSubject,
            Account = view.AccountId,
            Play = view.PlayId,
        };
}
