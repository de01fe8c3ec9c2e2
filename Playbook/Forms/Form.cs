using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;

namespace AccountBot.Playbook.Forms;

/// <summary>One step of a base: the fields that are asked together on one card.</summary>
/// <param name="Key">Names the form within its base, in the store and in the texts.</param>
/// <param name="Version">Raised when the questions change their meaning; older answers stay readable.</param>
/// <param name="Fields">The fields, in the order of asking.</param>
public sealed record Form(string Key, int Version, IReadOnlyList<Field> Fields)
{
    /// <summary>Fields that depend on what is known so far; they follow the fixed ones.</summary>
    public Func<SeasonSoFar, IReadOnlyList<Field>> Depending { get; init; } = _ => [];

    /// <summary>Rules that look at more than one field.</summary>
    public Func<Answers, FormInputs, IEnumerable<FieldProblem>> Cross { get; init; } = (_, _) => [];

    /// <summary>What is known already, for the entry with this number: no one types a thing twice.</summary>
    public Func<SeasonSoFar, int, Answers> Prefill { get; init; } = (_, _) => Answers.None;

    /// <summary>What the base waits for besides answers: someone's mandate, an open task.</summary>
    public Func<SeasonSoFar, IEnumerable<Gap>> Waits { get; init; } = _ => [];

    /// <summary>What the answers change about the account itself.</summary>
    public Func<Account, Answers, Account> OnAccount { get; init; } = (account, _) => account;

    /// <summary>Which kind of card does the work of this step.</summary>
    public FormWork Work { get; init; }

    /// <summary>The base is not reached before someone saved this form, though none of its fields is required.</summary>
    public bool Needed { get; init; }

    /// <summary>May still be answered and changed at later bases: who is who, the plan.</summary>
    public bool Living { get; init; }

    /// <summary>
    /// Only account manager, manager and director see the answers, and give them, each in the private chat; nothing of it is shown where
    /// others can look.
    /// </summary>
    public bool Confidential { get; init; }

    /// <summary>May be answered many times: a talk, a contact.</summary>
    public bool Repeatable { get; init; }

    /// <summary>How many times a repeatable form must be answered before the base can be reached.</summary>
    public int Least { get; init; }

    public const int MostEntries = 40;

    /// <summary>A field by its key, also where what is known asks for others; null for one that was never asked, or hangs on an answer.</summary>
    public Field? Find(string key) => FieldsFor(SeasonSoFar.None).FirstOrDefault(field => field.Key == key);

    public IReadOnlyList<Field> FieldsFor(SeasonSoFar soFar) => [.. Fields, .. Depending(soFar)];

    /// <summary>Checks what was typed. A pause keeps what is right and asks for nothing more.</summary>
    public FormReading Read(FormInputs inputs, SeasonSoFar soFar, bool pausing = false)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var problems = new List<FieldProblem>();
        foreach (var field in FieldsFor(soFar))
        {
            switch (field.Read(inputs))
            {
                case FieldReading.Given given:
                    answers[field.Key] = given.Answer;
                    break;
                case FieldReading.Wrong wrong:
                    problems.Add(new FieldProblem(field.Key, wrong.Problem));
                    break;
                case FieldReading.Empty when field.Required && !pausing:
                    problems.Add(new FieldProblem(field.Key, new Problem("problem.required")));
                    break;
            }
        }
        var all = new Answers(answers);
        if (problems.Count == 0 && !pausing)
        {
            problems.AddRange(Cross(all, inputs));
        }
        return problems.Count == 0 ? new FormReading.Right(all) : new FormReading.Wrong(problems);
    }
}

/// <summary>The kind of card that does a step's work.</summary>
public enum FormWork
{
    /// <summary>A form with the step's fields.</summary>
    Fields,

    /// <summary>What was agreed, and who accepts it.</summary>
    Acceptances,

    /// <summary>The checklist of tasks.</summary>
    Tasks,
}

/// <summary>What reading a whole form gave.</summary>
public abstract record FormReading
{
    private FormReading() { }

    public sealed record Right(Answers Answers) : FormReading;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : FormReading;
}
