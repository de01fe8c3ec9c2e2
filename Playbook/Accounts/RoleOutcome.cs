using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Accounts;

/// <summary>What became of handing a role to someone else.</summary>
public abstract record RoleOutcome
{
    private RoleOutcome() { }

    public sealed record Changed(
        AccountRole Role,
        Person Person,
        Account Account,
        Season Season,
        LogEntry Play,
        IReadOnlyList<Notice> Notices
    ) : RoleOutcome;

    /// <summary>This person has the role already: a second press.</summary>
    public sealed record Unchanged(AccountRole Role, Person Person) : RoleOutcome;

    /// <summary>The roles changed since the card was made: the person who pressed looks again.</summary>
    public sealed record Overtaken : RoleOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : RoleOutcome;

    public sealed record NotYours : RoleOutcome;
}
