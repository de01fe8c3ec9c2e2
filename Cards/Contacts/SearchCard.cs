using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Contacts;

/// <summary>How far a search is.</summary>
/// <param name="Accounts">How many accounts were looked through.</param>
/// <param name="With">In how many of them the person was found.</param>
/// <param name="Places">In how many places.</param>
/// <param name="Unreadable">Rows that a newer release wrote.</param>
public sealed record SearchView(
    string Id,
    PersonTerms Terms,
    int Accounts,
    int With,
    int Places,
    int Unreadable = 0,
    string? Typed = null,
    string? Problem = null
)
{
    /// <summary>In which accounts, with the number of places, the most of them first; as far as they are listed.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Where { get; init; } = [];
}

/// <summary>
/// A search for everything that is held of one person, in the chat of the administrator who began it: one card from the first look to
/// the end of the erasure, so that no older one still shows the name.
/// </summary>
public static class SearchCard
{
    /// <summary>What the button of an erasure means: asks first, or does it.</summary>
    public const string Ask = "ask";

    /// <inheritdoc cref="Ask" />
    public const string Yes = "yes";

    private const int MostAccounts = 12;

    public static AdaptiveCard Looking(SearchView view, Texts texts) =>
        Card(
            view,
            texts,
            texts["contact.search.looking"],
            Show.Text(Stand(view, texts), spacing: AdaptiveSpacing.Small),
            Show.Subtle(texts["contact.search.wait"]),
            Act.Row(Again(view, texts))
        );

    public static AdaptiveCard Looked(SearchView view, Texts texts) =>
        Card(
            view,
            texts,
            texts["contact.search.looked"],
            [
                Show.Text(Stand(view, texts), spacing: AdaptiveSpacing.Small),
                Unreadable(view, texts),
                Show.Prose(texts["contact.search.again.why"], AdaptiveSpacing.Medium, subtle: true),
                .. SearchParts.Who(view.Typed ?? view.Terms.Show(), view.Problem, texts),
                Act.Row(
                    view.Places == 0 ? null : Held(view, texts["contact.search.read"]),
                    Act.Execute(texts["contact.search.again"], SearchParts.Data(Verbs.ContactLook, view.Id)),
                    view.Places == 0
                        ? null
                        : Act.Execute(
                            texts["contact.erase"],
                            SearchParts.Data(Verbs.ContactErase, view.Id, choice: Ask)
                        )
                ),
            ]
        );

    /// <summary>Nothing is erased before someone has read what goes, and under which names.</summary>
    public static AdaptiveCard Confirm(SearchView view, Texts texts) =>
        Card(
            view,
            texts,
            texts["contact.erase.title"],
            SearchParts.Sought(view.Terms, texts),
            Show.Text(Stand(view, texts), spacing: AdaptiveSpacing.Small),
            view.Where.Count == 0 ? null : Show.Fact(texts["contact.erase.where"], Where(view, texts)),
            Show.Prose(texts["contact.erase.what", ErasedName.Mark], AdaptiveSpacing.Medium),
            view.Terms.Names.Any(name => !name.Trim().Contains(' ', StringComparison.Ordinal))
                ? Show.Warn(texts["contact.erase.oneWord"])
                : null,
            Show.Warn(texts["contact.erase.forGood"]),
            Act.Row(
                Act.Execute(
                    texts["contact.erase.yes"],
                    SearchParts.Data(Verbs.ContactErase, view.Id, choice: Yes),
                    withInputs: false,
                    primary: true
                ),
                Again(view, texts, texts["contact.erase.no"])
            )
        );

    public static AdaptiveCard Erasing(SearchView view, Texts texts) =>
        Card(
            view,
            texts,
            texts["contact.erase.running"],
            Show.Text(
                texts["contact.erase.progress", view.Accounts, view.Places, view.With],
                spacing: AdaptiveSpacing.Small
            ),
            Show.Subtle(texts["contact.search.wait"]),
            Act.Row(Again(view, texts))
        );

    /// <summary>The end of an erasure, without the name.</summary>
    public static AdaptiveCard Erased(SearchView view, Texts texts) =>
        Show.Card(
            texts,
            texts["contact.erased.title"],
            Show.Head(texts["app.name"], "✓ " + texts["contact.erased.title"]),
            Show.Text(
                texts["contact.erased.count", view.Accounts, view.Places, view.With],
                spacing: AdaptiveSpacing.Small
            ),
            Unreadable(view, texts),
            Show.Prose(texts["contact.erased.what", ErasedName.Mark], AdaptiveSpacing.Medium, subtle: true)
        );

    /// <summary>What no one erased is put away, without the name.</summary>
    public static AdaptiveCard PutAway(Texts texts) =>
        Show.Card(
            texts,
            texts["contact.search.over"],
            Show.Head(texts["app.name"], texts["contact.search.title"]),
            Show.Text(texts["contact.search.over"], spacing: AdaptiveSpacing.Small)
        );

    internal static AdaptiveExecuteAction Held(SearchView view, string title, string page = "0") =>
        Act.Execute(title, SearchParts.Data(Verbs.ContactHeld, view.Id, page), withInputs: false);

    private static AdaptiveExecuteAction Again(SearchView view, Texts texts, string? title = null) =>
        Act.Execute(
            title ?? texts["contact.search.far"],
            SearchParts.Data(Verbs.ContactHeld, view.Id),
            withInputs: false
        );

    private static AdaptiveRichTextBlock? Unreadable(SearchView view, Texts texts) =>
        view.Unreadable == 0 ? null : Show.Warn(texts["contact.search.unreadable", view.Unreadable]);

    private static string Where(SearchView view, Texts texts) =>
        string.Join(
            ", ",
            texts.Some([.. view.Where.Select(each => $"{Shorten.Text(each.Key, 60)} ({each.Value})")], MostAccounts)
        );

    private static string Stand(SearchView view, Texts texts) =>
        view.Places == 0
            ? texts["contact.search.nothing", view.Accounts]
            : texts["contact.search.stand", view.Places, view.With, view.Accounts];

    private static AdaptiveCard Card(
        SearchView view,
        Texts texts,
        string where,
        params IEnumerable<AdaptiveElement?> body
    ) =>
        Show.Card(
            texts,
            $"{where}: {SearchParts.Title(view.Terms)}",
            [Show.Head(where, SearchParts.Title(view.Terms)), .. body]
        );
}
