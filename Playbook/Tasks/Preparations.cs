using AccountBot.Playbook.Gates;

namespace AccountBot.Playbook.Tasks;

/// <summary>The thirteen preparations for presenting the plan: the GO of base 6 puts them before the team.</summary>
public static class Preparations
{
    /// <summary>The base whose GO brings them.</summary>
    public const int Base = 6;

    /// <summary>In the order in which a team takes them up.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "referenceVisit",
        "ownSite",
        "finalTeam",
        "levels",
        "extraContacts",
        "message",
        "caseStudy",
        "training",
        "objections",
        "signals",
        "organisation",
        "ownPeople",
        "users",
    ];

    /// <summary>What a gate's verdict puts before the team, with no one's name on it yet; nothing for any but the GO of base 6.</summary>
    public static IReadOnlyList<TeamTask> For(Gate gate, DateTimeOffset at) =>
        gate is { Base: Base, Verdict: { Choice: Choice.Go } verdict }
            ?
            [
                .. Keys.Select(key => new TeamTask(
                    $"{gate.Year}.{key}",
                    gate.Year,
                    gate.Base,
                    TaskKind.Preparation,
                    key,
                    Owner: null,
                    Due: null,
                    TaskState.Open,
                    Reason: null,
                    verdict.By ?? gate.AccountManager,
                    at,
                    1
                )),
            ]
            : [];

    /// <summary>Where a task stands among the others: the preparations in their order, what the team added after them.</summary>
    public static int OrderOf(TeamTask task) =>
        task.Kind == TaskKind.Preparation
        && Keys.Index().FirstOrDefault(each => each.Item == task.Text) is { Item: not null } found
            ? found.Index
            : Keys.Count;
}
