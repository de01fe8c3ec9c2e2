using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Text as someone who means no good, or simply much, types it: with Markdown, a link and an HTML tag, at any length.</summary>
internal static class Planted
{
    /// <summary>What must never be read as Markdown.</summary>
    public const string Mark = "**bold** [x](http://evil)";

    const string Filler = " Ünïted & \"quoted\" <b>text</b> about this customer, ";

    public static string Text(int characters) => Fill(Mark + Filler, characters);

    /// <summary>Only characters that JSON writes as more than one.</summary>
    public static string Escaped(int characters) => Fill("\"\\", characters);

    public static string Link(int characters) =>
        "https://contoso.com/" + Fill("**bold**[x](http://evil)/", characters - 20);

    public static Person Person(int number) => A.Person($"{number} {Text(150)}");

    /// <summary>As much as anyone may have, for every input of a form.</summary>
    public static Dictionary<string, string> Inputs(Form form, SeasonSoFar soFar, Func<int, string> text) =>
        form.FieldsFor(soFar)
            .SelectMany(field => Inputs(field, text))
            .ToDictionary(input => input.Input, input => input.Typed, StringComparer.Ordinal);

    /// <summary>The people who can be picked in <see cref="Inputs(Form, SeasonSoFar, Func{int, string})"/>.</summary>
    public static IReadOnlyList<Person> People { get; } = [.. Enumerable.Range(1, 70).Select(Person)];

    static IEnumerable<(string Input, string Typed)> Inputs(Field field, Func<int, string> text) =>
        field switch
        {
            TextField { Kind: TextKind.Link } link => [(field.Key, Link(link.Most))],
            TextField { Kind: TextKind.Email } email => [(field.Key, Fill("a**b**", email.Most - 12) + "@contoso.com")],
            TextField { Kind: TextKind.Time } => [(field.Key, "23:59")],
            TextField free => [(field.Key, text(free.Most))],
            ListField list =>
            [
                (
                    field.Key,
                    string.Join(
                        '\n',
                        Enumerable.Range(10, list.Most).Select(number => number + text(list.MostCharacters - 2))
                    )
                ),
            ],
            YesNoField yesNo => [(field.Key, "yes"), (yesNo.RemarkInput, text(YesNoField.MostCharacters))],
            NumberField number =>
            [
                (field.Key, number.Most.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
            MoneyField money => [(field.Key, money.Most.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            DateField date => [(field.Key, date.Sense == DateSense.Past ? "2026-01-31" : "2026-12-31")],
            ChoiceField choice => [(field.Key, choice.Several ? string.Join(',', choice.Options) : choice.Options[^1])],
            PersonField => [(field.Key, People[0].Id)],
            PeopleField people => [(field.Key, string.Join(',', People.Take(people.Most).Select(person => person.Id)))],
            PairsField pairs => Enumerable
                .Range(0, pairs.Rows)
                .SelectMany(row =>
                    new[]
                    {
                        (pairs.LeftInput(row), text(PairsField.MostCharacters)),
                        (pairs.RightInput(row), text(PairsField.MostCharacters)),
                    }
                ),
            ContactField { Known.Count: 0 } contact => [(contact.OtherInput, text(ContactField.MostCharacters))],
            ContactField contact =>
            [
                (
                    field.Key,
                    string.Join(
                        ',',
                        contact.Known.Take(contact.Several ? ContactField.Most : 1).Select(ContactField.Number)
                    )
                ),
            ],
            MatchField match => match.Right.Select(
                (_, index) =>
                    (
                        match.InputFor(index),
                        match.Typed ? text(MatchField.MostCharacters) : MatchField.KeyOf(match.Left[^1])
                    )
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    static string Fill(string pattern, int characters)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, (characters / pattern.Length) + 1))[..characters];
        // A blank at the end would be cut off, and the text be shorter than it may.
        return text.TrimEnd().PadRight(characters, 'x');
    }
}
