using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 5: clear inside before we are clear outside. Who does what, how we behave, and who accepts it.</summary>
public static class Base05Internal
{
    public const int Number = 5;

    /// <summary>More tasks than this do not fit on one card; the others keep the task of base 4.</summary>
    public const int MostTasks = 12;

    /// <summary>On which subjects colleagues report.</summary>
    public static IReadOnlyList<string> Subjects { get; } = ["product", "marketing", "distribution", "it", "other"];

    public static BaseDefinition Definition { get; } =
        new(Number, "internal", [Clarity(), Behaviour(), Flow(), Acceptances(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    /// <summary>Everyone whose acceptance the base needs: director, manager and the permanent members, each once.</summary>
    public static IReadOnlyList<Person> Needed(SeasonSoFar soFar) =>
        soFar.Account is { } account
            ?
            [
                .. new[] { account.Director, account.Manager }
                    .OfType<Person>()
                    .Where(person => !account.IsGone(person))
                    .Concat(account.PermanentMembers().Select(member => member.Person))
                    .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase),
            ]
            : [];

    public static Approval? AcceptanceOf(Person person, SeasonSoFar soFar) =>
        soFar.AccordOf(ApprovalKind.Acceptance, person);

    /// <summary>The step on which the acceptances are shown.</summary>
    public static FormAddress AcceptancesOf(int year) => new(year, Number, "acceptances", 0);

    /// <summary>The field with the task of one member.</summary>
    public static string TaskField(Person person) => "task_" + person.Id.ToLowerInvariant();

    /// <summary>What a member was said to do: here, or when the team was made.</summary>
    public static string? TaskOf(Person person, SeasonSoFar soFar) =>
        soFar.Of(Number, "clarity").Text(TaskField(person))
        ?? soFar.Account?.Members.FirstOrDefault(member => member.Person.Is(person))?.Task;

    private static Form Clarity() =>
        new("clarity", 1, [new TextField("why") { Required = true, Says = "b05.clarity.matters" }])
        {
            Depending = soFar =>
                [
                    .. (soFar.Account?.Team ?? [])
                        .Take(MostTasks)
                        .Select(person => new TextField(TaskField(person))
                        {
                            Required = true,
                            Lines = 1,
                            Most = 200,
                            Says = "b05.clarity.task",
                            SaysWith = [person.Name],
                            Group = "b05.clarity.tasks",
                        }),
                ],
            Prefill = (soFar, _) =>
                Answers.Of([
                    ("why", Filled.Of(Base03Plan.ObjectiveIn(soFar, soFar.Account?.Language ?? Language.En))),
                    .. (soFar.Account?.Team ?? [])
                        .Take(MostTasks)
                        .Select(person => (TaskField(person), Filled.Of(TaskOf(person, soFar)))),
                ]),
        };

    private static Form Behaviour() =>
        new(
            "behaviour",
            1,
            [
                new ListField("agreements") { Required = true },
                new ChoiceField("visits", ["on", "off"]) { Required = true, Preset = "on" },
            ]
        );

    private static Form Flow() =>
        new(
            "flow",
            1,
            [
                new ChoiceField("subject", Subjects) { Required = true },
                new PersonField("who") { Required = true },
                new ChoiceField("often", ["always", "weekly", "monthly", "quarterly"])
                {
                    Required = true,
                    Preset = "monthly",
                },
            ]
        )
        {
            Repeatable = true,
        };

    private static Form Acceptances() =>
        new("acceptances", 1, [])
        {
            Work = FormWork.Acceptances,
            Waits = soFar =>
                Needed(soFar)
                    .Where(person => AcceptanceOf(person, soFar) is not { Stand: Stand.Agrees })
                    .Select(person => Gap.Wait("acceptances", person.Name)),
        };
}
