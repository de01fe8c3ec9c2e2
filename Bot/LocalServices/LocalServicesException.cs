namespace AccountBot.Bot.LocalServices;

/// <summary>A developer's machine cannot run a local service. The message is one line that says what to do about it.</summary>
public sealed class LocalServicesException : Exception
{
    public LocalServicesException(string message)
        : base(message) { }

    public LocalServicesException(string message, Exception inner)
        : base(message, inner) { }
}
