using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.ActivityLog;
using AccountBot.Cards.Competitors;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> Logs()
    {
        yield return new(
            "log, empty",
            texts => LogCard.Render(new LogView("Contoso", "acc1", [], null, Newest: true), texts)
        );
        foreach (var kind in Enum.GetValues<LogEntryKind>())
        {
            yield return new(
                $"log, {kind}",
                texts => LogCard.Render(new LogView("Contoso", "acc1", [PlayOf(kind)], "older", Newest: true), texts)
            );
        }
        var plays = Enumerable
            .Repeat(
                PlayOf(LogEntryKind.Logged) with
                {
                    By = Planted.People[0],
                    Text = Planted.Text(500),
                    Hours = 1000,
                    Cost = 9_999_999.99m,
                    Link = "https://teams.microsoft.com/l/message/" + new string('x', MessageLink.Most - 38),
                },
                LogCard.PageSize
            )
            .ToList();
        yield return new(
            "log, largest",
            texts =>
                LogCard.Render(
                    new LogView(LargeAccount.Name, "acc1", plays, new string('p', 500), Newest: false),
                    texts
                )
        );
        yield return new(
            "log, largest to correct",
            texts =>
                LogCard.Render(
                    new LogView(LargeAccount.Name, "acc1", plays, new string('p', 500), Newest: false)
                    {
                        From = new string('p', 500),
                        Countered = plays,
                        Correctable =
                        [
                            .. plays.Select(
                                (logEntry, at) => KeyValuePair.Create(new string((char)('a' + at), 52), logEntry)
                            ),
                        ],
                        Problem = texts["problem.choice"],
                        Reason = Planted.Text(CounterEntry.MostReason),
                    },
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Logged()
    {
        var logEntry = PlayOf(LogEntryKind.Logged) with
        {
            Text = Planted.Text(500),
            Hours = 1000,
            Cost = 9_999_999.99m,
        };
        var seen = PlayOf(LogEntryKind.CompetitorSeen) with
        {
            Subject = Planted.Text(KnownCompetitors.NameLength),
            Text = Planted.Text(KnownCompetitors.MostSeen),
        };
        yield return new(
            "logged",
            texts => LoggedCard.Render(new LoggedView("Contoso", "acc1", logEntry, "id"), texts)
        );
        yield return new(
            "logged, taken back",
            texts =>
                LoggedCard.Render(
                    new LoggedView(LargeAccount.Name, "acc1", logEntry, "id") { TakenBackBy = Planted.People[65] },
                    texts
                )
        );
        yield return new(
            "logged, competitor",
            texts => LoggedCard.Render(new LoggedView(LargeAccount.Name, "acc1", seen, "id"), texts)
        );
        yield return new(
            "logged, competitor gone",
            texts =>
                LoggedCard.Render(
                    new LoggedView("Contoso", "acc1", seen with { Kind = LogEntryKind.CompetitorGone }, "id"),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> CompetitorForms()
    {
        var form = KnownCompetitors.FormFor(Season.Bases);
        yield return new(
            "competitor",
            texts =>
                CompetitorCard.Render(
                    new CompetitorView(
                        A.Dossier().AtBase(Season.Bases).Build(),
                        "one",
                        FormView.Presets(form, SeasonSoFar.None)
                    ),
                    texts
                )
        );
        yield return new(
            "competitor, largest",
            texts =>
                CompetitorCard.Render(
                    new CompetitorView(
                        new Dossier(LargeAccount, LargeSeason(12), SeasonSoFar.None),
                        "one",
                        Planted.Inputs(form, SeasonSoFar.None, Planted.Text)
                    )
                    {
                        Problems = Problems(form, SeasonSoFar.None),
                        Note = texts["competitor.left", Planted.Text(KnownCompetitors.NameLength)],
                    },
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Tasks()
    {
        var none = new TasksView(A.Dossier().Build(), A.Today);
        yield return new("tasks, none", texts => TasksCard.Render(none, texts));
        foreach (var state in Enum.GetValues<TaskState>())
        {
            var dossier = new Dossier(
                LargeAccount,
                LargeSeason(7),
                SeasonSoFar.None with
                {
                    Tasks = LargeTasks(state),
                }
            );
            foreach (var all in new[] { false, true })
            {
                var view = new TasksView(dossier, A.Today, all, 10)
                {
                    Note = all ? Planted.Text(TaskForms.MostText) : null,
                };
                yield return new($"tasks, largest, {state}, {all}", texts => TasksCard.Render(view, texts));
            }
            yield return new(
                $"task, largest, {state}",
                texts =>
                    TaskCard.Render(
                        new TaskView(
                            new TasksView(dossier, A.Today, true, 10),
                            dossier.Answers.Tasks[0],
                            TaskForms.Show(dossier.Answers.Tasks[0])
                        )
                        {
                            Overtaken = state == TaskState.Done,
                            Problems = Problems(TaskForms.Change, SeasonSoFar.None),
                        },
                        texts
                    )
            );
        }
        yield return new(
            "task, new",
            texts => TaskCard.Render(new TaskView(none, null, FormView.Untouched, "one"), texts)
        );
    }

    /// <summary>Forty of the team's own and the thirteen preparations, all long and late.</summary>
    static IReadOnlyList<TeamTask> LargeTasks(TaskState state)
    {
        var gate = A.Gate().Build() with { Base = 6, Verdict = new Verdict(Choice.Go, A.Eva, A.Monday) };
        return
        [
            .. Preparations
                .For(gate, A.Monday)
                .Concat(
                    Enumerable
                        .Range(1, 40)
                        .Select(number => new TeamTask(
                            $"{number:00000000000000000000000000000000}",
                            A.Year,
                            6,
                            TaskKind.Own,
                            Planted.Text(TaskForms.MostText),
                            Planted.People[number],
                            new DateOnly(2025, 12, 30),
                            state,
                            state == TaskState.Dropped ? Planted.Text(TaskForms.MostReason) : null,
                            Planted.People[65],
                            A.Monday,
                            123
                        ))
                ),
        ];
    }

    static LogEntry PlayOf(LogEntryKind kind) =>
        LogEntry.Of(kind, A.Year, 1, A.Sam, A.Monday) with
        {
            Subject = kind switch
            {
                LogEntryKind.Voted or LogEntryKind.VoteChanged => nameof(Choice.NoGo),
                LogEntryKind.FormAnswered or LogEntryKind.FormChanged or LogEntryKind.FormPaused => "worth",
                LogEntryKind.TaskDone => TaskChanges.PreparationSubject + "message",
                LogEntryKind.TaskAdded or LogEntryKind.TaskDropped => Planted.Text(TaskForms.MostText),
                LogEntryKind.CompetitorSeen or LogEntryKind.CompetitorGone or LogEntryKind.Countered => Planted.Text(
                    80
                ),
                LogEntryKind.VisitAnnounced or LogEntryKind.VisitReplied => Planted.Text(120),
                LogEntryKind.Reported => "distribution",
                _ => null,
            },
        };
}
