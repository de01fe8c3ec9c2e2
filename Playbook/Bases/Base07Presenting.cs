using System.Globalization;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 7: the plan before those who decide, well prepared.</summary>
public static class Base07Presenting
{
    public const int Number = 7;

    public static BaseDefinition Definition { get; } =
        new(
            Number,
            "presenting",
            [Meeting(), Message(), Preparations(), Outcome(), Question(), ExpectationFields.NextBase]
        )
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    /// <summary>The preparations that are neither done nor dropped.</summary>
    public static IReadOnlyList<TeamTask> OpenPreparations(SeasonSoFar soFar) =>
        [
            .. soFar.Tasks.Where(task =>
                task is { Kind: TaskKind.Preparation, State: TaskState.Open } && task.Year == soFar.Account?.Year
            ),
        ];

    /// <summary>The field with the reaction of one of those who were there.</summary>
    public static string ReactionField(Contact contact) =>
        "reaction_" + (contact.Entry is null ? MatchField.KeyOf(contact.Name) : ContactField.Number(contact));

    private static Form Meeting() =>
        new(
            "meeting",
            1,
            [
                new DateField("date") { Required = true },
                new TextField("place")
                {
                    Required = true,
                    Lines = 1,
                    Most = 200,
                },
            ]
        )
        {
            Depending = soFar =>
                [
                    new ContactField("them", Base02Inventory.ContactsIn(soFar)) { Required = true, Several = true },
                    new PeopleField("us") { Required = true },
                    new PersonField("executive"),
                ],
            Prefill = (soFar, _) =>
                Answers.Of(
                    ("date", soFar.Of(6, "appointment").Date("date") is { } date ? Filled.Of(date) : null),
                    ("them", Filled.Of(Base02Inventory.DecisionMakersIn(soFar))),
                    ("us", Filled.Team(soFar))
                ),
        };

    private static Form Message() =>
        new(
            "message",
            1,
            [
                new TextField("message") { Required = true },
                new PairsField("objections") { Required = true, Least = 2 },
                new DateField("rehearsal") { Required = true, Sense = DateSense.Past },
            ]
        );

    private static Form Preparations() =>
        new("preparations", 1, [])
        {
            Work = FormWork.Tasks,
            Waits = soFar =>
                OpenPreparations(soFar) is { Count: > 0 and var open }
                    ? [Gap.Wait("preparations", open.ToString(CultureInfo.InvariantCulture))]
                    : [],
        };

    private static Form Outcome() =>
        new("outcome", 1, [])
        {
            Depending = soFar =>
                [
                    .. soFar
                        .Of(Number, "meeting")
                        .Contacts("them")
                        .Select(contact => new ChoiceField(ReactionField(contact), ["for", "neutral", "against"])
                        {
                            Required = true,
                            Says = "b07.outcome.reaction",
                            SaysWith = [contact.Name],
                            OptionsSay = "b07.reaction",
                        }),
                    new TextField("nextStep") { Required = true, Most = 400 },
                    new DateField("nextDate") { Required = true, Sense = DateSense.Future },
                ],
        };

    private static Form Question() =>
        new(
            "question",
            1,
            [
                new TextField("question")
                {
                    Required = true,
                    Lines = 2,
                    Most = 300,
                },
                new PersonField("owner") { Required = true },
                new DateField("due") { Required = true, Sense = DateSense.Future },
            ]
        )
        {
            Repeatable = true,
        };
}
