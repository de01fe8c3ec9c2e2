using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>What is known of a person, read in one go, and when that person works.</summary>
/// <param name="RhythmVersion">The version of the rhythm's row; null where there is none yet.</param>
/// <param name="Chat">How the person is reached; null where the bot never wrote to them.</param>
public sealed record PersonSnapshot(
    string Tenant,
    string Person,
    IReadOnlyList<Participation> Parts,
    PersonSettings Settings,
    PersonReminders Rhythm,
    string? RhythmVersion,
    IReadOnlyList<News> News,
    PersonalChat? Chat,
    TenantSettings Defaults
)
{
    public WorkCalendar Calendar { get; } = Transactions.TenantDefaults.CalendarOf(Defaults, Settings, Chat);

    public PersonKey Key => new(Tenant, Person);
}
