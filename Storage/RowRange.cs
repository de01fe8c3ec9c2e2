namespace AccountBot.Storage;

/// <summary>The rows from <paramref name="From"/> up to, not including, <paramref name="To"/>, in ordinal row-key order.</summary>
/// <param name="To">Empty: to the end of the partition.</param>
public readonly record struct RowRange(string From, string To)
{
    public static RowRange All { get; } = new("", "");

    /// <summary>Every row whose key starts with <paramref name="prefix"/>.</summary>
    public static RowRange Prefix(string prefix)
    {
        var stem = prefix.TrimEnd(char.MaxValue);
        return stem.Length == 0 ? new RowRange(prefix, "") : new RowRange(prefix, stem[..^1] + (char)(stem[^1] + 1));
    }

    /// <summary>The one row with this key. Nothing sorts between a key and that key with a space: controls are forbidden.</summary>
    public static RowRange Exactly(string key) => new(key, key + ' ');

    /// <summary>What of this range comes after a row with this key, which need not be there.</summary>
    public RowRange After(string key) => this with { From = string.CompareOrdinal(key, From) < 0 ? From : key + ' ' };

    internal bool IsOneKey =>
        To is { Length: > 0 }
        && To.Length == From.Length + 1
        && To[^1] == ' '
        && To.StartsWith(From, StringComparison.Ordinal);
}
