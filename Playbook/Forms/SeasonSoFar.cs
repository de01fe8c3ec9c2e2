using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;

namespace AccountBot.Playbook.Forms;

/// <summary>What a base is judged by: everything that was answered in one season, agreed to, and taken on.</summary>
public sealed record SeasonSoFar(IReadOnlyList<FormEntry> Entries)
{
    public static readonly SeasonSoFar None = new([]);

    /// <summary>Whose season it is; null for a form outside an account.</summary>
    public Account? Account { get; init; }

    /// <summary>Mandates, acceptances and objections, one for each person and base.</summary>
    public IReadOnlyList<Approval> Accords { get; init; } = [];

    /// <summary>What the team has taken on, in this season or an earlier one.</summary>
    public IReadOnlyList<TeamTask> Tasks { get; init; } = [];

    /// <summary>The versions of the account plan, the first one first.</summary>
    public IReadOnlyList<PlanVersion> Plans { get; init; } = [];

    /// <summary>Who was asked something and cannot be reached.</summary>
    public IReadOnlyList<Unreached> Unreached { get; init; } = [];

    /// <summary>The visits that were announced, in this season or an earlier one.</summary>
    public IReadOnlyList<VisitNotice> Visits { get; init; } = [];

    /// <summary>Who follows what colleagues report, one for each person.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; init; } = [];

    /// <summary>The requests to directors, of this season or an earlier one, the day that comes first before the others.</summary>
    public IReadOnlyList<ExecutiveRequest> Requests { get; init; } = [];

    public ExecutiveRequest? Request(string? id) =>
        Requests.FirstOrDefault(each => string.Equals(each.Id, id, StringComparison.Ordinal));

    public SeasonSoFar With(ExecutiveRequest changed) =>
        this with
        {
            Requests = [.. Requests.Where(each => each.Id != changed.Id), changed],
        };

    /// <summary>The plan as it stands; null before base 3 was complete for the first time.</summary>
    public PlanVersion? Plan => Plans.Count > 0 ? Plans[^1] : null;

    public Approval? AccordOf(ApprovalKind kind, Person person) =>
        Accords.FirstOrDefault(approval => approval.Kind == kind && approval.By.Is(person));

    public SeasonSoFar With(Approval given) =>
        this with
        {
            Accords = [.. Accords.Where(each => each.Kind != given.Kind || !each.By.Is(given.By)), given],
        };

    public FormEntry? Entry(int atBase, string form, int entry = 0) =>
        Entries.FirstOrDefault(each => each.Base == atBase && each.Form == form && each.Entry == entry);

    /// <summary>The answers of a form that is answered once; empty when it is not yet.</summary>
    public Answers Of(int atBase, string form) => Entry(atBase, form)?.Answers ?? Answers.None;

    /// <summary>The finished entries of a repeatable form, first one first.</summary>
    public IReadOnlyList<FormEntry> All(int atBase, string form) =>
        [
            .. Entries
                .Where(each => each.Base == atBase && each.Form == form && each.Entry > 0 && !each.Paused)
                .OrderBy(each => each.Entry),
        ];

    /// <summary>The number of the next entry of a repeatable form: one that was paused is taken up again.</summary>
    public int NextEntry(int atBase, string form)
    {
        var entries = Entries.Where(each => each.Base == atBase && each.Form == form && each.Entry > 0).ToList();
        return entries.Find(each => each.Paused)?.Entry
            ?? entries.Select(each => each.Entry).DefaultIfEmpty(0).Max() + 1;
    }

    public SeasonSoFar With(params IEnumerable<FormEntry> changed) =>
        this with
        {
            Entries = [.. Entries.Where(each => !changed.Any(other => SameForm(each, other))), .. changed],
        };

    private static bool SameForm(FormEntry one, FormEntry other) =>
        (one.Year, one.Base, one.Form, one.Entry) == (other.Year, other.Base, other.Form, other.Entry);
}
