using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> Logs()
    {
        yield return new(
            "log, empty",
            texts => LogCard.Render(new LogView("Contoso", "acc1", [], null, Newest: true), texts)
        );
        foreach (var kind in Enum.GetValues<PlayKind>())
        {
            yield return new(
                $"log, {kind}",
                texts => LogCard.Render(new LogView("Contoso", "acc1", [PlayOf(kind)], "older", Newest: true), texts)
            );
        }
        var plays = Enumerable
            .Repeat(
                PlayOf(PlayKind.Logged) with
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
                            .. plays.Select((play, at) => KeyValuePair.Create(new string((char)('a' + at), 52), play)),
                        ],
                        Problem = texts["problem.choice"],
                        Reason = Planted.Text(CounterPlay.MostReason),
                    },
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Logged()
    {
        var play = PlayOf(PlayKind.Logged) with { Text = Planted.Text(500), Hours = 1000, Cost = 9_999_999.99m };
        var seen = PlayOf(PlayKind.CompetitorSeen) with
        {
            Subject = Planted.Text(Competitors.NameLength),
            Text = Planted.Text(Competitors.MostSeen),
        };
        yield return new("logged", texts => LoggedCard.Render(new LoggedView("Contoso", "acc1", play, "id"), texts));
        yield return new(
            "logged, taken back",
            texts =>
                LoggedCard.Render(
                    new LoggedView(LargeAccount.Name, "acc1", play, "id") { TakenBackBy = Planted.People[65] },
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
                    new LoggedView("Contoso", "acc1", seen with { Kind = PlayKind.CompetitorGone }, "id"),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> CompetitorForms()
    {
        var form = Competitors.FormFor(Season.Bases);
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
                        Note = texts["competitor.left", Planted.Text(Competitors.NameLength)],
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

    static Play PlayOf(PlayKind kind) =>
        Play.Of(kind, A.Year, 1, A.Sam, A.Monday) with
        {
            Subject = kind switch
            {
                PlayKind.Voted or PlayKind.VoteChanged => nameof(Choice.NoGo),
                PlayKind.FormAnswered or PlayKind.FormChanged or PlayKind.FormPaused => "worth",
                PlayKind.TaskDone => TaskChanges.PreparationSubject + "message",
                PlayKind.TaskAdded or PlayKind.TaskDropped => Planted.Text(TaskForms.MostText),
                PlayKind.CompetitorSeen or PlayKind.CompetitorGone or PlayKind.Countered => Planted.Text(80),
                PlayKind.VisitAnnounced or PlayKind.VisitReplied => Planted.Text(120),
                PlayKind.Reported => "distribution",
                _ => null,
            },
        };
}
