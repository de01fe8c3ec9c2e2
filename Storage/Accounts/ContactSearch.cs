using System.Globalization;
using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;

namespace AccountBot.Storage.Accounts;

/// <summary>How far it is.</summary>
public enum SearchStep
{
    /// <summary>The accounts are looked through.</summary>
    Looking,

    /// <summary>What was found can be read, and erased.</summary>
    Looked,

    /// <summary>The person is taken out of the accounts, one after the other.</summary>
    Erasing,
}

/// <summary>
/// On an administrator's partition: a search for everything that is held of one of the customer's people, over all accounts of the
/// tenant, and then perhaps its erasure. It holds the name, so it goes when the erasure is done, or no one needs it any more.
/// </summary>
/// <param name="Cursor">The account that was done last; null before the first.</param>
/// <param name="Accounts">How many accounts were done.</param>
/// <param name="With">In how many of them something was found.</param>
/// <param name="Places">In how many places.</param>
/// <param name="Kept">How many rows of <see cref="FoundPlaces"/> there are.</param>
/// <param name="Listed">How many places are in them: of very many, only the first ones.</param>
/// <param name="Unreadable">Rows of a newer release, which this one cannot look into.</param>
/// <param name="Card">The card in the administrator's chat.</param>
public sealed record ContactSearch(
    string Id,
    PersonTerms Terms,
    SearchStep Step,
    Language Language,
    Playbook.People.Person By,
    DateTimeOffset At,
    PostedCard Card,
    string? Cursor = null,
    int Accounts = 0,
    int With = 0,
    int Places = 0,
    int Kept = 0,
    int Listed = 0,
    int Unreadable = 0
)
{
    // Behind everything that a person's plate reads.
    private const string Rows = "~contacts|";

    public string Row => RowOf(Id);

    public static string RowOf(string id) => Rows + Keys.Escape(id);

    /// <summary>The row with a part of what was found.</summary>
    /// <param name="number">Counts from 0.</param>
    public static string FoundRow(string id, int number) =>
        $"{RowOf(id)}|{number.ToString("00000", CultureInfo.InvariantCulture)}";

    /// <summary>The search, and everything that it found.</summary>
    public static RowRange Whole(string id) => RowRange.Prefix(RowOf(id));

    /// <summary>The same from the first account on.</summary>
    public ContactSearch Again(SearchStep step, PersonTerms terms, DateTimeOffset now) =>
        new(Id, terms, step, Language, By, now, Card);
}

/// <summary>On an administrator's partition: some of the places that a search found.</summary>
public sealed record FoundPlaces(IReadOnlyList<ContactPlace> Places);
