using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 12: a happy customer brings the next one.</summary>
public static class Base12Recruiting
{
    public const int Number = 12;

    public static BaseDefinition Definition { get; } =
        new(Number, "recruiting", [Reference(), Introduction(), Prospects(), CaseStudy(), Lessons()]);

    /// <summary>The account brings someone: a reference, an introduction, or a prospect that looks like it.</summary>
    public static bool BringsSomebody(SeasonSoFar soFar) =>
        soFar.Of(Number, "reference").YesNo("reference") == true
        || soFar.All(Number, "introduction").Count > 0
        || soFar.Of(Number, "prospects").List("prospects").Count > 0;

    /// <summary>The companies that may become accounts, as they were written down.</summary>
    public static IReadOnlyList<string> Brought(SeasonSoFar soFar) =>
        [
            .. soFar.All(Number, "introduction").Select(entry => entry.Answers.Text("company")).OfType<string>(),
            .. soFar.Of(Number, "prospects").List("prospects"),
        ];

    private static Form Reference() => new("reference", 1, [new YesNoField("reference") { Required = true }]);

    private static Form Introduction() =>
        new(
            "introduction",
            1,
            [
                new TextField("name")
                {
                    Required = true,
                    Lines = 1,
                    Most = 100,
                },
                new TextField("company")
                {
                    Required = true,
                    Lines = 1,
                    Most = 80,
                },
                new TextField("contact") { Lines = 1, Most = 200 },
            ]
        )
        {
            Repeatable = true,
        };

    private static Form Prospects() =>
        new("prospects", 1, [new ListField("prospects") { MostCharacters = 80 }])
        {
            Waits = soFar => BringsSomebody(soFar) ? [] : [Gap.Wait("prospects", soFar.Account?.Name ?? string.Empty)],
        };

    private static Form CaseStudy() =>
        new("case", 1, [new TextField("subject") { Lines = 2, Most = 300 }, new DateField("date")]);

    private static Form Lessons() => new("lessons", 1, [new TextField("lessons") { Required = true }]);
}
