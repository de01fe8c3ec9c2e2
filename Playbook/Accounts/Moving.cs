using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Accounts;

/// <summary>Taking an account to another conversation: who may, and who does not see it there.</summary>
public static class Moving
{
    /// <summary>Who leads the account; or someone with a role in it who administers the app.</summary>
    public static bool MayMove(Account account, Person by, bool administers) =>
        by.Is(account.AccountManager) ? !account.IsGone(by) : administers && account.IsVisibleTo(by);

    /// <summary>Those of the account's people who are not in the other conversation.</summary>
    /// <param name="there">Who is in it.</param>
    public static IReadOnlyList<Person> LosesSight(Account account, IReadOnlyList<Person> there) =>
        [.. account.Everybody.Where(person => !there.Any(person.Is))];
}

/// <summary>What became of moving an account.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome() { }

    public sealed record Moved : MoveOutcome;

    /// <summary>It is played there already: a second press, or someone else was first.</summary>
    public sealed record Already : MoveOutcome;

    /// <summary>It was moved to a third place since the card was shown.</summary>
    public sealed record Overtaken : MoveOutcome;

    public sealed record NotYours : MoveOutcome;

    /// <summary>There is no such account for this person.</summary>
    public sealed record Unknown : MoveOutcome;
}
