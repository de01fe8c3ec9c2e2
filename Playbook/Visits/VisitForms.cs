using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Visits;

/// <summary>The form with which a visit is announced, and the one that moves it to another day.</summary>
public static class VisitForms
{
    public const int MostWith = 120;
    public const int MostPurpose = 400;
    public const int MostWord = 600;

    public static Form New { get; } =
        new(
            "visit",
            1,
            [
                Day,
                Time,
                new TextField("with")
                {
                    Required = true,
                    Most = MostWith,
                    Lines = 1,
                },
                new TextField("purpose")
                {
                    Required = true,
                    Most = MostPurpose,
                    Lines = 2,
                },
            ]
        );

    public static Form Move { get; } = new("visit", 1, [Day, Time]);

    /// <summary>The inputs that show when a visit is.</summary>
    public static IReadOnlyDictionary<string, string> Show(VisitNotice visit)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["on"] = visit.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        if (visit.At is { } at)
        {
            inputs["at"] = Clock.Show(at);
        }
        return inputs;
    }

    private static DateField Day => new("on") { Required = true, Sense = DateSense.Future };

    private static TextField Time =>
        new("at")
        {
            Kind = TextKind.Time,
            Lines = 1,
            Most = 20,
        };
}
