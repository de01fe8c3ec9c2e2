using System.Globalization;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Import;

/// <summary>Reads a row of a list as the form of a new account, so that the same rules hold.</summary>
/// <param name="Reader">The language in which the person who sent the list writes.</param>
/// <param name="Fallback">The language of accounts of which the list does not say it.</param>
/// <param name="People">The person who the names and addresses in the list turned out to be, by what the list says.</param>
/// <param name="Fits">Whom a name fits, where it fits several.</param>
public sealed record ImportRules(
    Language Reader,
    Language Fallback,
    DateOnly Today,
    bool FourEyes,
    IReadOnlyDictionary<string, Person> People,
    IReadOnlyDictionary<string, IReadOnlyList<Person>> Fits
)
{
    private static readonly string[] PersonFields = ["accountManager", "manager", "director"];

    /// <summary>Everyone whom a row names, as the row says it.</summary>
    public static IEnumerable<string> NamesIn(ImportLine line) =>
        PersonFields.Select(field => line.Cells.GetValueOrDefault(field)).OfType<string>().Concat(MembersOf(line));

    public FormReading Read(ImportLine line)
    {
        if (line.Cells.Where(cell => AccountNaming.IsError(cell.Value)).ToList() is { Count: > 0 } errors)
        {
            return new FormReading.Wrong([
                .. errors.Select(cell => new FieldProblem(cell.Key, new Problem("problem.name.error", cell.Value))),
            ]);
        }
        var cells = line.Cells;
        var raw = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = line.Name,
            ["kind"] = Kind(cells.GetValueOrDefault("kind")),
            ["year"] = cells.GetValueOrDefault("year") ?? Today.Year.ToString(CultureInfo.InvariantCulture),
            ["rule"] = Rule(cells.GetValueOrDefault("rule"), cells.ContainsKey("manager")),
            ["language"] = LanguageOf(cells.GetValueOrDefault("language")),
        };
        // By number: a name may hold the comma that divides several.
        var (people, fits) = (
            new Dictionary<string, Person>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<Person>>(StringComparer.Ordinal)
        );
        foreach (var field in PersonFields.Where(cells.ContainsKey))
        {
            raw[field] = Known(cells[field]);
        }
        raw["members"] = string.Join(',', MembersOf(line).Select(Known));
        var inputs = new FormInputs(raw, people, Reader, Today, FourEyes) { Fits = fits };
        return NewAccount.FormFor(Today.Year).Read(inputs, SeasonSoFar.None);

        string Known(string said)
        {
            var id = said.Replace(',', ' ');
            if (People.TryGetValue(said, out var person))
            {
                people[id] = person;
            }
            else if (Fits.TryGetValue(said, out var several))
            {
                fits[id] = several;
            }
            return id;
        }
    }

    /// <summary>
    /// Members are divided by line breaks, semicolons or bars; by commas only where every part is an address, as a name may hold one.
    /// </summary>
    private static IEnumerable<string> MembersOf(ImportLine line)
    {
        const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var cell = line.Cells.GetValueOrDefault("members") ?? string.Empty;
        return cell.Split([';', '|', '\n'], Trimmed)
            .SelectMany(part =>
                part.Split(',', Trimmed) is var addresses && addresses.All(each => each.Contains('@'))
                    ? addresses
                    : [part.Trim(',', ' ')]
            );
    }

    private static string Kind(string? said) =>
        NameMatch.Plain(said ?? string.Empty) switch
        {
            "" or "EXISTING" or "BESTAAND" or "BESTAANDE" or "CUSTOMER" or "KLANT" => "existing",
            "NEW" or "NIEUW" or "NIEUWE" or "PROSPECT" => "new",
            _ => said!,
        };

    /// <summary>Where the list does not say it, a manager decides if there is one.</summary>
    private static string Rule(string? said, bool hasManager) =>
        NameMatch.Plain(said ?? string.Empty) switch
        {
            "" => hasManager ? "manager" : "majority",
            "MANAGER" or "LEIDINGGEVENDE" => "manager",
            "MAJORITY" or "TEAM" or "TEAMMAJORITY" or "MEERDERHEID" => "majority",
            _ => said!,
        };

    private string LanguageOf(string? said) =>
        NameMatch.Plain(said ?? string.Empty) switch
        {
            "" => Fallback == Language.Nl ? "nl" : "en",
            "NL" or "NEDERLANDS" or "DUTCH" => "nl",
            "EN" or "ENGLISH" or "ENGELS" => "en",
            _ => said!,
        };
}
