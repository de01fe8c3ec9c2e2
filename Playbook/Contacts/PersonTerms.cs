using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Contacts;

/// <summary>What one of the customer's people is known by, as it was typed: names, and e-mail addresses.</summary>
public sealed record PersonTerms(IReadOnlyList<string> Names, IReadOnlyList<string> Emails)
{
    /// <summary>The most names, and the most addresses.</summary>
    public const int Most = 8;

    public const int MostCharacters = 200;

    /// <summary>A name of fewer letters stands for too many people, and for words that are no name at all.</summary>
    private const int LeastLetters = 3;

    /// <summary>What the person is called on cards.</summary>
    public string Title => Names.Concat(Emails).FirstOrDefault() ?? "?";

    /// <summary>Reads what someone typed: one a line; a line with an @ in it is an address.</summary>
    public static TermsReading Read(string typed)
    {
        var lines = typed
            .Split('\n')
            .Select(CleanText.Line)
            .Where(line => line.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var (emails, names) = (lines.FindAll(IsEmail), lines.FindAll(line => !IsEmail(line)));
        return lines switch
        {
            [] => new TermsReading.Wrong(new Problem("problem.required")),
            _ when names.Count > Most || emails.Count > Most => new TermsReading.Wrong(
                new Problem("problem.tooManyNames", Most)
            ),
            _ when lines.Find(line => line.Length > MostCharacters) is { } longest => new TermsReading.Wrong(
                new Problem("problem.tooLong", MostCharacters, longest.Length)
            ),
            _ when names.Find(name => NameMatch.Plain(name).Length < LeastLetters) is { } name =>
                new TermsReading.Wrong(new Problem("problem.nameTooShort", name)),
            _ => new TermsReading.Right(new PersonTerms(names, emails)),
        };
    }

    /// <summary>How it is shown, to be changed: what <see cref="Read"/> reads.</summary>
    public string Show() => string.Join('\n', Names.Concat(Emails));

    public PersonTerms And(string? name, string? email) =>
        new(With(Names, name), With(Emails, email is not null && IsEmail(email) ? email : null));

    /// <summary>Whether an entry of the map of base 2 is about this person.</summary>
    public bool Are(FormEntry entry)
    {
        var (name, email) = (entry.Answers.Text("name"), entry.Answers.Text("email"));
        return CustomerContacts.Is(entry)
            && (
                (name is not null && Names.Any(each => NameMatch.IsSame(each, name)))
                || (email is not null && Emails.Contains(email.Trim(), StringComparer.OrdinalIgnoreCase))
            );
    }

    /// <summary>The same people, no matter who typed it and in whatever order.</summary>
    public bool IsSameAs(PersonTerms other) =>
        Names.Concat(Emails).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(other.Names.Concat(other.Emails));

    private static bool IsEmail(string line) =>
        line.IndexOf('@', StringComparison.Ordinal) > 0
        && !line.EndsWith('@')
        && !line.Contains(' ', StringComparison.Ordinal);

    private static IReadOnlyList<string> With(IReadOnlyList<string> known, string? another) =>
        another is null || known.Count >= Most || known.Contains(another, StringComparer.OrdinalIgnoreCase)
            ? known
            : [.. known, another];
}

/// <summary>What became of reading names and addresses.</summary>
public abstract record TermsReading
{
    private TermsReading() { }

    public sealed record Right(PersonTerms Terms) : TermsReading;

    public sealed record Wrong(Problem Problem) : TermsReading;
}
