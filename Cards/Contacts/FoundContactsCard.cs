using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Contacts;

/// <summary>One of the customer's people who was found.</summary>
/// <param name="Mine">The reader is on this account, so they may put it right.</param>
public sealed record FoundContact(
    string Account,
    string AccountName,
    int Year,
    int Entry,
    string Name,
    string? Function,
    string? Email,
    bool Mine
);

/// <param name="Typed">What was sought.</param>
/// <param name="More">There are more than can be looked through at once.</param>
/// <param name="Search">For an administrator: the id of the search that may begin here; null for everyone else.</param>
/// <param name="Who">The names and addresses that the search begins with, one a line.</param>
public sealed record FoundContactsView(
    string Typed,
    IReadOnlyList<FoundContact> Found,
    bool More,
    string? Search = null,
    string Who = ""
)
{
    /// <summary>What is wrong with the names; they stay as typed.</summary>
    public string? Problem { get; init; }
}

/// <summary>The customers' people who are called like this, over the reader's accounts or all of the tenant's.</summary>
public static class FoundContactsCard
{
    public const string WhoInput = "who";
    public const int Most = 10;

    private const int ShownName = 60;

    public static AdaptiveCard Render(FoundContactsView view, Texts texts)
    {
        var typed = Shorten.Text(view.Typed, ShownName);
        var stand = view.Found.Count switch
        {
            0 => texts[view.Search is null ? "contact.none" : "contact.none.admin", typed],
            1 => texts["contact.one", typed],
            _ => texts["contact.count", view.Found.Count, typed],
        };
        return Show.Card(
            texts,
            stand,
            [
                Show.Head(texts["app.name"], texts["contact.title"]),
                Show.Text(stand, spacing: AdaptiveSpacing.Small),
                .. view.Found.Take(Most).Select(each => Row(each, texts)),
                view.More || view.Found.Count > Most ? Show.Subtle(texts["contact.more"]) : null,
                .. view.Search is { } search ? Search(view, search, texts) : [],
            ]
        );
    }

    private static AdaptiveElement Row(FoundContact found, Texts texts)
    {
        string?[] about = [found.Function, found.Email, found.AccountName];
        AdaptiveElement[] lines =
        [
            Show.Strong(Shorten.Text(found.Name, ShownName)),
            Show.Subtle(
                string.Join(" · ", about.OfType<string>().Select(each => Shorten.Text(each, ShownName))),
                AdaptiveSpacing.None
            ),
        ];
        return found.Mine
            ? Show.Row(Act.Row(Act.Execute(texts["contacts.correct"], Edit(found), withInputs: false)), lines)
            : new AdaptiveContainer { Spacing = AdaptiveSpacing.Small, Items = [.. lines] };
    }

    private static IEnumerable<AdaptiveElement> Search(FoundContactsView view, string search, Texts texts)
    {
        yield return Show.Prose(texts["contact.search.why"], AdaptiveSpacing.Medium, subtle: true);
        foreach (var element in SearchParts.Who(view.Who, view.Problem, texts))
        {
            yield return element;
        }
        var look = new CardData { Verb = Verbs.ContactLook, Form = search };
        yield return Act.Row(Act.Execute(texts["contact.search.look"], look, primary: view.Found.Count > 0));
    }

    private static CardData Edit(FoundContact found) =>
        new()
        {
            Verb = Verbs.EntryEdit,
            Account = found.Account,
            Year = found.Year,
            Base = Playbook.Contacts.CustomerContacts.Base,
            Form = Playbook.Contacts.CustomerContacts.Form,
            Entry = found.Entry,
        };
}
