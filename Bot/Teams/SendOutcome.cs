namespace AccountBot.Bot.Teams;

/// <summary>What became of something that was sent.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="Conversation">Where it is now; a new thread or chat has an id of its own.</param>
    public sealed record Sent(string Conversation, string Activity) : SendOutcome;

    /// <summary>Too much at once; try again after a while.</summary>
    public sealed record Throttled(TimeSpan After) : SendOutcome;

    /// <summary>The person has not installed the app, blocked it, or left; or the app was taken out of the team or chat.</summary>
    public sealed record Unreachable(string Why) : SendOutcome;

    /// <summary>
    /// The app is there, but its messages are not taken: surely not arrived. It may pass when someone changes something in Teams, or at
    /// another address.
    /// </summary>
    /// <param name="Code">The channel service's; 403 where it gives none.</param>
    public sealed record Forbidden(string Code) : SendOutcome;

    /// <summary>The message or the conversation no longer exists.</summary>
    public sealed record Gone : SendOutcome;

    public sealed record TooLarge : SendOutcome;

    /// <summary>It may have arrived or not: the service answered with a fault, or not at all.</summary>
    /// <param name="Never">It surely did not arrive: there was no connection.</param>
    public sealed record Ambiguous(string Why, bool Never = false) : SendOutcome;

    /// <summary>The service does not take us for this bot: surely not arrived, and until an operator mends it nothing else will.</summary>
    public sealed record Unauthorized(string Why) : SendOutcome;

    /// <summary>The service understood and said no, for a reason that will not pass.</summary>
    public sealed record Refused(string Why) : SendOutcome;
}
