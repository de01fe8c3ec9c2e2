namespace AccountBot.Storage;

/// <summary>Counts the calls to the store from here on, in this flow of work and all that it starts, until disposed.</summary>
public sealed class StorageCalls : IDisposable
{
    static readonly AsyncLocal<StorageCalls?> Current = new();
    readonly StorageCalls? around;
    int reads;
    int writes;

    StorageCalls(StorageCalls? around) => this.around = around;

    /// <summary>Point reads and pages of queries.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <summary>Single writes and transactions.</summary>
    public int Writes => Volatile.Read(ref writes);

    /// <summary>Starts a count; what it counts also counts in the one around it.</summary>
    public static StorageCalls Begin() => Current.Value = new StorageCalls(Current.Value);

    public void Dispose() => Current.Value = around;

    internal static void CountRead()
    {
        for (var calls = Current.Value; calls is not null; calls = calls.around)
            Interlocked.Increment(ref calls.reads);
    }

    internal static void CountWrite()
    {
        for (var calls = Current.Value; calls is not null; calls = calls.around)
            Interlocked.Increment(ref calls.writes);
    }
}
