namespace AccountBot.Storage.Accounts;

/// <summary>Of a tenant: when old seasons are looked for next, and how far that is. Among the addresses.</summary>
/// <param name="Next">The due moment of the one entry on the agenda that counts; null where none does.</param>
/// <param name="Cursor">The account that was done last in the round that is under way; null between two rounds.</param>
public sealed record RetentionRun(DateTimeOffset? Next, string? Cursor = null)
{
    public const string Row = "tenant|retention";
}
