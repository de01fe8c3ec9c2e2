namespace AccountBot.Storage;

/// <summary>One change of one row; a row is changed at most once in a commit.</summary>
public abstract record RowChange(string Key)
{
    /// <summary>A row that must not exist yet.</summary>
    public sealed record Add(string Key, object Value) : RowChange(Key);

    /// <summary>A row that must still be at <paramref name="Version"/>.</summary>
    public sealed record Replace(string Key, object Value, string Version) : RowChange(Key);

    /// <summary>A row that must still be at <paramref name="Version"/>; with null, whatever is there goes, and nothing is fine too.</summary>
    public sealed record Remove(string Key, string? Version) : RowChange(Key);
}
