using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 9: everyone who will work with it knows what changes for them.</summary>
public static class Base09Users
{
    public const int Number = 9;

    public static BaseDefinition Definition { get; } =
        new(Number, "users", [Group(), Questions(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    public static bool IsInformed(FormEntry group) => group.Answers.Choice("informed") == "yes";

    /// <summary>How many people were informed, of how many.</summary>
    public static (decimal Informed, decimal All) People(SeasonSoFar soFar)
    {
        var groups = soFar.All(Number, "group");
        return (
            groups.Where(IsInformed).Sum(group => group.Answers.Number("size") ?? 0),
            groups.Sum(group => group.Answers.Number("size") ?? 0)
        );
    }

    private static Form Group() =>
        new(
            "group",
            1,
            [
                new TextField("name")
                {
                    Required = true,
                    Lines = 1,
                    Most = 100,
                },
                new NumberField("size")
                {
                    Required = true,
                    Least = 1,
                    Most = 1_000_000,
                },
                new TextField("changes")
                {
                    Required = true,
                    Lines = 2,
                    Most = 400,
                },
            ]
        )
        {
            Repeatable = true,
            Least = 1,
            Depending = soFar =>
                [
                    new ContactField("keyUser", Base02Inventory.ContactsIn(soFar)) { Required = true },
                    new TextField("message")
                    {
                        Required = true,
                        Lines = 2,
                        Most = 400,
                    },
                    new ChoiceField("channel", ["meeting", "email", "training", "intranet", "other"])
                    {
                        Required = true,
                        Preset = "meeting",
                    },
                    new DateField("date") { Required = true },
                    new ChoiceField("trained", ["no", "yes"]) { Required = true, Preset = "no" },
                    new ChoiceField("informed", ["no", "yes"]) { Required = true, Preset = "no" },
                ],
            Waits = soFar =>
                soFar
                    .All(Number, "group")
                    .Where(group => !IsInformed(group))
                    .Select(group => Gap.Wait("group", group.Answers.Text("name") ?? string.Empty)),
        };

    private static Form Questions() => new("questions", 1, [new PairsField("questions")]);
}
