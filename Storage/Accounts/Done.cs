using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Storage.Accounts;

/// <summary>Something was done, by whom and when: what a repeat of it finds.</summary>
public sealed record DoneMark(Person By, DateTimeOffset At);

/// <summary>One process empties an account's outbox, until this moment at the latest.</summary>
public sealed record OutboxLease(DateTimeOffset Until);

/// <summary>Something to say at a later moment, unless it is taken back before.</summary>
public sealed record LaterNotice(Notice Notice, DateTimeOffset Due);
