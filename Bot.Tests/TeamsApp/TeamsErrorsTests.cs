using System.Net;
using System.Text.RegularExpressions;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>docs/teams-errors.md knows every error of Teams that the code knows.</summary>
public sealed partial class TeamsErrorsTests
{
    static readonly string Page = Read("docs", "teams-errors.md");
    static readonly string Faults = Read("Bot", "Sending", "SendFaults.cs");

    [Fact]
    public void EveryStatus_HasItsLine()
    {
        var statuses = Status().Matches(Faults).Select(match => Enum.Parse<HttpStatusCode>(match.Groups["name"].Value));

        statuses
            .Select(status => $"\n| {(int)status} ")
            .Where(line => !Page.Contains(line, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryOutcome_IsExplained() =>
        typeof(SendOutcome)
            .GetNestedTypes()
            .Select(outcome => $"`{outcome.Name}`")
            .Where(name => !Page.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void EveryReasonForARefusal_IsExplained()
    {
        var validator = Read(
            "BotFramework",
            "Microsoft.Bot.Builder",
            "Connector",
            "Authentication",
            "TokenValidator.cs"
        );
        var reasons = Refusal().Matches(validator).Select(match => match.Groups["reason"].Value).ToList();

        reasons.ShouldContain("The token is for another bot.");
        reasons.Where(reason => !Page.Contains(reason, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    static string Read(params string[] parts) => File.ReadAllText(Path.Combine([Repository.Root, .. parts]));

    [GeneratedRegex(@"HttpStatusCode\.(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Status();

    [GeneratedRegex("Refuse\\(\"(?<reason>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusal();
}
