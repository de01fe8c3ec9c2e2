using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;

namespace AccountBot.Storage.Accounts;

/// <summary>
/// One commit in the making. A row that was read is replaced at the version it was read with; one that was not there is added;
/// so a commit only ever succeeds on what its decision was based on.
/// </summary>
public sealed class Changes
{
    private readonly Dictionary<string, RowChange> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal);
    private readonly List<Notice> notices = [];
    private readonly List<LaterNotice> later = [];

    public Changes(params IEnumerable<ReadRows> basedOn)
    {
        foreach (var read in basedOn)
        {
            BasedOn(read);
        }
    }

    public IReadOnlyList<RowChange> Rows => [.. changes.Values];

    /// <summary>What must be said once this is committed.</summary>
    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>More rows that the decision looked at.</summary>
    public Changes BasedOn(ReadRows read)
    {
        foreach (var row in read.Rows.Values)
        {
            versions[row.Key] = row.Version;
        }
        return this;
    }

    public Changes Put(string key, object value)
    {
        changes[key] = versions.TryGetValue(key, out var version)
            ? new RowChange.Replace(key, value, version)
            : new RowChange.Add(key, value);
        return this;
    }

    public Changes Remove(string key)
    {
        changes[key] = new RowChange.Remove(key, null);
        return this;
    }

    public Changes Season(Season season) => Put(AccountKeys.Season(season.Year), season);

    public Changes Form(FormEntry? entry) => entry is null ? this : Put(AccountKeys.Form(entry), entry);

    public Changes Gate(Gate gate) => Put(AccountKeys.Gate(gate.Year, gate.Base, gate.Round), gate);

    public Changes Task(params IEnumerable<TeamTask> tasks)
    {
        foreach (var task in tasks)
        {
            Put(AccountKeys.Task(task.Id), task);
        }
        return this;
    }

    public Changes Executive(ExecutiveRequest request) => Put(AccountKeys.Executive(request.Year, request.Id), request);

    public Changes Plan(PlanVersion? plan) => plan is null ? this : Put(AccountKeys.Plan(plan.Year, plan.Number), plan);

    public Changes Account(Account? account) => account is null ? this : Put(AccountKeys.Account, account);

    public Changes Accord(Approval approval) => Put(AccountKeys.Accord(approval), approval);

    public Changes Visit(VisitNotice visit) => Put(AccountKeys.Visit(visit.Year, visit.Id), visit);

    public Changes Subscription(Subscription subscription) =>
        Put(AccountKeys.Subscription(subscription.Person.Id), subscription);

    public Changes Play(params IEnumerable<LogEntry?> plays)
    {
        foreach (var logEntry in plays.OfType<LogEntry>())
        {
            Put(AccountKeys.Play(logEntry, Guid.CreateVersion7()), logEntry);
        }
        return this;
    }

    /// <summary>A play with an id of its own, so that it can be named later.</summary>
    public Changes Play(LogEntry logEntry, Guid id) => Put(AccountKeys.Play(logEntry, id), logEntry);

    /// <summary>What must be said later; each needs its entry on the agenda.</summary>
    public IReadOnlyList<LaterNotice> Later => later;

    /// <summary>Says something at a later moment. What is moved gets a notice of its own: its id holds a revision.</summary>
    public Changes SayAt(DateTimeOffset due, Notice notice)
    {
        later.Add(new LaterNotice(notice, due));
        return Put(AccountKeys.Later(notice.Id), later[^1]);
    }

    /// <summary>Takes back what should have been said later.</summary>
    public Changes Unsay(string notice) => Remove(AccountKeys.Later(notice));

    public Changes Say(params IEnumerable<Notice> more)
    {
        foreach (var notice in more)
        {
            notices.Add(notice);
            Put(AccountKeys.Outbox(notice.Id), notice);
        }
        return this;
    }
}
