namespace AccountBot.Storage.Accounts;

/// <summary>On a person's partition: when this person is next written to by the rhythm, and what was said already.</summary>
/// <param name="Next">The due moment of the one entry on the agenda that counts; null where none is needed.</param>
/// <param name="Reminded">What this person was reminded of, as account and key; each once.</param>
/// <param name="Again">What this person wants to be reminded of again, and when.</param>
/// <param name="LastWeekly">When the last weekly digest was sent.</param>
/// <param name="LastNews">When the last digest of news was sent.</param>
public sealed record PersonReminders(
    DateTimeOffset? Next,
    IReadOnlyList<string> Reminded,
    IReadOnlyDictionary<string, DateTimeOffset>? Again = null,
    DateTimeOffset? LastWeekly = null,
    DateTimeOffset? LastNews = null
)
{
    public const string Row = "rhythm";

    public static PersonReminders None { get; } = new(null, []);
}
