using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Contacts;

/// <summary>What the cards about a search for a person share.</summary>
internal static class SearchParts
{
    private const int MostTyped = 3_000;
    private const int ShownName = 60;

    /// <summary>The names and addresses by which someone is sought, to be changed.</summary>
    public static IEnumerable<AdaptiveElement> Who(string who, string? problem, Texts texts)
    {
        yield return new AdaptiveTextInput
        {
            Id = FoundContactsCard.WhoInput,
            Label = texts["contact.search.who"] + " *",
            Placeholder = texts["contact.search.who.example"],
            IsMultiline = true,
            MaxLength = MostTyped,
            Value = who,
        };
        if (problem is not null)
        {
            yield return Show.Warn(problem);
        }
    }

    /// <summary>Under which names and addresses is sought.</summary>
    public static AdaptiveElement Sought(PersonTerms terms, Texts texts) =>
        Show.Fact(
            texts["contact.search.sought"],
            string.Join(", ", terms.Names.Concat(terms.Emails).Select(each => Shorten.Text(each, ShownName)))
        );

    public static string Title(PersonTerms terms) => Shorten.Text(terms.Title, ShownName);

    public static CardData Data(string verb, string search, string? page = null, string? choice = null) =>
        new()
        {
            Verb = verb,
            Form = search,
            Page = page,
            Choice = choice,
        };
}
