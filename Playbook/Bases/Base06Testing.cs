using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 6: make the contact part-owner of the concept plan, and ask three questions before showing it to their board.</summary>
public static class Base06Testing
{
    public const int Number = 6;

    /// <summary>Two of the three questions answered with yes make an appointment worth its while.</summary>
    public const int EnoughYes = 2;

    public static IReadOnlyList<string> Questions { get; } = ["appeal", "raise", "affect"];

    public static BaseDefinition Definition { get; } =
        new(
            Number,
            "testing",
            [Talk(), Visit(), ThreeQuestions(), Appointment(), Adjusted(), ExpectationFields.NextBase]
        )
        {
            NextBase = ExpectationFields.OfNextBase,
            Warn = soFar =>
                AdvisesNoGo(soFar) ? [new Warning("b06.advice.noGo", new Answer.Number(Yes(soFar)!.Value))] : [],
        };

    /// <summary>How many of the three questions were answered with yes; null before all three were answered.</summary>
    public static int? Yes(SeasonSoFar soFar)
    {
        var given = soFar.Of(Number, "questions");
        return Questions.All(given.Has) ? Questions.Count(question => given.YesNo(question) == true) : null;
    }

    /// <summary>Fewer than two of the three: the card advises NO GO.</summary>
    public static bool AdvisesNoGo(SeasonSoFar soFar) => Yes(soFar) < EnoughYes;

    private static Form Talk() =>
        new("talk", 1, [new DateField("date") { Required = true, Sense = DateSense.Past }])
        {
            Depending = soFar =>
                [
                    new ContactField("who", Base02Inventory.ContactsIn(soFar)) { Required = true, Several = true },
                    new TextField("reaction") { Required = true },
                    new ListField("can") { Required = true },
                    new ListField("cannot") { Required = true },
                ],
        };

    private static Form Visit() =>
        new(
            "visit",
            1,
            [
                new ChoiceField("kind", ["plant", "office", "customer"]) { Required = true, Preset = "plant" },
                new DateField("date") { Required = true },
            ]
        )
        {
            Repeatable = true,
            Depending = soFar =>
                [new ContactField("who", Base02Inventory.ContactsIn(soFar)) { Required = true, Several = true }],
        };

    private static Form ThreeQuestions() =>
        new("questions", 1, [.. Questions.Select(question => new YesNoField(question) { Required = true })]);

    private static Form Appointment() =>
        new("appointment", 1, [])
        {
            Depending = soFar =>
                Yes(soFar) >= EnoughYes
                    ?
                    [
                        new DateField("date") { Required = true, Sense = DateSense.Future },
                        new ContactField("who", Base02Inventory.ContactsIn(soFar)) { Required = true, Several = true },
                    ]
                    : [],
        };

    private static Form Adjusted() =>
        new(
            "adjusted",
            1,
            [
                new ChoiceField("adjusted", ["no", "yes"]) { Required = true },
                new TextField("what") { Lines = 2, Most = 500 },
            ]
        );
}
