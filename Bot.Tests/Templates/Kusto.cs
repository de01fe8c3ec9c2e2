using System.Diagnostics;
using System.Text.Json;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Architecture;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>What a query of Azure Monitor is, before Azure is asked.</summary>
/// <param name="Faults">What is wrong with it; empty for nothing.</param>
/// <param name="Columns">Those of its result.</param>
sealed record KustoVerdict(IReadOnlyList<string> Faults, IReadOnlyList<string> Columns);

/// <summary>Reads queries with Microsoft's own language service (npm @kusto/language-service-next).</summary>
static class Kusto
{
    const string Always =
        "TimeGenerated: datetime, Properties: dynamic, AppRoleName: string, AppRoleInstance: string, OperationId: string, ItemCount: int, _BilledSize: real";

    // The columns that are asked for, as in Azure Monitor's reference of tables.
    static readonly Dictionary<string, string> Tables = new()
    {
        ["AppMetrics"] = $"({Always}, Name: string, Sum: real, Min: real, Max: real)",
        ["AppRequests"] =
            $"({Always}, Name: string, ResultCode: string, Success: bool, DurationMs: real, ClientIP: string)",
        ["AppDependencies"] =
            $"({Always}, Name: string, ResultCode: string, Success: bool, DurationMs: real, Target: string)",
        ["AppTraces"] = $"({Always}, Message: string, SeverityLevel: int)",
        ["AppExceptions"] = $"({Always}, ExceptionType: string, OuterMessage: string, SeverityLevel: int)",
        ["AppServiceConsoleLogs"] = "(TimeGenerated: datetime, Host: string, Level: string, ResultDescription: string)",
    };

    public static async Task<IReadOnlyList<KustoVerdict>> ReadAsync(IReadOnlyList<string> queries)
    {
        var folder = Path.Combine(Repository.Root, "Bot.Tests", "Templates", "kql");
        var tools = await NodeTools.FindAsync(NodeLocator.FromEnvironment, default);
        await new NodePackages(folder, NullLogger.Instance).RestoreAsync(tools, default);
        var start = new ProcessStartInfo(tools.Node, Path.Combine(folder, "check.js"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { tables = Tables, queries }));
        node.StandardInput.Close();
        var verdicts = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<KustoVerdict[]>(verdicts)!;
    }
}
