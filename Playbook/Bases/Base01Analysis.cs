using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 1: overview before effort. What the customer asks, its world, both SWOTs and where they meet.</summary>
public static class Base01Analysis
{
    public static BaseDefinition Definition { get; } =
        new(1, "analysis", [Question(), World(), CustomerSwot(), OurSwot(), Match(), Worth()])
        {
            NextBase = new ExpectationFields("worth", "hours", "cost"),
        };

    /// <summary>The potential of working together, in euro a year, which every later gate weighs.</summary>
    public static decimal? PotentialIn(SeasonSoFar answers) => answers.Of(1, "question").Money("potential");

    private static Form Question() =>
        new(
            "question",
            1,
            [
                new TextField("asked") { Required = true },
                new YesNoField("motives") { Required = true },
                new ListField("services") { Required = true },
                new MoneyField("potential") { Required = true },
            ]
        );

    private static Form World() =>
        new(
            "world",
            1,
            [
                new TextField("portfolio") { Required = true },
                new TextField("news") { Required = true },
                new TextField("newsLink")
                {
                    Required = true,
                    Kind = TextKind.Link,
                    Lines = 1,
                    Most = 400,
                },
                new ListField("trends") { Required = true },
                new ListField("outlook") { Required = true },
            ]
        );

    private static Form CustomerSwot() => new("customerSwot", 1, Swot(required: true));

    private static Form OurSwot() => new("ourSwot", 1, Swot(required: false));

    private static IReadOnlyList<Field> Swot(bool required) =>
        [
            new ListField("strengths") { Required = required, Says = "swot.strengths" },
            new ListField("weaknesses") { Required = required, Says = "swot.weaknesses" },
            new ListField("opportunities") { Required = required, Says = "swot.opportunities" },
            new ListField("threats") { Required = required, Says = "swot.threats" },
        ];

    private static Form Match() =>
        new("match", 1, [])
        {
            Depending = answers =>
                answers.Of(1, "customerSwot").List("threats") is { Count: > 0 } threats
                    ? [new MatchField("pairs", answers.Of(1, "ourSwot").List("strengths"), threats) { Required = true }]
                    : [],
        };

    private static Form Worth() =>
        new(
            "worth",
            1,
            [
                new YesNoField("worth"),
                new NumberField("hours") { Required = true, Most = 10_000 },
                new MoneyField("cost") { Required = true, Most = 100_000_000 },
            ]
        );
}
