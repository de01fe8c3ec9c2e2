namespace AccountBot.Bot.Tests.Architecture;

/// <summary>Who builds this repository on GitHub runs the same checks as everyone.</summary>
public sealed class WorkflowTests
{
    static string Workflow(string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", file));

    [Fact]
    public void Ci_RunsTheChecks() => Workflow("ci.yml").ShouldContain("run: .ci/run");

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
