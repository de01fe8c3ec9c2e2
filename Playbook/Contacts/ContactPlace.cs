using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Contacts;

/// <summary>In what kind of record someone is named.</summary>
public enum PlaceKind
{
    /// <summary>What is known of the person: an answer of the map of base 2.</summary>
    Contact,
    Form,
    Plan,
    Gate,
    Vote,
    Play,
    Task,
    Visit,
    Executive,
    Season,
    Accord,
    Account,
    Other,
}

/// <summary>One place in which something is held of one of the customer's people.</summary>
/// <param name="Form">The form in which it was answered, where it was.</param>
/// <param name="Field">The field of that form.</param>
/// <param name="Answer">The answer as it is kept; null for a text that is no answer.</param>
/// <param name="Text">The text that names the person; empty for an answer.</param>
public sealed record ContactPlace(
    string Account,
    string AccountName,
    PlaceKind Kind,
    int? Year,
    int? Base,
    DateTimeOffset? At,
    string? Form,
    string? Field,
    Answer? Answer,
    string Text
);

/// <summary>Everything that is held of one of the customer's people, over all accounts of a tenant.</summary>
/// <param name="More">How many places there are that are not in the list, as they are too many.</param>
public sealed record ContactRecord(
    PersonTerms Terms,
    DateTimeOffset At,
    IReadOnlyList<ContactPlace> Places,
    int More = 0
)
{
    /// <summary>The names of the accounts, with the number of places in each, the most of them first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> ByAccount() =>
        [
            .. Places
                .GroupBy(place => place.Account, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.First().AccountName, group.Count()))
                .OrderByDescending(each => each.Value),
        ];
}
