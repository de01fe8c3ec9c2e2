using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>A season in which every field of every form was answered with something that stands nowhere else.</summary>
internal sealed class PlantedSeason
{
    private readonly Dictionary<string, string[]> marks = new(StringComparer.Ordinal);
    private int last = 1000;

    public PlantedSeason()
    {
        Dossier full = A.Dossier().PlayedTo(12).Complete();
        var entries = new List<FormEntry>();
        foreach (var definition in TwelveBases.All)
        {
            foreach (var form in definition.Forms)
            {
                // A step whose work another card does has no answers.
                if (form.Work == FormWork.Fields)
                {
                    entries.Add(Entry(definition.Number, form, full.Answers));
                }
            }
        }
        var account = full.Account with
        {
            Manager = Person("account.manager"),
            Director = Person("account.director"),
            Members =
            [
                new Member(
                    Person("account.member"),
                    MemberKind.Permanent,
                    Mark("account.department"),
                    Mark("account.task")
                ),
            ],
        };
        var season = full.Season with
        {
            Competitors = [new CompetitorSighting(Mark("season.competitor"), 3, A.Monday, Person("season.seenBy"))],
        };
        var task = new TeamTask(
            "t",
            A.Year,
            6,
            TaskKind.Own,
            Mark("task.text"),
            Person("task.owner"),
            A.Today,
            TaskState.Dropped,
            Mark("task.reason"),
            A.Kim,
            A.Monday,
            1
        );
        Dossier = new Dossier(account, season, new SeasonSoFar(entries) { Account = account, Tasks = [task] });
    }

    public Dossier Dossier { get; }

    /// <summary>What was planted, by base, form and field; or by what it is, where it is no field.</summary>
    public IEnumerable<string> Planted => marks.Keys;

    /// <summary>What stands in a file, in whatever way it is written there.</summary>
    public IReadOnlySet<string> FoundIn(string content) =>
        marks
            .Where(mark => mark.Value.Any(written => content.Contains(written, StringComparison.Ordinal)))
            .Select(mark => mark.Key)
            .ToHashSet(StringComparer.Ordinal);

    private FormEntry Entry(int atBase, Form form, SeasonSoFar soFar)
    {
        var fields = form.FieldsFor(soFar).Concat(form.FieldsFor(SeasonSoFar.None)).DistinctBy(field => field.Key);
        var answers = fields.Select(field => (field.Key, (Answer?)Planting($"{atBase}.{form.Key}.{field.Key}", field)));
        return new FormEntry(
            A.Year,
            atBase,
            form.Key,
            form.Version,
            form.Repeatable ? 1 : 0,
            Answers.Of(answers),
            false,
            1,
            Person($"{atBase}.{form.Key} by"),
            A.Monday
        );
    }

    private Answer Planting(string name, Field field) =>
        field switch
        {
            ListField => new Answer.List([Mark(name)]),
            YesNoField => new Answer.YesNo(true, Mark(name)),
            NumberField => new Answer.Number(Number(name)),
            MoneyField => new Answer.Money(Number(name)),
            DateField => new Answer.Date(Day(name)),
            // A promise that is not open is over, and over is what a customer does not read.
            ChoiceField { Key: "kept" } => new Answer.Choice(["open"]),
            // An option that the playbook does not know is shown as it was stored. It begins with what the map reads of it.
            ChoiceField => new Answer.Choice([Mark(name, "2")]),
            PersonField or PeopleField => new Answer.Colleagues([Person(name)]),
            ContactField => new Answer.Contacts([new Contact(null, Mark(name))]),
            PairsField or MatchField => new Answer.Pairs([new Pair(Mark(name), "other")]),
            _ => new Answer.Text(Mark(name)),
        };

    private Person Person(string name) => A.Person(Mark(name));

    private string Mark(string name, string before = "")
    {
        var mark = $"{before}zq{++last}x";
        marks[name] = [mark];
        return mark;
    }

    private decimal Number(string name)
    {
        var number = 910_000m + ++last;
        marks[name] = [number.ToString(CultureInfo.InvariantCulture), Texts.In(Language.En).Number(number)];
        return number;
    }

    private DateOnly Day(string name)
    {
        var day = new DateOnly(2031, 1, 1).AddDays(++last);
        var serial = day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
        marks[name] = [$"<v>{serial}</v>", new Cell.Day(day).In(Texts.In(Language.En))];
        return day;
    }
}
