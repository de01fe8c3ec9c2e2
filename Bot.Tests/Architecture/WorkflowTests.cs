namespace AccountBot.Bot.Tests.Architecture;

/// <summary>Who builds this repository on GitHub runs the same checks as everybody, on both sets of packages.</summary>
public sealed class WorkflowTests
{
    static string Workflow(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", file));

    [Fact]
    public void Ci_RunsTheChecks_AgainstOursAndAgainstMicrosoftsPackages()
    {
        var ci = Workflow("ci.yml");

        ci.ShouldContain("run: .ci/run");
        ci.ShouldContain("BotFrameworkPackages: [false, true]");
        ci.ShouldContain("BotFrameworkPackages: ${{ matrix.BotFrameworkPackages }}");
        ci.ShouldContain("fail-fast: false");
    }

    [Theory]
    [InlineData("ci.yml")]
    [InlineData("codeql.yml")]
    public void Workflows_ReadOnly_AndEnd(string file)
    {
        Workflow(file).ShouldContain("permissions:\n  contents: read\n");
        Workflow(file).ShouldContain("timeout-minutes:");
        Workflow(file).ShouldContain("concurrency:");
    }
}
