using System.Text.RegularExpressions;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>Alerts and workbook ask for what the code tells, by the same names.</summary>
public partial class MetricNameTests
{
    static readonly string[] Made =
    [
        .. Sources().SelectMany(file => MetricName().Matches(file)).Select(Name).Distinct(),
    ];

    public static TheoryData<string> Asked =>
        [.. Queries.All.SelectMany(query => MetricName().Matches(query)).Select(Name).Distinct()];

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_metric_that_is_asked_for_is_made(string name) => Made.ShouldContain(name);

    [Fact]
    public void A_metric_that_is_not_made_is_noticed() => Made.ShouldNotContain("accountbot.turn.time");

    [Fact]
    public void An_outcome_that_is_asked_for_exists()
    {
        string[] outcomes =
        [
            .. typeof(SendOutcome).GetNestedTypes().Select(type => type.Name),
            // Of a turn.
            "ok",
            "failed",
        ];

        var asked = Queries
            .All.SelectMany(query => Outcome().Matches(query))
            .SelectMany(match => match.Groups["name"].Captures)
            .Select(capture => capture.Value)
            .ToList();

        asked.ShouldContain("TooLarge");
        asked.ShouldBeSubsetOf(outcomes);
    }

    static IEnumerable<string> Sources() =>
        new[] { "Bot", "Storage" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            )
            .Select(File.ReadAllText);

    static string Name(Match match) => match.Groups["name"].Value;

    [GeneratedRegex(@"""(?<name>accountbot(\.[a-z]+)+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MetricName();

    [GeneratedRegex(
        @"Properties\.outcome\) (==|in) \(?""(?<name>\w+)""(, ""(?<name>\w+)"")*",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Outcome();
}
