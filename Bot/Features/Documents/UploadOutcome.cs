namespace AccountBot.Bot.Features.Documents;

/// <summary>What became of a file that was to be put somewhere.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome() { }

    public sealed record Stored : UploadOutcome;

    /// <summary>The place that was given is no OneDrive of Microsoft's: nothing was sent there.</summary>
    public sealed record NotAllowed : UploadOutcome;

    /// <summary>The place is no longer there: too long ago, used already, or the right to it was taken.</summary>
    public sealed record Expired(string Why) : UploadOutcome;

    /// <summary>There is no room for it, or it is larger than what can be sent at once.</summary>
    public sealed record TooLarge : UploadOutcome;

    /// <summary>The service failed or did not answer. As the file goes in one piece, there is all of it or nothing.</summary>
    public sealed record Failed(string Why) : UploadOutcome;
}
