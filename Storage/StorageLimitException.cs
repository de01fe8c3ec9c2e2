namespace AccountBot.Storage;

/// <summary>
/// A write that Azure Tables would refuse, or that Azurite would let through and Azure would not. Thrown before anything
/// is sent: a mistake of the caller, never of the people who use the bot.
/// </summary>
public sealed class StorageLimitException : ArgumentException
{
    public StorageLimitException(string message)
        : base(message) { }

    public StorageLimitException(string message, Exception inner)
        : base(message, inner) { }
}
