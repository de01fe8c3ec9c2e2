using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>How many of those who will work with it know what changes, and which groups do not yet.</summary>
internal static class UsersInformed
{
    private const int ShownGroups = 10;

    public static AdaptiveContainer? Of(SeasonSoFar soFar, Texts texts)
    {
        var groups = soFar.All(Base09Users.Number, "group");
        if (groups.Count == 0)
        {
            return null;
        }
        var (informed, all) = Base09Users.People(soFar);
        return Cells.Box([
            Show.Strong(texts["b09.picture.informed", texts.Number(informed), texts.Number(all)]),
            Show.Text(Cells.Bar(informed, all), color: AdaptiveTextColor.Accent, spacing: AdaptiveSpacing.None),
            .. groups
                .OrderBy(Base09Users.IsInformed)
                .Take(ShownGroups)
                .Select(group => Row(group, groups.Max(Size), texts)),
            Show.More(groups.Count, ShownGroups, texts),
        ]);
    }

    private static AdaptiveColumnSet Row(FormEntry group, decimal most, Texts texts)
    {
        var informed = Base09Users.IsInformed(group);
        return Cells.Row(
            AdaptiveSpacing.Small,
            Cells.Column(
                1,
                Show.Text((informed ? "✓ " : "◌ ") + Cells.Short(group.Answers.Text("name") ?? "?", 60)),
                Cells.Small(
                    $"{Cells.Bar(Size(group), most)}  {texts[informed ? "b09.picture.yes" : "b09.picture.no"]}",
                    subtle: informed
                )
            ),
            Cells.Right(texts.Number(Size(group)), AdaptiveTextWeight.Bolder)
        );
    }

    private static decimal Size(FormEntry group) => group.Answers.Number("size") ?? 0;
}
