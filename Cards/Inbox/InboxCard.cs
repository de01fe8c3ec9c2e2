using System.Globalization;
using AdaptiveCards;

namespace AccountBot.Cards.Inbox;

/// <param name="Reader">Whose plate it is.</param>
/// <param name="Items">Everything that waits, the most pressing first.</param>
/// <param name="From">The place of the first one shown.</param>
public sealed record InboxView(
    string Reader,
    IReadOnlyList<InboxLine> Items,
    DateTimeOffset Now,
    DateOnly Today,
    int From = 0
)
{
    /// <summary>A page that no longer exists is the first one.</summary>
    public int First => From > 0 && From < Items.Count ? From : 0;
}

/// <summary>What waits for someone, over all accounts, ten at a time.</summary>
public static class InboxCard
{
    private const int ShownName = 48;

    public static AdaptiveCard Render(InboxView view, Texts texts)
    {
        var title = texts["plate.title"];
        var stand = Stand(view, texts);
        var left = view.Items.Count - view.First - InboxRows.MostAtOnce;
        return Show.Card(
            texts,
            $"{title}: {stand}",
            [
                Show.Head(texts["app.name"], title),
                Show.Text(stand, spacing: AdaptiveSpacing.Small),
                .. InboxRows.Of(view.Items.Skip(view.First), view.Now, view.Today, texts),
                Act.Row(
                    left > 0
                        ? Act.Execute(
                            texts["plate.next", Math.Min(left, InboxRows.MostAtOnce)],
                            Data(view.First + InboxRows.MostAtOnce)
                        )
                        : null,
                    view.First > 0 ? Act.Execute(texts["plate.first"], Data(0)) : null,
                    Act.Execute(texts["plate.again"], Data(view.First)),
                    Act.Execute(texts["settings.button"], new CardData { Verb = Verbs.SettingsForm })
                ),
            ]
        );
    }

    private static string Stand(InboxView view, Texts texts)
    {
        var name = Playbook.Gates.Shorten.Text(view.Reader, ShownName);
        return view.Items.Count(item => !item.Sample) switch
        {
            0 when view.Items.Count > 0 => texts["plate.samples"],
            0 => texts["plate.empty"],
            1 => texts["plate.one", name],
            _ => texts["plate.count", name, view.Items.Count],
        };
    }

    private static CardData Data(int from) =>
        new() { Verb = Verbs.PlateShow, Page = from == 0 ? null : from.ToString(CultureInfo.InvariantCulture) };
}
