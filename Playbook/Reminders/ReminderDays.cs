namespace AccountBot.Playbook.Reminders;

/// <summary>After how many working days someone is reminded.</summary>
/// <param name="Vote">Members who have not voted.</param>
/// <param name="Manager">The person who decides a gate.</param>
/// <param name="AccountManager">The account manager, of a gate that still stands.</param>
/// <param name="Answer">A director or colleague who was asked something: a mandate, an acceptance, a request.</param>
public sealed record ReminderDays(int Vote, int Manager, int AccountManager, int Answer)
{
    public static ReminderDays Usual { get; } = new(1, 2, 3, 2);
}
