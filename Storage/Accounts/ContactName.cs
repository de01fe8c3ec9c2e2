using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Contacts;

namespace AccountBot.Storage.Accounts;

/// <summary>
/// One of the customer's people in the tenant's portfolio, to be found over all accounts by the beginning of any word of the name, or
/// of the address. Made again from the dossier whenever that changes, and gone with the contact.
/// </summary>
public sealed record ContactName(
    string Account,
    string AccountName,
    int Year,
    int Entry,
    string Name,
    string? Function = null,
    string? Email = null
)
{
    /// <summary>More words of a name than this are not looked for.</summary>
    private const int MostWords = 4;

    private const string Rows = "contact|";

    /// <summary>The keys under which it is kept: the name from each of its words on, and the address.</summary>
    public IReadOnlyList<string> Keys()
    {
        var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = Enumerable
            .Range(0, Math.Min(words.Length, MostWords))
            .Select(from => string.Join(' ', words[from..]));
        return
        [
            .. names
                .Append(Email)
                .Select(each => NameMatch.Plain(each ?? string.Empty))
                .Where(plain => plain.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(plain => $"{Rows}{Escape(plain)}|{Escape(Account)}|{Entry}"),
        ];
    }

    /// <summary>Those who are called like this, or whose address begins like this; null where nothing is left of it without punctuation.</summary>
    public static RowRange? Beginning(string typed) =>
        NameMatch.Plain(typed) is { Length: > 0 } plain ? RowRange.Prefix(Rows + Escape(plain)) : null;

    /// <summary>The rows under exactly this name or address.</summary>
    public static RowRange? Exactly(string typed) =>
        NameMatch.Plain(typed) is { Length: > 0 } plain ? RowRange.Prefix($"{Rows}{Escape(plain)}|") : null;

    /// <summary>Whether it is about a person who is known by these names and addresses.</summary>
    public bool Is(PersonTerms terms) =>
        terms.Names.Any(name => NameMatch.IsSame(name, Name))
        || (Email is not null && terms.Emails.Contains(Email, StringComparer.OrdinalIgnoreCase));

    private static string Escape(string text) => Storage.Keys.Escape(text);
}

/// <summary>In the tenant's portfolio: under which keys an account's contacts are kept there, so that what changes takes the old ones away.</summary>
/// <param name="Written">By the key: names what was written there.</param>
public sealed record ContactIndexed(IReadOnlyDictionary<string, string> Written)
{
    public static string Row(string account) => "contacts|" + Storage.Keys.Escape(account);
}
