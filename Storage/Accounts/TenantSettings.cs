using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Storage.Accounts;

/// <summary>Of a tenant: what counts where neither a person nor an account says otherwise. Among the addresses.</summary>
/// <param name="TimeZone">An IANA name.</param>
/// <param name="WeeklyOn">The day of the weekly digest.</param>
/// <param name="WorkingDays">The days on which people are reminded.</param>
/// <param name="KeepYears">How many years closed seasons are kept after they ended; null for ever.</param>
/// <param name="KeepSetBy">Who said so: what is removed is removed in their name.</param>
public sealed record TenantSettings(
    ReminderDays? Reminders = null,
    string? TimeZone = null,
    TimeOnly? Begin = null,
    TimeOnly? End = null,
    DayOfWeek? WeeklyOn = null,
    IReadOnlyList<DayOfWeek>? WorkingDays = null,
    int? KeepYears = null,
    Person? KeepSetBy = null
)
{
    public const string Row = "tenant|settings";

    public static TenantSettings Usual { get; } = new();
}
