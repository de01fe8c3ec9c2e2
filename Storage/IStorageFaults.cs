namespace AccountBot.Storage;

/// <summary>
/// Called around every call to the store, when registered. Tests use it to break off a turn at any step and see that
/// nothing is lost; the product registers none.
/// </summary>
public interface IStorageFaults
{
    /// <param name="operation">Table and kind, as <c>Dossiers write</c>.</param>
    Task BeforeAsync(string operation, CancellationToken ct);

    /// <param name="operation">Table and kind, as <c>Dossiers write</c>.</param>
    Task AfterAsync(string operation, CancellationToken ct);
}
