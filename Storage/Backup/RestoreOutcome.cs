namespace AccountBot.Storage.Backup;

/// <summary>What became of bringing tables back.</summary>
public abstract record RestoreOutcome
{
    RestoreOutcome() { }

    /// <param name="Rows">How many, by table.</param>
    public sealed record Restored(IReadOnlyDictionary<string, int> Rows) : RestoreOutcome;

    /// <summary>There is something in a table already; nothing was written.</summary>
    public sealed record NotEmpty(string Table) : RestoreOutcome;

    /// <summary>A table's file is not there; nothing was written.</summary>
    public sealed record Missing(string File) : RestoreOutcome;

    /// <summary>A row cannot be read, or is not there although there should be so many; nothing was written.</summary>
    public sealed record Damaged(string File, int Row) : RestoreOutcome;
}
