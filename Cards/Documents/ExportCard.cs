using AdaptiveCards;

namespace AccountBot.Cards.Documents;

/// <param name="Year">Which season; the log is of all of them.</param>
public sealed record ExportView(string Account, string AccountId, int Year);

/// <summary>Which document someone wants.</summary>
public static class ExportCard
{
    public static AdaptiveCard Render(ExportView view, Texts texts) =>
        Show.Card(
            texts,
            $"{texts["export.title"]} · {view.Account}",
            [
                Show.Head($"{view.Account} · {texts["season", view.Year]}", texts["export.title"]),
                Show.Subtle(texts["export.how"]),
                .. DocumentKinds.All.Select(kind => Row(kind, view, texts)),
            ]
        );

    /// <summary>The button that leads here.</summary>
    public static AdaptiveExecuteAction Button(string account, int? year, Texts texts) =>
        Act.Execute(
            texts["export.button"],
            new CardData
            {
                Verb = Verbs.ExportShow,
                Account = account,
                Year = year,
            },
            withInputs: false
        );

    private static AdaptiveColumnSet Row(string kind, ExportView view, Texts texts)
    {
        var row = Show.Row(
            Act.Row(
                Act.Execute(
                    texts["export.get"],
                    new CardData
                    {
                        Verb = Verbs.ExportFile,
                        Account = view.AccountId,
                        Year = view.Year,
                        Choice = kind,
                    },
                    withInputs: false
                )
            ),
            Show.Strong(texts["export." + kind]),
            Show.Subtle(texts[$"export.{kind}.what"], AdaptiveSpacing.None)
        );
        row.Separator = true;
        row.Spacing = AdaptiveSpacing.Medium;
        return row;
    }
}
