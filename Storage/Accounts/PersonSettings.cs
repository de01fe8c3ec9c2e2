namespace AccountBot.Storage.Accounts;

/// <summary>On a person's partition: how and when this person wants to hear from us. Null for what the tenant set.</summary>
/// <param name="TimeZone">An IANA name; null for that of the person's client, which <see cref="PersonalChat"/> has.</param>
/// <param name="Begin">When the quiet hours end.</param>
/// <param name="End">When the quiet hours begin.</param>
/// <param name="News">When this person hears of what colleagues report.</param>
/// <param name="Weekly">Whether the weekly digest comes; null for yes.</param>
/// <param name="Muted">The accounts of which this person wants no reminders.</param>
/// <param name="SnoozedUntil">No reminders before this moment.</param>
public sealed record PersonSettings(
    string? TimeZone = null,
    TimeOnly? Begin = null,
    TimeOnly? End = null,
    NewsPace? News = null,
    bool? Weekly = null,
    IReadOnlyList<string>? Muted = null,
    DateTimeOffset? SnoozedUntil = null
)
{
    public const string Row = "settings";

    public bool Mutes(string account) => Muted?.Contains(account, StringComparer.Ordinal) == true;
}

/// <summary>When someone hears of what colleagues report about an account.</summary>
public enum NewsPace
{
    AtOnce,
    Daily,
    Weekly,
}
