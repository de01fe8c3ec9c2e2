using AdaptiveCards;

namespace AccountBot.Cards.Inbox;

/// <summary>Rows of what waits: what, account, since when, and one button each.</summary>
internal static class InboxRows
{
    public const int MostAtOnce = 10;

    private const int ShownName = 60;

    public static IEnumerable<AdaptiveElement> Of(
        IEnumerable<InboxLine> items,
        DateTimeOffset now,
        DateOnly today,
        Texts texts
    ) => items.Take(MostAtOnce).Select(item => Row(item, now, today, texts));

    private static AdaptiveColumnSet Row(InboxLine item, DateTimeOffset now, DateOnly today, Texts texts)
    {
        var overdue = item.What.IsOverdue(today);
        var name = Playbook.Gates.Shorten.Text(item.Name, ShownName);
        return Show.Row(
            Act.Row(Act.Execute(InboxWords.Button(item.What, texts), Data(item), withInputs: false)),
            Show.Runs(
                AdaptiveSpacing.None,
                Show.Run(InboxWords.What(item.What, texts) + "\n", weight: AdaptiveTextWeight.Bolder),
                Show.Run(
                    $"{name} · {InboxWords.When(item.What, now, today, texts)}",
                    size: AdaptiveTextSize.Small,
                    color: overdue ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default,
                    subtle: !overdue
                )
            )
        );
    }

    private static CardData Data(InboxLine item) =>
        new()
        {
            Verb = Verbs.PlateOpen,
            Account = item.Account,
            Year = item.Year,
            Page = item.What.Key,
        };
}
