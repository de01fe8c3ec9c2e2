using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 3: never act without a goal. Five questions, each held against H.A.R.D., and one sentence that says it all.</summary>
public static class Base03Plan
{
    public const int Number = 3;

    /// <summary>The sentence, which the cards compose in both languages for the team to edit.</summary>
    public static Form ObjectiveForm { get; } = Objective();

    public static BaseDefinition Definition { get; } =
        new(Number, "plan", [Goal(), Reach(), Result(), Hard(), ObjectiveForm, ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    /// <summary>The forms that make up the plan; a change in one of them makes a new version.</summary>
    public static IReadOnlyList<string> PlanForms { get; } = ["goal", "reach", "result", "hard", "objective"];

    /// <summary>The objective in one sentence; null before base 3.</summary>
    public static string? ObjectiveIn(SeasonSoFar soFar, Language language) =>
        soFar.Of(Number, "objective").Text(language == Language.Nl ? "nl" : "en");

    private static Form Goal() =>
        new(
            "goal",
            1,
            [
                new TextField("what") { Required = true, Most = 400 },
                new DateField("by") { Required = true, Sense = DateSense.Future },
                new TextField("outcome") { Required = true, Most = 400 },
            ]
        )
        {
            Living = true,
        };

    private static Form Reach() =>
        new("reach", 1, [new PeopleField("us") { Required = true }])
        {
            Living = true,
            Depending = soFar =>
                [
                    new ContactField("them", Base02Inventory.ContactsIn(soFar)) { Several = true },
                    new ChoiceField("where", ["country", "europe", "world", "list"]) { Required = true },
                    new ListField("places"),
                ],
            Cross = (answers, _) =>
                answers.Choice("where") == "list" && answers.List("places").Count == 0
                    ? [new FieldProblem("places", new Problem("problem.places"))]
                    : [],
            Prefill = (soFar, _) => Answers.Of(("us", Filled.Team(soFar))),
        };

    private static Form Result() =>
        new(
            "result",
            1,
            [
                new MoneyField("turnover") { Required = true },
                new NumberField("margin") { Most = 100 },
                new NumberField("share") { Most = 100 },
                new TextField("position") { Lines = 1, Most = 200 },
            ]
        )
        {
            Living = true,
            Prefill = (soFar, _) =>
                Answers.Of(
                    (
                        "turnover",
                        Base01Analysis.PotentialIn(soFar) is { } potential ? new Answer.Money(potential) : null
                    )
                ),
        };

    /// <summary>
    /// Twenty checks. Those that our rules find in order are confirmed by saving; each of the others takes a better answer or a reason;
    /// and the team may disagree with a tick.
    /// </summary>
    private static Form Hard() =>
        new("hard", 1, [])
        {
            Living = true,
            Needed = true,
            Depending = soFar =>
                [
                    .. HardChecks.Of(soFar).Where(check => !check.Passed).Select(Overrule),
                    new ChoiceField(
                        "disagree",
                        [.. HardChecks.Of(soFar).Where(check => check.Passed).Select(check => check.Key)]
                    )
                    {
                        Several = true,
                        OptionsSay = "b03.hard.tick",
                    },
                    new TextField("disagreeWhy") { Lines = 2, Most = 400 },
                ],
            Cross = (answers, _) =>
                answers.Choices("disagree").Count > 0 && answers.Text("disagreeWhy") is null
                    ? [new FieldProblem("disagreeWhy", new Problem("problem.required"))]
                    : [],
        };

    private static Field Overrule(HardCheck check) =>
        new TextField(HardChecks.OverruleField(check))
        {
            Required = true,
            Lines = 1,
            Most = 300,
            Group = "b03.hard." + check.Question,
            Says = check.Problem!.Text,
            SaysWith = [.. check.Problem.Arguments.Select(argument => argument.ToString()!)],
        };

    private static Form Objective() =>
        new(
            "objective",
            1,
            [new TextField("en") { Required = true, Most = 600 }, new TextField("nl") { Required = true, Most = 600 }]
        )
        {
            Living = true,
        };
}
