using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 10: keep what we promised, and hear from those who use it how it goes.</summary>
public static class Base10Aftercare
{
    public const int Number = 10;

    /// <summary>A score of this or less puts the account on the manager's list.</summary>
    public const decimal LowScore = 6;

    public static BaseDefinition Definition { get; } =
        new(Number, "aftercare", [Promise(), Check(), Score(), Complaint(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
            Warn = soFar =>
                NeedsTheManager(soFar)
                    ? [new Warning("b10.low", new Answer.Number(Scores(soFar).Min()), new Answer.Number(LowScore))]
                    : [],
        };

    public static IReadOnlyList<decimal> Scores(SeasonSoFar soFar) =>
        [.. soFar.All(Number, "score").Select(entry => entry.Answers.Number("score")).OfType<decimal>()];

    /// <summary>Someone is not content: the manager looks at this account.</summary>
    public static bool NeedsTheManager(SeasonSoFar soFar) => Scores(soFar).Any(score => score <= LowScore);

    private static Form Promise() =>
        new(
            "promise",
            1,
            [
                new TextField("what")
                {
                    Required = true,
                    Lines = 2,
                    Most = 300,
                },
            ]
        )
        {
            Repeatable = true,
            Least = 1,
            Depending = soFar =>
                [
                    new ContactField("to", Base02Inventory.ContactsIn(soFar)) { Required = true },
                    new DateField("due") { Required = true },
                    new ChoiceField("kept", ["open", "yes", "late", "no"]) { Required = true, Preset = "open" },
                ],
        };

    private static Form Check() =>
        new(
            "check",
            1,
            [new DateField("date") { Required = true, Sense = DateSense.Past }, new TextField("found") { Most = 600 }]
        );

    private static Form Score() =>
        new("score", 1, [])
        {
            Repeatable = true,
            Least = 1,
            Depending = soFar =>
                [
                    new ContactField("who", Base02Inventory.ContactsIn(soFar)) { Required = true },
                    new NumberField("score") { Required = true, Most = 10 },
                    new TextField("remark")
                    {
                        Required = true,
                        Lines = 2,
                        Most = 400,
                    },
                ],
            Prefill = (soFar, _) => Answers.Of(("who", Filled.Of(Base02Inventory.Next(soFar, Number, "score", "who")))),
        };

    private static Form Complaint() =>
        new(
            "complaint",
            1,
            [
                new TextField("what")
                {
                    Required = true,
                    Lines = 2,
                    Most = 400,
                },
                new PersonField("owner"),
                new DateField("due"),
                new ChoiceField("solved", ["no", "yes"]) { Required = true, Preset = "no" },
            ]
        )
        {
            Repeatable = true,
            Waits = soFar =>
                soFar
                    .All(Number, "complaint")
                    .Where(entry => entry.Answers.Person("owner") is null)
                    .Select(entry => Gap.Wait("complaint", entry.Answers.Text("what") ?? string.Empty)),
        };
}
