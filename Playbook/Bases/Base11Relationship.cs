using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 11: every contact has someone of us and a next date, and we look back together.</summary>
public static class Base11Relationship
{
    public const int Number = 11;

    public static BaseDefinition Definition { get; } =
        new(Number, "relationship", [Rhythm(), Review(), Chances(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    /// <summary>The contacts of the map for whom no one has planned anything yet.</summary>
    public static IReadOnlyList<Contact> Unplanned(SeasonSoFar soFar)
    {
        var planned = soFar.All(Number, "rhythm").Select(entry => entry.Answers.Contact("who")?.Entry).ToHashSet();
        return [.. Base02Inventory.ContactsIn(soFar).Where(contact => !planned.Contains(contact.Entry))];
    }

    private static Form Rhythm() =>
        new("rhythm", 1, [])
        {
            Repeatable = true,
            Least = 1,
            Depending = soFar =>
                [
                    new ContactField("who", Base02Inventory.ContactsIn(soFar)) { Required = true },
                    new PersonField("owner") { Required = true },
                    new ChoiceField("often", ["weekly", "monthly", "quarterly", "halfYearly", "yearly"])
                    {
                        Required = true,
                        Preset = "quarterly",
                    },
                    new DateField("next") { Required = true, Sense = DateSense.Future },
                    new ChoiceField("strength", ["1", "2", "3", "4", "5"]) { Required = true, Preset = "3" },
                ],
            Prefill = (soFar, _) =>
                Unplanned(soFar) is [var contact, ..]
                    ? Answers.Of(
                        ("who", Filled.Of(contact)),
                        ("owner", Filled.Of(Base02Inventory.OwnerOf(soFar, contact) ?? soFar.Account?.AccountManager))
                    )
                    : Answers.None,
            Waits = soFar => Unplanned(soFar).Select(contact => Gap.Wait("rhythm", contact.Name)),
        };

    private static Form Review() =>
        new(
            "review",
            1,
            [
                new DateField("date") { Required = true },
                new MoneyField("turnover"),
                new NumberField("margin") { Most = 100 },
                new NumberField("share") { Most = 100 },
                new TextField("measures") { Lines = 2, Most = 500 },
            ]
        )
        {
            Prefill = (soFar, _) =>
                Answers.Of(
                    ("turnover", Base08Negotiation.ValueIn(soFar) is { } value ? new Answer.Money(value) : null)
                ),
        };

    private static Form Chances() =>
        new(
            "chances",
            1,
            [
                new ListField("chances"),
                new DateField("renewal") { Sense = DateSense.Future },
                new ListField("competitors") { Most = 8, MostCharacters = 80 },
            ]
        );
}
