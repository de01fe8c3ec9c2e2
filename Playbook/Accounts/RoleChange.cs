using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Accounts;

/// <summary>Hands a role in an account to someone else, with the reason: who held it left, cannot be reached, or has enough to do.</summary>
public static class RoleChange
{
    public const string RoleInput = "role";
    public const string PersonInput = "person";
    public const string ReasonInput = "reason";
    public const int MostReason = 300;

    /// <summary>The keys of the roles, in the order of the enum.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["accountManager", "manager", "director"];

    public static Form Form { get; } =
        new(
            "handover",
            1,
            [
                new ChoiceField(RoleInput, Roles) { Required = true },
                new PersonField(PersonInput) { Required = true },
                new TextField(ReasonInput)
                {
                    Required = true,
                    Lines = 2,
                    Most = MostReason,
                },
            ]
        );

    public static string KeyOf(AccountRole role) => Roles[(int)role];

    /// <summary>Account manager, manager and director may hand over every role; a delegate may take over that of the manager.</summary>
    public static bool MayHandOver(this Account account, AccountRole role, Person by) =>
        account.Leaders().Any(by.Is) || (role == AccountRole.Manager && by.Is(account.Delegate?.Person));

    public static bool MayHandOver(this Account account, Person by) =>
        Enum.GetValues<AccountRole>().Any(role => account.MayHandOver(role, by));

    /// <summary>Names who holds the roles now, so that a card knows whether it still shows the latest.</summary>
    public static string StampOf(Account account) =>
        MatchField.KeyOf(string.Join('|', Enum.GetValues<AccountRole>().Select(role => account.Holder(role)?.Id)));

    /// <param name="stamp">Who held the roles when the card was made.</param>
    public static RoleOutcome HandOver(
        this Dossier dossier,
        FormInputs inputs,
        string? stamp,
        Person by,
        DateTimeOffset now
    )
    {
        var account = dossier.Account;
        if (!account.MayHandOver(by))
        {
            return new RoleOutcome.NotYours();
        }
        if (Form.Read(inputs, SeasonSoFar.None) is not FormReading.Right { Answers: var answers })
        {
            return new RoleOutcome.Wrong(((FormReading.Wrong)Form.Read(inputs, SeasonSoFar.None)).Problems);
        }
        var role = (AccountRole)Roles.Index().First(each => each.Item == answers.Choice(RoleInput)).Index;
        var person = answers.Person(PersonInput)!;
        if (!account.MayHandOver(role, by))
        {
            return Wrong(RoleInput, "problem.roleNotYours");
        }
        if (person.Is(account.Holder(role)) && !account.IsGone(person))
        {
            return new RoleOutcome.Unchanged(role, person);
        }
        if (stamp != StampOf(account))
        {
            return new RoleOutcome.Overtaken();
        }
        return Refused(account, role, person, inputs.FourEyes) is { } problem
            ? Wrong(PersonInput, problem)
            : Changed(dossier, role, person, answers.Text(ReasonInput)!, by, now);
    }

    private static string? Refused(Account account, AccountRole role, Person person, bool fourEyes) =>
        (fourEyes, role) switch
        {
            (true, AccountRole.AccountManager) when person.Is(account.Manager) => "problem.fourEyes",
            (true, AccountRole.AccountManager) when person.Is(account.Delegate?.Person) => "problem.delegateFourEyes",
            (true, AccountRole.Manager) when person.Is(account.AccountManager) => "problem.fourEyes",
            _ => null,
        };

    private static RoleOutcome.Wrong Wrong(string input, string problem) =>
        new([new FieldProblem(input, new Problem(problem))]);

    private static RoleOutcome.Changed Changed(
        Dossier dossier,
        AccountRole role,
        Person person,
        string reason,
        Person by,
        DateTimeOffset now
    )
    {
        var season = dossier.Season;
        var account = After(dossier.Account, role, person);
        var logEntry = LogEntry.Of(
            LogEntryKind.AccountManagerNamed + (int)role,
            season.Year,
            season.AtBat,
            by,
            now
        ) with
        {
            Subject = person.Name,
            Text = reason,
        };
        return new RoleOutcome.Changed(
            role,
            person,
            account,
            // A season that is over is only read: its sums stay what they were.
            season.IsOver
                ? season
                : season.After(by, Spending.OnePlay, now),
            logEntry,
            [
                .. Asked(dossier, account, role, person, now),
                new Notice.ShowScoreboard(season.Year, After: $"role.{now.UtcTicks}"),
            ]
        );
    }

    private static Account After(Account account, AccountRole role, Person person)
    {
        var after = role switch
        {
            AccountRole.AccountManager => account with { AccountManager = person, Members = Members(account, person) },
            AccountRole.Manager => account with
            {
                Manager = person,
                Delegate = person.Is(account.Delegate?.Person) ? null : account.Delegate,
            },
            _ => account with { Director = person },
        };
        var before = account.Holder(role);
        var present = after.NotMissed(person);
        return before is not null && !Enum.GetValues<AccountRole>().Any(each => before.Is(after.Holder(each)))
            ? present.NotMissed(before)
            : present;
    }

    /// <summary>The person who hands the account over and has not left stays on its team, where there is room.</summary>
    private static IReadOnlyList<Member> Members(Account account, Person person)
    {
        var before = account.AccountManager;
        var others = account.Members.Where(member => !member.Person.Is(person) && !member.Person.Is(before)).ToList();
        return account.IsGone(before) || before.Is(account.Manager) || others.Count >= NewAccount.MostMembers
            ? others
            : [new Member(before, MemberKind.Permanent), .. others];
    }

    /// <summary>What waited for the one who had the role, now waits for the other.</summary>
    private static IEnumerable<Notice> Asked(
        Dossier dossier,
        Account account,
        AccountRole role,
        Person person,
        DateTimeOffset now
    )
    {
        var (season, after) = (dossier.Season, dossier.Answers with { Account = account });
        if (season.State == SeasonState.AtGate && role == AccountRole.Manager && account.Rule == GateRule.Manager)
        {
            yield return new Notice.AskManager(season.Year, season.AtBat, season.Round, person);
        }
        if (season.State != SeasonState.AtBat)
        {
            yield break;
        }
        switch (dossier.AtBat.FirstOpen(dossier.Answers))
        {
            case { Work: FormWork.Acceptances } when role != AccountRole.AccountManager:
                yield return new Notice.AskAccord(season.Year, season.AtBat, ApprovalKind.Acceptance, person, 0);
                break;
            case { Confidential: true } form:
                yield return new Notice.AskLimits(season.Year, season.AtBat, form.Key, account.Leaders()[0]);
                break;
        }
        if (dossier.AtBat.Gaps(after).Count < dossier.AtBat.Gaps(dossier.Answers).Count)
        {
            yield return new Notice.PlayOn(season.Year, season.AtBat, $"role.{now.UtcTicks}");
        }
    }
}
