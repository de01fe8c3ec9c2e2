using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 2: talk with the customer; the right need, the main route, and who is who.</summary>
public static class Base02Inventory
{
    public const int Number = 2;

    /// <summary>Coach, purchaser, user, initiator, decision maker: the letters of the map, in its order.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["coach", "purchaser", "user", "initiator", "decider"];

    /// <summary>The map: one entry for each person of the customer's.</summary>
    public static Form WhoIsWhoForm { get; } = WhoIsWho();

    public static BaseDefinition Definition { get; } =
        new(Number, "inventory", [Talk(), Need(), Route(), WhoIsWhoForm, Missing(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    /// <summary>Everyone of the customer's who is on the map.</summary>
    public static IReadOnlyList<Contact> ContactsIn(SeasonSoFar soFar) =>
        [.. soFar.All(Number, "contact").Select(OnMap)];

    /// <summary>Who cuts the knot: the decision-making team.</summary>
    public static IReadOnlyList<Contact> DecisionMakersIn(SeasonSoFar soFar) =>
        [.. soFar.All(Number, "contact").Where(entry => entry.Answers.Choice("dmt") == "yes").Select(OnMap)];

    public static IReadOnlyList<Contact> WithRole(SeasonSoFar soFar, string role) =>
        [.. soFar.All(Number, "contact").Where(entry => entry.Answers.Choices("roles").Contains(role)).Select(OnMap)];

    public static Person? OwnerOf(SeasonSoFar soFar, Contact contact) =>
        contact.Entry is { } entry ? soFar.Entry(Number, "contact", entry)?.Answers.Person("owner") : null;

    /// <summary>The first contact of the map whom a repeatable form of another base does not name yet.</summary>
    public static Contact? Next(SeasonSoFar soFar, int atBase, string form, string field)
    {
        var named = soFar.All(atBase, form).SelectMany(entry => entry.Answers.Contacts(field)).ToList();
        return ContactsIn(soFar).FirstOrDefault(contact => !named.Contains(contact));
    }

    private static Contact OnMap(FormEntry entry) => new(entry.Entry, entry.Answers.Text("name") ?? "?");

    /// <summary>The roles that no contact fills yet.</summary>
    public static IReadOnlyList<string> Uncovered(SeasonSoFar answers) =>
        [
            .. Roles.Except(
                answers.All(Number, "contact").SelectMany(entry => entry.Answers.Choices("roles")),
                StringComparer.Ordinal
            ),
        ];

    private static Form Talk() =>
        new(
            "talk",
            1,
            [
                new DateField("date") { Required = true, Sense = DateSense.Past },
                new TextField("with")
                {
                    Required = true,
                    Lines = 1,
                    Most = 200,
                },
                new ChoiceField("how", ["visit", "call", "online"]) { Required = true, Preset = "visit" },
                new TextField("learned") { Required = true },
            ]
        )
        {
            Repeatable = true,
            Least = 1,
        };

    private static Form Need() => new("need", 1, [new TextField("need") { Required = true }]);

    private static Form Route() => new("route", 1, [new TextField("route") { Required = true }]);

    private static Form WhoIsWho() =>
        new(
            "contact",
            1,
            [
                new TextField("name")
                {
                    Required = true,
                    Lines = 1,
                    Most = 100,
                },
                new TextField("function") { Lines = 1, Most = 100 },
                new TextField("email")
                {
                    Lines = 1,
                    Most = 200,
                    Kind = TextKind.Email,
                },
                new ChoiceField("roles", Roles)
                {
                    Required = true,
                    Several = true,
                    OptionsSay = "role",
                },
                new ChoiceField("dmt", ["yes", "no"]),
                new ChoiceField("attentionPerson", ["yes", "no"]),
                new ChoiceField("attitude", ["-2", "-1", "0", "1", "2"]) { Preset = "0" },
                new ChoiceField("influence", ["1", "2", "3"]) { Preset = "2" },
                new PersonField("owner"),
                new TextField("notes") { Lines = 2, Most = 500 },
            ]
        )
        {
            Repeatable = true,
            Living = true,
        };

    /// <summary>Asks, for each role that no one fills yet, who of us will find them and by when.</summary>
    private static Form Missing() =>
        new("missing", 1, [])
        {
            Depending = answers =>
                [
                    .. Uncovered(answers)
                        .SelectMany(role =>
                            new Field[]
                            {
                                new PersonField("owner_" + role)
                                {
                                    Required = true,
                                    Group = "role." + role,
                                    Says = "b02.missing.owner",
                                },
                                new DateField("date_" + role)
                                {
                                    Required = true,
                                    Group = "role." + role,
                                    Says = "b02.missing.date",
                                    Sense = DateSense.Future,
                                },
                            }
                        ),
                ],
        };
}
