using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Playbook.Gates;

/// <summary>Everything that follows from a gate that has its verdict, in one go.</summary>
public sealed record GateClosing(
    Season Season,
    IReadOnlyList<LogEntry> Plays,
    Celebration? Celebration,
    IReadOnlyList<Notice> Notices
)
{
    /// <summary>The conditions of a GO, as the account manager's tasks.</summary>
    public IReadOnlyList<TeamTask> Tasks { get; init; } = [];

    /// <param name="gate">The gate with its verdict.</param>
    /// <param name="votes">The votes that were cast; each counts as a play of the season.</param>
    /// <param name="by">Whose action closed the gate: the manager, or who made the majority.</param>
    public static GateClosing Of(Gate gate, Season season, IReadOnlyList<Vote> votes, Person by)
    {
        var verdict = gate.Verdict ?? throw new ArgumentException("The gate has no verdict yet.", nameof(gate));
        var voted = votes.Aggregate(season, (sum, vote) => sum.After(vote.By, Spending.OnePlay, verdict.At));
        var counted = voted.After(by, Spending.OnePlay, verdict.At);
        return verdict.Choice == Choice.Go ? Go(gate, counted, verdict, by) : NoGo(gate, counted, verdict, by);
    }

    private static GateClosing Go(Gate gate, Season season, Verdict verdict, Person by)
    {
        var after = season.Go(verdict.By, verdict.At);
        return new GateClosing(
            after,
            [
                LogEntry.Of(LogEntryKind.DecidedGo, gate.Year, gate.Base, by, verdict.At) with
                {
                    Text = verdict.Why,
                },
                LogEntry.Of(LogEntryKind.BaseReached, gate.Year, gate.Base, by, verdict.At),
            ],
            new Celebration(
                gate.Account,
                gate.Evidence.AccountName,
                gate.Year,
                gate.Base,
                gate.Language,
                gate.Voters,
                season.Players,
                season.DaysAtBat(verdict.At),
                season.SpentOnBase,
                season.Spent,
                after.Diamond(),
                verdict.By,
                verdict.At
            ),
            [
                new Notice.ShowGate(gate.Year, gate.Base, gate.Round, Closed: true),
                new Notice.Celebrate(gate.Year, gate.Base),
                new Notice.ShowScoreboard(gate.Year, After: $"go{gate.Base}"),
            ]
        )
        {
            Tasks =
            [
                .. (verdict.Conditions ?? []).Select((condition, index) => Task(gate, verdict, by, condition, index)),
            ],
        };
    }

    private static TeamTask Task(Gate gate, Verdict verdict, Person by, string condition, int index) =>
        new(
            $"condition.{gate.Year}.{gate.Base}.{gate.Round}.{index + 1}",
            gate.Year,
            gate.Base,
            TaskKind.Condition,
            condition,
            gate.AccountManager,
            Due: null,
            TaskState.Open,
            Reason: null,
            by,
            verdict.At,
            Revision: 1
        );

    private static GateClosing NoGo(Gate gate, Season season, Verdict verdict, Person by) =>
        new(
            season.Park(
                new Parking(
                    verdict.Whose ?? Whose.Ours,
                    verdict.Why ?? string.Empty,
                    verdict.Until,
                    verdict.By,
                    verdict.At,
                    Spent: season.Spent
                )
            ),
            [LogEntry.Of(LogEntryKind.DecidedNoGo, gate.Year, gate.Base, by, verdict.At) with { Text = verdict.Why }],
            null,
            [
                new Notice.ShowGate(gate.Year, gate.Base, gate.Round, Closed: true),
                new Notice.PlanNoGo(gate.Year, gate.Base, gate.Round),
                new Notice.ShowScoreboard(gate.Year, After: $"nogo{gate.Base}.{gate.Round}"),
            ]
        );
}
