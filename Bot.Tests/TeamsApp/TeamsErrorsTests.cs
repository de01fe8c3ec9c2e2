using System.Net;
using System.Text.RegularExpressions;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>docs/teams-errors.md knows every error of Teams that the code knows.</summary>
public sealed partial class TeamsErrorsTests
{
    static readonly string Page = Read("docs", "teams-errors.md");
    static readonly string Faults = Read("Bot", "Teams", "SendFaults.cs");

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
    public void EveryStatusThatTheBotAnswers_HasItsLine()
    {
        var statuses = Answered()
            .Matches(Read("Bot", "Teams", "MessagesEndpoint.cs"))
            .Select(match => match.Groups["code"].Value)
            .ToList();

        statuses.ShouldBe(["400", "401", "503"], ignoreOrder: true);
        statuses.Where(status => !Page.Contains($"\n| {status}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    static string Read(params string[] parts) => File.ReadAllText(Path.Combine([Repository.Root, .. parts]));

    [GeneratedRegex(@"HttpStatusCode\.(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Status();

    [GeneratedRegex(@"StatusCodes\.Status(?<code>\d{3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Answered();
}
