using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class PreparationsTests
{
    [Fact]
    public void GoAtBase6_BringsThirteenPreparations_WithNobodysNameOnThem()
    {
        var tasks = Preparations.For(Closed(6, Choice.Go), A.Monday);

        tasks.Count.ShouldBe(13);
        tasks.Select(task => task.Text).ShouldBe(Preparations.Keys);
        tasks.Select(task => task.Id).ShouldBeUnique();
        tasks.ShouldAllBe(task =>
            task.Owner == null
            && task.Due == null
            && task.State == TaskState.Open
            && task.Kind == TaskKind.Preparation
            && task.Year == A.Year
            && task.Base == 6
            && task.Revision == 1
            && task.By.Is(A.Eva)
        );
    }

    [Fact]
    public void NoGo_OrAnotherBase_OrAnOpenGate_BringsNone()
    {
        Preparations.For(Closed(6, Choice.NoGo), A.Monday).ShouldBeEmpty();
        foreach (var number in Enumerable.Range(1, 12).Except([6]))
        {
            Preparations.For(Closed(number, Choice.Go), A.Monday).ShouldBeEmpty();
        }
        Preparations.For(A.Gate().Build() with { Base = 6 }, A.Monday).ShouldBeEmpty();
    }

    [Fact]
    public void GoOfTheTeam_IsOfTheAccountManager()
    {
        var gate = Closed(6, Choice.Go) with { Verdict = new Verdict(Choice.Go, By: null, A.Monday) };

        Preparations.For(gate, A.Monday).ShouldAllBe(task => task.By.Is(A.Kim));
    }

    [Fact]
    public void Preparations_ComeInTheirOrder_AndOtherTasksAfterThem()
    {
        var tasks = Preparations.For(Closed(6, Choice.Go), A.Monday);
        var own = tasks[0] with { Kind = TaskKind.Own, Text = Preparations.Keys[0] };

        tasks.Append(own).Select(Preparations.OrderOf).ShouldBe(Enumerable.Range(0, 14));
    }

    static Gate Closed(int atBase, Choice choice) =>
        A.Gate().Build() with
        {
            Base = atBase,
            Verdict = new Verdict(choice, A.Eva, A.Monday),
        };
}
