using System.Text.RegularExpressions;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>What can be said of the container without an engine that builds it.</summary>
public sealed partial class DockerfileTests
{
    private static readonly IReadOnlyList<string> Steps = Read();
    private static readonly IReadOnlyList<string> Final =
    [
        .. Steps.SkipWhile((_, at) => at < Steps.ToList().FindLastIndex(step => step.StartsWith("FROM ", default))),
    ];

    [Fact]
    public void ItIsBuiltInOneStage_AndRunsInAnother()
    {
        Steps.Count(step => step.StartsWith("FROM ", StringComparison.Ordinal)).ShouldBe(2);
        Steps[0].ShouldEndWith(" AS build");
        Final[0].ShouldNotContain("sdk");
        Final.ShouldContain("COPY --from=build /published .");
    }

    [Fact]
    public void ItRuns_WithoutShellAndWithoutRoot()
    {
        Final[0].ShouldContain("-chiseled");
        Final.ShouldNotContain(step => step.StartsWith("RUN ", StringComparison.Ordinal));
        Final.ShouldContain("USER $APP_UID");
        Final[^1].ShouldBe("""ENTRYPOINT ["dotnet", "AccountBot.Bot.dll"]""");
    }

    [Fact]
    public void ItHas_LanguagesAndTimeZones() => Final[0].ShouldEndWith("-extra");

    [Fact]
    public void ItsDotNet_IsThatOfTheProject()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        var version = Framework().Match(project).Groups["version"].Value;

        Steps
            .Where(step => step.StartsWith("FROM ", StringComparison.Ordinal))
            .ShouldAllBe(step => step.Contains($":{version}", StringComparison.Ordinal));
    }

    [Fact]
    public void EverythingThatTheBuildNeeds_IsCopied()
    {
        var ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"));

        foreach (var project in Referenced("Bot"))
        {
            ignored.ShouldNotContain(project);
        }
        ignored.ShouldContain("**/node_modules");
        ignored.ShouldContain(".git");
    }

    /// <summary>The folders of a project and of all that it is built from.</summary>
    private static IEnumerable<string> Referenced(string project)
    {
        var file = Path.Combine(Repository.Root, project, $"{project}.csproj");
        var below = Reference().Matches(File.ReadAllText(file)).Select(match => match.Groups["project"].Value);
        return below.SelectMany(Referenced).Append(project).Distinct(StringComparer.Ordinal);
    }

    private static List<string> Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")).Replace("\\\n", "", default);
        return
        [
            .. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')),
        ];
    }

    [GeneratedRegex("<TargetFramework>net(?<version>[0-9.]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Framework();

    [GeneratedRegex(
        "<ProjectReference Include=\"\\.\\./(?<project>\\w+)/\\w+\\.csproj\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reference();
}
