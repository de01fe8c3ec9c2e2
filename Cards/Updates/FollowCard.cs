using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Updates;
using AdaptiveCards;

namespace AccountBot.Cards.Updates;

/// <param name="Mine">What the reader follows; null for the card as everyone in a conversation sees it.</param>
public sealed record FollowView(Account Account, int Year, Subscription? Mine)
{
    /// <summary>The reader is the account manager, who hears of everything.</summary>
    public bool IsManager => Mine?.Person.Is(Account.AccountManager) == true;
}

/// <summary>On which subjects someone wants to hear what colleagues report.</summary>
public static class FollowCard
{
    public const string Start = "on";
    public const string Stop = "off";

    public static AdaptiveCard Render(FollowView view, Texts texts) =>
        Show.Card(
            texts,
            $"{view.Account.Name} · {texts["update.follow.title"]}",
            [
                Show.Head($"{view.Account.Name} · {texts["season", view.Year]}", texts["update.follow.title"]),
                Show.Prose(texts["update.follow.why"], AdaptiveSpacing.Small, subtle: true),
                view.IsManager ? Show.Text(texts["update.follow.manager"]) : null,
                view.Mine is null ? Show.Text(texts["update.follow.each"]) : null,
                .. Base05Internal.Subjects.Select(subject => Row(view, subject, texts)),
            ]
        );

    private static AdaptiveColumnSet Row(FollowView view, string subject, Texts texts)
    {
        var follows = view.Mine?.Follows(subject) == true;
        var name = texts["b05.flow.subject." + subject];
        return Show.Row(
            Act.Row(
                Act.Execute(
                    texts[follows ? "update.follow.stop" : "update.follow.start"],
                    new CardData
                    {
                        Verb = Verbs.UpdateFollow,
                        Account = view.Account.Id,
                        Year = view.Year,
                        Form = subject,
                        Choice = follows ? Stop : Start,
                    }
                )
            ),
            follows ? Show.Strong("✓ " + name) : Show.Text(name)
        );
    }
}
