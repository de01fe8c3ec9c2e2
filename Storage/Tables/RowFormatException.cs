namespace AccountBot.Storage.Tables;

/// <summary>A stored row cannot be read although this release should: damage, or an upgrade that was forgotten.</summary>
public sealed class RowFormatException : Exception
{
    public RowFormatException(string message)
        : base(message) { }

    public RowFormatException(string message, Exception inner)
        : base(message, inner) { }
}
