using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AdaptiveCards;

namespace AccountBot.Cards.Accounts;

/// <summary>One account to choose from.</summary>
public sealed record AccountChoice(string Id, string Name, int Year, int Base)
{
    /// <summary>Where it is played; null where no one knows.</summary>
    public AccountPlace? Place { get; init; }

    /// <summary>The account manager's name.</summary>
    public string? Manager { get; init; }

    public bool Parked { get; init; }
}

/// <param name="Command">What the reader wanted of the account, e.g. <c>play</c>; carried on by the choice.</param>
/// <param name="Asking">The reader was asked which one; otherwise it is simply the list.</param>
public sealed record ChooseAccountView(IReadOnlyList<AccountChoice> Accounts, string Command, bool Asking, bool More)
{
    /// <summary>What was said to write down, so that the choice loses nothing of it.</summary>
    public string? Said { get; init; }

    /// <summary>The id of this one card, so that pressing twice writes once.</summary>
    public string? Instance { get; init; }
}

/// <summary>Which account is meant, where a name fits several.</summary>
public static class ChooseAccountCard
{
    public const int Most = 10;

    /// <summary>What was said before the account was known.</summary>
    public const string SaidInput = "said";

    /// <summary>The choice that asks for an account's tasks.</summary>
    public const string TasksCommand = "Tasks";

    /// <summary>The command that shows the log.</summary>
    public const string LogCommand = "Log";

    /// <summary>The command that tells how an account is.</summary>
    public const string HealthCommand = "Health";

    /// <summary>The command that shows the scoreboard.</summary>
    public const string StatusCommand = "Status";

    public static AdaptiveCard Render(ChooseAccountView view, Texts texts)
    {
        var title = texts[view.Asking ? "choose.title" : "mine.title"];
        return Show.Card(
            texts,
            title,
            [
                Show.Head(texts["app.name"], title),
                view.Accounts.Count == 0 ? Show.Prose(texts["mine.none"]) : null,
                view.Said is null
                    ? null
                    : new AdaptiveTextInput
                    {
                        Id = SaidInput,
                        Label = texts["choose.said"],
                        Value = view.Said,
                        IsMultiline = true,
                    },
                .. view.Accounts.Take(Most).Select(account => Row(account, view, texts)),
                view.More ? Show.Subtle(texts["choose.more"]) : null,
                view.Accounts.Count == 0 ? HelpCard.Buttons(texts) : null,
            ]
        );
    }

    private static AdaptiveColumnSet Row(AccountChoice account, ChooseAccountView view, Texts texts) =>
        Show.Row(
            Act.Row(
                Act.Execute(
                    Does(view.Command, texts),
                    new CardData
                    {
                        Verb = Verbs.Choose,
                        Account = account.Id,
                        Choice = view.Command,
                        Form = view.Instance,
                    }
                )
            ),
            Show.Strong(account.Name),
            Show.Subtle(About(account, view, texts), AdaptiveSpacing.None)
        );

    /// <summary>The button says what was asked for.</summary>
    private static string Does(string command, Texts texts) =>
        command.Length == 0
            ? texts["choose.show"]
            : texts.Find($"choose.do.{char.ToLowerInvariant(command[0])}{command[1..]}") ?? texts["choose.show"];

    private static string About(AccountChoice account, ChooseAccountView view, Texts texts)
    {
        string?[] parts =
        [
            texts["season", account.Year],
            texts["choose.base", account.Base],
            account.Parked ? texts["choose.parked"] : null,
            account.Place?.Said(texts),
            IsTwin(account, view) && account.Manager is { } manager
                ? $"{texts["score.am"]}: {Shortened(manager)}"
                : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Shortened(string name) => Playbook.Gates.Shorten.Text(name, ShownManager);

    /// <summary>Another one has the same name, in the same kind of place: only people tell them apart.</summary>
    private static bool IsTwin(AccountChoice account, ChooseAccountView view) =>
        view.Accounts.Any(other =>
            other.Id != account.Id
            && NameMatch.IsSame(other.Name, account.Name)
            && (other.Place, other.Year) == (account.Place, account.Year)
        );

    private const int ShownManager = 48;
}
