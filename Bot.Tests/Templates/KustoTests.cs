using System.Text.RegularExpressions;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>The template does not have Azure check its queries, as a new workspace knows no tables yet; so they are checked here.</summary>
public partial class KustoTests
{
    [Fact]
    public async Task Every_query_of_alerts_and_workbook_is_right()
    {
        var verdicts = await Kusto.ReadAsync(Queries.All);

        verdicts.Count.ShouldBe(Queries.All.Count);
        Queries.All.Zip(verdicts).Where(pair => pair.Second.Faults.Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_query_of_the_guide_is_right()
    {
        var queries = Block()
            .Matches(Queries.Guide)
            .SelectMany(match => match.Groups["query"].Value.Split("\n\n"))
            .ToList();

        var verdicts = await Kusto.ReadAsync(queries);

        queries.Count.ShouldBeGreaterThan(Alert.OfTheTemplate.Count(alert => alert.Query is not null));
        queries.Zip(verdicts).Where(pair => pair.Second.Faults.Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alert_asks_for_one_number_by_the_name_that_the_rule_looks_at()
    {
        var verdicts = await Kusto.ReadAsync([.. Alert.OfTheTemplate.Select(alert => alert.Query).OfType<string>()]);

        verdicts.ShouldNotBeEmpty();
        verdicts.ShouldAllBe(verdict => verdict.Columns.Count == 1 && verdict.Columns[0] == "Value");
        AzureTemplate.Read().Of("Microsoft.Insights/scheduledQueryRules").Single().Json["properties"]!["criteria"]![
            "allOf"
        ]![0]!["metricMeasureColumn"]!
            .ToString()
            .ShouldBe("Value");
    }

    [Theory]
    [InlineData("AppMetrics | where Nam == 'a'", "Nam")]
    [InlineData("AppMetric | take 1", "AppMetric")]
    [InlineData("AppMetrics | summarise count()", "operator")]
    public async Task A_wrong_query_is_noticed(string query, string about) =>
        (await Kusto.ReadAsync([query]))
            .Single()
            .Faults.ShouldContain(fault => fault.Contains(about, StringComparison.Ordinal));

    [GeneratedRegex("```kusto\n(?<query>.+?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
