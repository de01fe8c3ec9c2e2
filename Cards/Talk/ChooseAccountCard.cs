using AdaptiveCards;

namespace AccountBot.Cards.Talk;

/// <summary>One account to choose from.</summary>
public sealed record AccountChoice(string Id, string Name, int Year, int Base);

/// <param name="Command">What the reader wanted of the account, e.g. <c>play</c>; carried on by the choice.</param>
/// <param name="Asking">The reader was asked which one; otherwise it is simply the list.</param>
public sealed record ChooseAccountView(IReadOnlyList<AccountChoice> Accounts, string Command, bool Asking, bool More);

/// <summary>Which account is meant, where a name fits several.</summary>
public static class ChooseAccountCard
{
    public const int Most = 10;

    public static AdaptiveCard Render(ChooseAccountView view, Texts texts)
    {
        var title = texts[view.Asking ? "choose.title" : "mine.title"];
        return Show.Card(
            texts,
            title,
            [
                Show.Head(texts["app.name"], title),
                view.Accounts.Count == 0 ? Show.Prose(texts["mine.none"]) : null,
                .. view.Accounts.Take(Most).Select(account => Row(account, view.Command, texts)),
                view.More ? Show.Subtle(texts["choose.more"]) : null,
                view.Accounts.Count == 0 ? HelpCard.Buttons(texts) : null,
            ]
        );
    }

    private static AdaptiveColumnSet Row(AccountChoice account, string command, Texts texts) =>
        new()
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                new AdaptiveColumn
                {
                    Width = AdaptiveWidth.Stretch,
                    VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                    Items =
                    [
                        Show.Strong(account.Name),
                        Show.Subtle(
                            $"{texts["season", account.Year]} · {texts["choose.base", account.Base]}",
                            AdaptiveSpacing.None
                        ),
                    ],
                },
                new AdaptiveColumn
                {
                    Width = AdaptiveWidth.Auto,
                    Items =
                    [
                        Act.Row(
                            Act.Execute(
                                texts["choose.show"],
                                new CardData
                                {
                                    Verb = Verbs.Choose,
                                    Account = account.Id,
                                    Choice = command,
                                }
                            )
                        ),
                    ],
                },
            ],
        };
}
