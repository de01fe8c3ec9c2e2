namespace AccountBot.Bot.Tests.Templates;

/// <summary>The ten figures: each says what is normal, and asks for what the bot tells.</summary>
public class WorkbookTests
{
    public static TheoryData<string> Names => [.. Figure.OfTheWorkbook.Select(figure => figure.Name)];

    [Fact]
    public void There_are_ten() => Figure.OfTheWorkbook.Count.ShouldBe(10);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_has_a_title_and_a_line_that_says_what_is_normal(string name)
    {
        var lines = Figure.OfTheWorkbook.Single(figure => figure.Name == name).About.Split('\n');

        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("### ");
        lines[1].ShouldStartWith("Normal: ");
    }

    [Fact]
    public void The_figures_are_numbered() =>
        Figure
            .OfTheWorkbook.Select(figure => figure.About.Split(' ')[1])
            .ShouldBe(Enumerable.Range(1, 10).Select(number => $"{number}."));

    [Fact]
    public void The_template_puts_the_workspace_in_and_nothing_else_is_left_open()
    {
        var template = AzureTemplate.Read();
        var text = Figure.Workbook.ToJsonString();

        template
            .Of("Microsoft.Insights/workbooks")
            .Single()
            .At("properties.serializedData")!
            .ShouldContain("{{workspace}}");
        text.ShouldContain("{{workspace}}");
        text.Replace("{{workspace}}", "", StringComparison.Ordinal).ShouldNotContain("{{");
    }

    [Fact]
    public void The_template_has_the_workbook_that_is_committed() =>
        AzureTemplate
            .Read()
            .Texts()
            .ShouldContain(File.ReadAllText(Path.Combine(AzureTemplate.Folder, "workbook.json")));
}
