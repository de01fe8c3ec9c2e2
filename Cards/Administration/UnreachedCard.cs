using System.Globalization;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Administration;

/// <summary>Someone who cannot be reached.</summary>
/// <param name="Notices">How many messages wait.</param>
/// <param name="Accounts">The names of the accounts of which they are.</param>
public sealed record UnreachedRow(
    string Person,
    string Name,
    DateTimeOffset Since,
    int Notices,
    IReadOnlyList<string> Accounts
);

/// <param name="Rows">Those of this page.</param>
/// <param name="All">How many there are.</param>
/// <param name="From">The place of the first one shown.</param>
/// <param name="Install">Where the app can be installed.</param>
/// <param name="Done">What was just done from this card, in words.</param>
public sealed record UnreachedView(
    IReadOnlyList<UnreachedRow> Rows,
    int All,
    int From,
    Uri? Install,
    string? Done = null
);

/// <summary>Whom the bot cannot write to, ten at a time: since when, what waits for them, and to try it once more.</summary>
public static class UnreachedCard
{
    public const int PageSize = 10;

    /// <summary>Stands for everyone on the list.</summary>
    public const string Everybody = "all";

    private const int ShownAccounts = 4;
    private const int ShownName = 60;

    public static AdaptiveCard Render(UnreachedView view, Texts texts)
    {
        var title = texts["admin.unreached"];
        var stand = view.All switch
        {
            0 => texts["admin.unreached.none"],
            1 => texts["admin.unreached.one"],
            >= ReachFacts.Most => texts["admin.unreached.some", texts["admin.moreThan", texts.Number(view.All)]],
            _ => texts["admin.unreached.some", texts.Number(view.All)],
        };
        return Show.Card(
            texts,
            $"{title}: {stand}",
            [
                Show.Head(texts["app.name"], title),
                Show.Text(stand, spacing: AdaptiveSpacing.Small),
                view.Done is { } done ? Show.Box(AdaptiveContainerStyle.Emphasis, Show.Text(done)) : null,
                view.All == 0 ? null : Show.Prose(texts["admin.unreached.why"], AdaptiveSpacing.Small, subtle: true),
                .. view.Rows.Select(row => Row(row, view.From, texts)),
                Buttons(view, texts),
            ]
        );
    }

    private static AdaptiveElement Row(UnreachedRow row, int from, Texts texts) =>
        Show.As(
            Show.Row(
                Act.Row(Act.Execute(texts["admin.try"], Try(row.Person, from), withInputs: false)),
                Show.Strong(Shorten.Text(row.Name, ShownName), AdaptiveSpacing.None),
                Show.Subtle(Waits(row, texts), AdaptiveSpacing.None)
            ),
            AdaptiveSpacing.Medium
        );

    private static string Waits(UnreachedRow row, Texts texts)
    {
        var since = texts["admin.unreached.since", texts.Date(row.Since)];
        var names = string.Join(", ", row.Accounts.Take(ShownAccounts).Select(name => Shorten.Text(name, ShownName)));
        var accounts =
            row.Accounts.Count > ShownAccounts
                ? texts["gate.andMore", names, row.Accounts.Count - ShownAccounts]
                : names;
        return row.Notices switch
        {
            0 => $"{since} · {texts["admin.waits.none"]}",
            1 => $"{since} · {texts["admin.waits.one", accounts]}",
            _ => $"{since} · {texts["admin.waits.some", row.Notices, accounts]}",
        };
    }

    private static AdaptiveActionSet Buttons(UnreachedView view, Texts texts)
    {
        var left = view.All - view.From - PageSize;
        return Act.Row(
            view.All > 1 ? Act.Execute(texts["admin.try.all"], Try(Everybody, view.From), withInputs: false) : null,
            left > 0
                ? Act.Execute(
                    texts["plate.next", Math.Min(left, PageSize)],
                    Page(view.From + PageSize),
                    withInputs: false
                )
                : null,
            view.From > 0
                ? Act.Execute(texts["admin.previous"], Page(Math.Max(0, view.From - PageSize)), withInputs: false)
                : null,
            view.All > 0 && view.Install is { } install
                ? new AdaptiveOpenUrlAction { Title = texts["unreachable.install"], Url = install }
                : null,
            Act.Execute(texts["admin.back"], new CardData { Verb = Verbs.AdminShow }, withInputs: false)
        );
    }

    private static CardData Page(int from) => new() { Verb = Verbs.AdminUnreached, Page = Number(from) };

    private static CardData Try(string whom, int from) =>
        new()
        {
            Verb = Verbs.AdminTry,
            Choice = whom,
            Page = Number(from),
        };

    private static string Number(int from) => from.ToString(CultureInfo.InvariantCulture);
}
