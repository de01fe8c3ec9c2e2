using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 8: know what we aim for, what we settle for and where we walk away, before the first round.</summary>
public static class Base08Negotiation
{
    public const int Number = 8;

    public static BaseDefinition Definition { get; } =
        new(Number, "negotiation", [Before(), Round(), Result(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
            Warn = soFar => IsBelowWalkAway(soFar) ? [new Warning("b08.below")] : [],
        };

    /// <summary>What we aim for, settle for, and where we walk away: for account manager, manager and director only.</summary>
    public const string LimitsForm = "before";

    /// <summary>The value that was agreed, in euro a year; null before there is a result.</summary>
    public static decimal? ValueIn(SeasonSoFar soFar) => soFar.Of(Number, "result").Money("value");

    /// <summary>What was agreed is less than where we said we would walk away.</summary>
    public static bool IsBelowWalkAway(SeasonSoFar soFar) =>
        ValueIn(soFar) is { } value && value < soFar.Of(Number, LimitsForm).Money("walk");

    private static Form Before() =>
        new(
            LimitsForm,
            1,
            [
                new MoneyField("aim") { Required = true },
                new MoneyField("settle") { Required = true },
                new MoneyField("walk") { Required = true },
                new TextField("ours")
                {
                    Required = true,
                    Lines = 2,
                    Most = 400,
                },
                new TextField("theirs")
                {
                    Required = true,
                    Lines = 2,
                    Most = 400,
                },
                new PairsField("give") { Required = true },
            ]
        )
        {
            Confidential = true,
            Depending = soFar =>
                [
                    new ContactField("decider", Base02Inventory.ContactsIn(soFar)) { Required = true },
                    new DateField("when") { Required = true },
                ],
            Prefill = (soFar, _) =>
                Answers.Of(
                    ("aim", soFar.Of(3, "result").Money("turnover") is { } goal ? new Answer.Money(goal) : null),
                    ("decider", Filled.Of(Base02Inventory.WithRole(soFar, "decider").FirstOrDefault()))
                ),
            Cross = Falling,
        };

    private static Form Round() =>
        new("round", 1, [new DateField("date") { Required = true, Sense = DateSense.Past }])
        {
            Repeatable = true,
            Depending = soFar =>
                [
                    new ContactField("who", Base02Inventory.ContactsIn(soFar)) { Required = true, Several = true },
                    new MoneyField("theirs") { Required = true },
                    new MoneyField("ours") { Required = true },
                    new TextField("moved")
                    {
                        Required = true,
                        Lines = 2,
                        Most = 400,
                    },
                ],
        };

    private static Form Result() =>
        new(
            "result",
            1,
            [
                new MoneyField("value") { Required = true },
                new TextField("term")
                {
                    Required = true,
                    Lines = 1,
                    Most = 120,
                },
                new DateField("start") { Required = true },
                new ListField("conditions") { Required = true },
            ]
        )
        {
            Depending = soFar =>
                [
                    new ContactField("agreedBy", Base02Inventory.ContactsIn(soFar)) { Required = true },
                    new DateField("agreedOn") { Required = true, Sense = DateSense.Past },
                ],
            Prefill = (soFar, _) =>
                Answers.Of(
                    (
                        "value",
                        soFar.All(Number, "round") is [.., var last] && last.Answers.Money("ours") is { } offer
                            ? new Answer.Money(offer)
                            : null
                    ),
                    // From the map, not from the limits, which the team does not see.
                    ("agreedBy", Filled.Of(Base02Inventory.WithRole(soFar, "decider").FirstOrDefault()))
                ),
        };

    /// <summary>We aim for the most, settle for less, and walk away at the least.</summary>
    private static IEnumerable<FieldProblem> Falling(Answers answers, FormInputs inputs)
    {
        if (answers.Money("settle") > answers.Money("aim"))
        {
            yield return new FieldProblem("settle", new Problem("problem.settleTooHigh"));
        }
        if (answers.Money("walk") > answers.Money("settle"))
        {
            yield return new FieldProblem("walk", new Problem("problem.walkTooHigh"));
        }
    }
}
