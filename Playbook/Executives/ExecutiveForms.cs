using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Executives;

/// <summary>What is filled in to ask a director, by the director who names someone else, and by the person who tells how it went.</summary>
public static class ExecutiveForms
{
    public const int MostWords = 400;
    public const int MostStory = 800;

    /// <summary>The keys of the occasions, in the order of the enum.</summary>
    public static IReadOnlyList<string> Occasions { get; } = ["presentation", "social", "other"];

    public static Form Ask { get; } =
        new(
            "executive",
            1,
            [
                new PersonField("director") { Required = true, Named = true },
                new ChoiceField("occasion", Occasions) { Required = true, Preset = Occasions[0] },
                Line("words", 120),
                new DateField("date") { Required = true, Sense = DateSense.Future },
                Line("time", 10) with
                {
                    Kind = TextKind.Time,
                },
                Line("place", 120) with
                {
                    Required = true,
                },
                Line("whom", 160) with
                {
                    Required = true,
                },
                new TextField("briefing") { Required = true, Most = 600 },
                new TextField("avoid") { Most = MostWords, Lines = 2 },
            ]
        )
        {
            Cross = WordsForAnother,
        };

    /// <summary>A director names a colleague instead.</summary>
    public static Form Propose { get; } =
        new(
            "executiveColleague",
            1,
            [
                new PersonField("colleague")
                {
                    Required = true,
                    Named = true,
                    Says = "executive.colleague",
                },
                new TextField("because") { Most = MostWords, Says = "executive.because" },
            ]
        );

    /// <summary>How it went.</summary>
    public static Form Tell { get; } =
        new(
            "executiveTold",
            1,
            [
                new TextField("story")
                {
                    Required = true,
                    Most = MostStory,
                    Says = "executive.story",
                },
                new NumberField("hours") { Most = 100, Says = "executive.hours" },
            ]
        );

    /// <summary>The fields that say what is asked, without whom.</summary>
    internal static IEnumerable<string> Engaged => Ask.Fields.Skip(1).Select(each => each.Key);

    public static Occasion OccasionOf(string? key) =>
        Occasions.Index().FirstOrDefault(each => each.Item == key) is { Item: not null } found
            ? (Occasion)found.Index
            : Occasion.Other;

    /// <summary>A line or two that someone must give.</summary>
    internal static FieldReading Words(FormInputs inputs, string input) =>
        new TextField(input) { Most = MostWords }.Read(inputs) is var reading and not FieldReading.Empty
            ? reading
            : FieldReading.Not("problem.required");

    private static TextField Line(string key, int most) => new(key) { Lines = 1, Most = most };

    private static IEnumerable<FieldProblem> WordsForAnother(Answers answers, FormInputs inputs)
    {
        if (answers.Choice("occasion") == Occasions[(int)Occasion.Other] && !answers.Has("words"))
        {
            yield return new FieldProblem("words", new Problem("problem.occasion"));
        }
    }
}
