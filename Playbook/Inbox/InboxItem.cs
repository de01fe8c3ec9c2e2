using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Inbox;

/// <summary>Something of one account that waits for one person.</summary>
/// <param name="Id">Which one within the account and kind: base and round of a gate, the id of a task or a request.</param>
/// <param name="Since">Since when it waits.</param>
/// <param name="Base">The base it is about, where it is about one.</param>
/// <param name="About">Whom or what it is about, in people's own words or a key of the playbook.</param>
/// <param name="Due">The day on which it should be done; past it, it is overdue.</param>
/// <param name="From">The first day on which it is on the plate; null for at once.</param>
/// <param name="RemindAfter">Reminded of after this many working days; null for never.</param>
/// <param name="RemindOn">Reminded of on this day.</param>
public sealed record InboxItem(
    InboxKind Kind,
    string Id,
    DateTimeOffset Since,
    int? Base = null,
    string? About = null,
    DateOnly? Due = null,
    DateOnly? From = null,
    int? RemindAfter = null,
    DateOnly? RemindOn = null
)
{
    /// <summary>Names it within its account: what was reminded of once is known by this.</summary>
    public string Key => $"{Kind}.{Id}";

    public bool IsOverdue(DateOnly today) => Due < today;

    /// <summary>Whether it is on the plate on a day.</summary>
    public bool IsThere(DateOnly today) => From is null || From <= today;
}

/// <summary>For whom something waits.</summary>
public sealed record PersonInboxItem(Person For, InboxItem What);
