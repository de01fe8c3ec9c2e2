using System.Text.RegularExpressions;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>The person who is woken by an alert finds what it means and what to do.</summary>
public partial class AlertTests
{
    public static TheoryData<string> Sections => [.. Alert.OfTheTemplate.Select(alert => alert.Section)];

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_guide_says_what_it_means_and_what_to_do(string section)
    {
        var text = SectionOf(section).ShouldNotBeNull($"docs/alerts.md has no section {section}");

        text.ShouldContain("**What it means.**");
        text.ShouldContain("**How to see it.**");
        text.ShouldContain("**What to do.**");
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_guide_has_the_same_query_and_severity(string section)
    {
        var alert = Alert.OfTheTemplate.Single(alert => alert.Section == section);

        Queries.Guide.ShouldContain($"| {alert.Severity} | [{section}](#{section}) |");
        if (alert.Query is { } query)
            SectionOf(section)!.ShouldContain($"```kusto\n{query.Trim()}\n```");
    }

    [Fact]
    public void The_guide_has_no_alert_that_is_not_made() =>
        Heading()
            .Matches(Queries.Guide)
            .Select(match => match.Groups["name"].Value)
            .ShouldBe(Alert.OfTheTemplate.Select(alert => alert.Section), ignoreOrder: true);

    [Fact]
    public void An_alert_that_the_guide_does_not_know_is_noticed() => SectionOf("something-else").ShouldBeNull();

    [Fact]
    public void Every_mail_names_its_section()
    {
        var rules = AzureTemplate
            .Read()
            .Of("Microsoft.Insights/scheduledQueryRules", "Microsoft.Insights/metricAlerts");

        rules.Count.ShouldBe(2);
        rules.ShouldAllBe(rule =>
            rule.At("properties.description")!.Contains("docs/alerts.md#", StringComparison.Ordinal)
            && rule.At("properties.description")!.Contains("].section", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_rule_tells_the_operators()
    {
        var template = AzureTemplate.Read();

        template.Of("Microsoft.Insights/actionGroups").Single().At("properties.enabled").ShouldBe("true");
        template
            .Of("Microsoft.Insights/scheduledQueryRules", "Microsoft.Insights/metricAlerts")
            .ShouldAllBe(rule =>
                rule.At("properties.actions")!.Contains("Microsoft.Insights/actionGroups", StringComparison.Ordinal)
            );
    }

    /// <summary>From a heading to the next; null without such a heading.</summary>
    static string? SectionOf(string name)
    {
        var begin = Queries.Guide.IndexOf($"\n## {name}\n", StringComparison.Ordinal);
        if (begin < 0)
            return null;
        var end = Queries.Guide.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        return end < 0 ? Queries.Guide[begin..] : Queries.Guide[begin..end];
    }

    [GeneratedRegex("^## (?<name>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
