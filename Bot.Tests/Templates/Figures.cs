using System.Text.Json.Nodes;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>An alert of <c>alerts.bicep</c>; one on a metric of the platform has no query.</summary>
sealed record Alert(string Section, int Severity, string Means, string? Query)
{
    public static IReadOnlyList<Alert> OfTheTemplate { get; } =
    [
        .. new[] { "queryAlerts", "metricAlerts" }
            .SelectMany(name => AzureTemplate.Read().Variable(name).AsArray())
            .Select(alert => new Alert(
                (string)alert!["section"]!,
                (int)alert["severity"]!,
                (string)alert["means"]!,
                (string?)alert["query"]
            )),
    ];
}

/// <summary>One figure of the workbook: what stands above it, and its query.</summary>
sealed record Figure(string Name, string About, string Query)
{
    public static JsonObject Workbook { get; } = AzureTemplate.ReadJson("workbook.json");

    public static IReadOnlyList<Figure> OfTheWorkbook { get; } =
    [
        .. Workbook["items"]!
            .AsArray()
            .Where(item => (int)item!["type"]! == 12)
            .Select(item => item!["content"]!["items"]!.AsArray())
            .Select(pair => new Figure(
                (string)pair[1]!["name"]!,
                (string)pair[0]!["content"]!["json"]!,
                (string)pair[1]!["content"]!["query"]!
            )),
    ];
}

static class Queries
{
    /// <summary>Those of the alerts and, with a width of their bars, those of the workbook.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Alert.OfTheTemplate.Select(alert => alert.Query).OfType<string>(),
        .. Figure.OfTheWorkbook.Select(figure =>
            figure.Query.Replace("{Window:grain}", "5m", StringComparison.Ordinal)
        ),
    ];

    public static string Guide { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "alerts.md"));
}
