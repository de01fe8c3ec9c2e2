using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Updates;

/// <summary>
/// On which subjects someone wants to hear what colleagues report about the account. Who reports on a subject is another thing: that
/// is agreed in base 5.
/// </summary>
public sealed record Subscription(Person Person, IReadOnlyList<string> Subjects, DateTimeOffset At)
{
    public bool Follows(string subject) => Subjects.Contains(subject, StringComparer.Ordinal);

    public Subscription With(string subject, bool follows, DateTimeOffset now) =>
        this with
        {
            Subjects = [.. Bases.Base05Internal.Subjects.Where(each => each == subject ? follows : Follows(each))],
            At = now,
        };
}
