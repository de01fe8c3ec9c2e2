namespace AccountBot.Bot.Hosting;

/// <summary>How a turn that was answered with an apology counts; one without this went well.</summary>
/// <param name="Name">As it is measured.</param>
public sealed record TurnOutcome(string Name)
{
    public static TurnOutcome Ok { get; } = new("ok");

    public static TurnOutcome Failed { get; } = new("failed");

    /// <summary>Left to a newer release, which runs beside this one.</summary>
    public static TurnOutcome Newer { get; } = new("newer");
}
