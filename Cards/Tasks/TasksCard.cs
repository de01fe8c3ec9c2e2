using AccountBot.Playbook;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Tasks;
using AdaptiveCards;

namespace AccountBot.Cards.Tasks;

/// <summary>The tasks of a season: its own, and what earlier seasons left open.</summary>
/// <param name="All">Also what is done or dropped.</param>
/// <param name="From">The place of the first one shown.</param>
public sealed record TasksView(Dossier Dossier, DateOnly Today, bool All = false, int From = 0)
{
    public const int PageSize = 10;

    /// <summary>Something to say about what was pressed.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<TeamTask> Tasks { get; } =
    [
        .. Dossier
            .Answers.Tasks.Where(task => task.Year == Dossier.Season.Year || task.State == TaskState.Open)
            .OrderBy(task => task.State)
            .ThenBy(task => task.Due ?? DateOnly.MaxValue)
            .ThenBy(task => task.Base)
            .ThenBy(Preparations.OrderOf)
            .ThenBy(task => task.Id, StringComparer.Ordinal),
    ];

    public IReadOnlyList<TeamTask> Open => [.. Tasks.Where(task => task.State == TaskState.Open)];

    /// <summary>What the filter lets through.</summary>
    public IReadOnlyList<TeamTask> Listed => All ? Tasks : Open;

    /// <summary>A page that no longer exists is the first one.</summary>
    public int First => From > 0 && From < Listed.Count ? From : 0;
}

/// <summary>What the team has taken on for the account, ten at a time.</summary>
public static class TasksCard
{
    private const int ShownText = 110;
    private const int Marks = 13;

    public static AdaptiveCard Render(TasksView view, Texts texts)
    {
        var (account, season) = (view.Dossier.Account, view.Dossier.Season);
        var title = Title(view, texts);
        var done = view.Tasks.Count(task => task.State == TaskState.Done);
        var dropped = view.Tasks.Count(task => task.State == TaskState.Dropped);
        var stand =
            texts["tasks.done", done, view.Tasks.Count]
            + (dropped > 0 ? " · " + texts["tasks.dropped", dropped] : string.Empty);
        return Show.Card(
            texts,
            $"{account.Name}: {title} — {stand}",
            [
                Show.Head($"{account.Name} · {texts["season", season.Year]}", title),
                .. view.Tasks.Count == 0 ? [] : Progress(stand, done + dropped, view.Tasks.Count),
                view.Note is { } note ? Show.Warn(note) : null,
                view.Listed.Count == 0
                    ? Show.Text(texts[view.Tasks.Count == 0 ? "tasks.none" : "tasks.noneOpen"])
                    : null,
                .. view.Listed.Skip(view.First).Take(TasksView.PageSize).Select(task => Row(view, task, texts)),
                Act.Row(Buttons(view, texts)),
            ]
        );
    }

    /// <summary>A preparation in the words of the playbook, another task in its own.</summary>
    public static string Said(TeamTask task, Texts texts) =>
        task.Kind == TaskKind.Preparation
            ? texts.Find("task." + TaskChanges.PreparationSubject + task.Text) ?? task.Text
            : task.Text;

    public static string StateWord(TaskState state, Texts texts) => texts["task.state." + TaskForms.KeyOf(state)];

    private static string Title(TasksView view, Texts texts) =>
        view.Tasks.Count > 0 && view.Tasks.All(task => task.Kind == TaskKind.Preparation)
            ? texts["tasks.preparations"]
            : texts["tasks.title"];

    private static AdaptiveElement[] Progress(string stand, int settled, int all)
    {
        var full = settled * Math.Min(all, Marks) / all;
        var line = string.Concat(Enumerable.Range(0, Math.Min(all, Marks)).Select(at => at < full ? "━━" : "┄┄"));
        return
        [
            Show.Strong(stand, AdaptiveSpacing.Small),
            Show.Text(line, color: AdaptiveTextColor.Accent, spacing: AdaptiveSpacing.None),
        ];
    }

    private static AdaptiveColumnSet Row(TasksView view, TeamTask task, Texts texts) =>
        Show.Row(
            Act.Row(
                task.State == TaskState.Open
                    ? Act.Execute(texts["tasks.finish"], Data(view, task, Verbs.TaskDone))
                    : null,
                Act.Execute(texts["tasks.change"], Data(view, task, Verbs.TaskChange))
            ),
            Words(view, task, texts)
        );

    private static AdaptiveRichTextBlock Words(TasksView view, TeamTask task, Texts texts)
    {
        var overdue = task.State == TaskState.Open && task.Due < view.Today;
        var sign = task.State switch
        {
            TaskState.Done => "☑ ",
            TaskState.Dropped => "✕ ",
            _ => "☐ ",
        };
        // The sign says nothing to who cannot see it, so its word follows.
        var about = string.Join(
            " · ",
            new[]
            {
                StateWord(task.State, texts),
                task.Owner is { } owner ? Texts.Name(owner) : texts["tasks.nobody"],
                task.Due is { } due ? texts[overdue ? "tasks.overdue" : "tasks.due", texts.Date(due)] : null,
                task is { State: TaskState.Dropped, Reason: { } reason } ? Shorten.Text(reason, ShownText) : null,
            }.OfType<string>()
        );
        return Show.Runs(
            AdaptiveSpacing.None,
            Show.Run(sign + Shorten.Text(Said(task, texts), ShownText) + "\n"),
            Show.Run(
                about,
                size: AdaptiveTextSize.Small,
                color: overdue ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default,
                subtle: !overdue
            )
        );
    }

    private static IEnumerable<AdaptiveAction?> Buttons(TasksView view, Texts texts)
    {
        var unowned = view.Open.FirstOrDefault(task => task.Owner is null);
        if (unowned is not null)
        {
            yield return Act.Execute(texts["tasks.nameOwner"], Data(view, unowned, Verbs.TaskChange), primary: true);
        }
        else if (view is { Open.Count: 0, Tasks.Count: > 0, Dossier.Next: NextStep.Fill })
        {
            yield return Act.Execute(
                texts["score.play", view.Dossier.Season.AtBat],
                Data(view, null, Verbs.Play) with
                {
                    Base = view.Dossier.Season.AtBat,
                },
                primary: true
            );
        }
        yield return Act.Execute(texts["tasks.new"], Data(view, null, Verbs.TaskNew), primary: view.Tasks.Count == 0);
        if (view.First > 0)
        {
            yield return Act.Execute(texts["tasks.first"], Data(view with { From = 0 }, null, Verbs.TaskList));
        }
        if (view.First + TasksView.PageSize < view.Listed.Count)
        {
            var next = view with { From = view.First + TasksView.PageSize };
            yield return Act.Execute(texts["tasks.next"], Data(next, null, Verbs.TaskList));
        }
        if (view.Tasks.Count > view.Open.Count)
        {
            var other = view with { All = !view.All, From = 0 };
            yield return Act.Execute(
                texts[view.All ? "tasks.onlyOpen" : "tasks.all"],
                Data(other, null, Verbs.TaskList)
            );
        }
    }

    /// <summary>What a button of this list sends: the task, and where in the list the reader was.</summary>
    internal static CardData Data(TasksView view, TeamTask? task, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Dossier.Account.Id,
            Year = view.Dossier.Season.Year,
            Form = task?.Id,
            Revision = task?.Revision,
            Choice = view.All ? "all" : null,
            Page = view.From > 0 ? view.From.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        };
}
