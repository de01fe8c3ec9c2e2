using AccountBot.Cards.Forms;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Tasks;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The preparations and other tasks.</summary>
static class TaskCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(SampleScene scene)
    {
        var (season, texts) = (scene.Season, scene.Texts);
        return
        [
            ("tasks", TasksCard.Render(new TasksView(Prepared(scene.Second, scene.Open), Today), texts)),
            (
                "tasks-all",
                TasksCard.Render(new TasksView(Prepared(scene.Second, scene.Open), Today, All: true, From: 10), texts)
            ),
            ("tasks-none", TasksCard.Render(new TasksView(season.Fresh, Today), texts)),
            (
                "task",
                TaskCard.Render(
                    new TaskView(
                        new TasksView(Prepared(scene.Second, scene.Open), Today),
                        Prepared(scene.Second, scene.Open).Answers.Tasks[1],
                        TaskForms.Show(Prepared(scene.Second, scene.Open).Answers.Tasks[1])
                    ),
                    texts
                )
            ),
            (
                "task-new",
                TaskCard.Render(
                    new TaskView(new TasksView(season.Fresh, Today), null, FormView.Untouched, "one"),
                    texts
                )
            ),
        ];
    }

    /// <summary>The thirteen preparations under way: some with an owner, one late, one done, one dropped.</summary>
    static Dossier Prepared(Dossier dossier, Gate gate)
    {
        var at6 = gate with { Base = 6, Verdict = new Verdict(Choice.Go, SampleSeason.Eva, gate.OpenedAt) };
        var tasks = Preparations.For(at6, gate.OpenedAt).ToArray();
        tasks[1] = tasks[1] with { Owner = SampleSeason.Tom, Due = new DateOnly(2026, 11, 27), Revision = 2 };
        tasks[3] = tasks[3] with { Owner = SampleSeason.Sanne, Due = new DateOnly(2026, 12, 11) };
        tasks[5] = tasks[5] with { Owner = SampleSeason.Sanne, State = TaskState.Done };
        tasks[6] = tasks[6] with { State = TaskState.Dropped, Reason = "BVT / DMT ✓" };
        return dossier with { Answers = dossier.Answers with { Tasks = tasks } };
    }

    static readonly DateOnly Today = new(2026, 12, 1);
}
