using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Accounts;

/// <summary>The manager hands the deciding at gates to a delegate, for some time, or takes it back.</summary>
public static class Delegating
{
    public const string PersonInput = "delegate";
    public const string UntilInput = "delegateUntil";

    public static Form Form { get; } =
        new(
            "delegate",
            1,
            [
                new PersonField(PersonInput) { Required = true },
                new DateField(UntilInput) { Required = true, Sense = DateSense.Future },
            ]
        );

    /// <param name="over">The moment at which a day ends, where the office is.</param>
    public static DelegateOutcome Delegate(
        this Dossier dossier,
        FormInputs inputs,
        Person by,
        Func<DateOnly, DateTimeOffset> over,
        DateTimeOffset now
    )
    {
        var account = dossier.Account;
        if (account.Rule != GateRule.Manager || !by.Is(account.Manager))
        {
            return new DelegateOutcome.NotYours();
        }
        if (dossier.Season.IsOver)
        {
            return new DelegateOutcome.Closed(dossier.Season);
        }
        var reading = Form.Read(inputs, SeasonSoFar.None);
        if (reading is FormReading.Wrong wrong)
        {
            return new DelegateOutcome.Wrong(wrong.Problems);
        }
        var answers = ((FormReading.Right)reading).Answers;
        var (person, until) = (answers.Person(PersonInput)!, answers.Date(UntilInput)!.Value);
        if (Refused(account, person, inputs.FourEyes) is { } problem)
        {
            return new DelegateOutcome.Wrong([new FieldProblem(PersonInput, problem)]);
        }
        return account.Delegate is { } before && before.Person.Is(person) && before.Until == until
            ? new DelegateOutcome.Unchanged()
            : Changed(
                dossier,
                new Delegation(person, until, over(until), by, now),
                LogEntryKind.Delegated,
                person,
                by,
                now
            );
    }

    public static DelegateOutcome TakeBack(this Dossier dossier, Person by, DateTimeOffset now)
    {
        var account = dossier.Account;
        if (account.Rule != GateRule.Manager || !by.Is(account.Manager))
        {
            return new DelegateOutcome.NotYours();
        }
        return account.Delegate is { } before
            ? Changed(dossier, null, LogEntryKind.DelegationEnded, before.Person, by, now)
            : new DelegateOutcome.Unchanged();
    }

    private static Problem? Refused(Account account, Person person, bool fourEyes) =>
        person.Is(account.Manager) ? new Problem("problem.delegateSelf")
        : fourEyes && person.Is(account.AccountManager) ? new Problem("problem.delegateFourEyes")
        : null;

    private static DelegateOutcome.Changed Changed(
        Dossier dossier,
        Delegation? delegation,
        LogEntryKind kind,
        Person about,
        Person by,
        DateTimeOffset now
    )
    {
        var season = dossier.Season;
        Notice[] ask =
            delegation is not null && season.State == SeasonState.AtGate
                ? [new Notice.AskManager(season.Year, season.AtBat, season.Round, delegation.Person)]
                : [];
        return new DelegateOutcome.Changed(
            dossier.Account with
            {
                Delegate = delegation,
            },
            season.After(by, Spending.OnePlay, now),
            LogEntry.Of(kind, season.Year, season.AtBat, by, now) with
            {
                Text = about.Name,
            },
            [.. ask, new Notice.ShowScoreboard(season.Year, After: $"delegate.{now.UtcTicks}")]
        );
    }
}

/// <summary>What became of handing the deciding over, or taking it back.</summary>
public abstract record DelegateOutcome
{
    private DelegateOutcome() { }

    public sealed record Changed(Account Account, Season Season, LogEntry Play, IReadOnlyList<Notice> Notices)
        : DelegateOutcome;

    /// <summary>It is so already: a second press.</summary>
    public sealed record Unchanged : DelegateOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : DelegateOutcome;

    /// <summary>The season has no gates any more.</summary>
    public sealed record Closed(Season Season) : DelegateOutcome;

    public sealed record NotYours : DelegateOutcome;
}
