namespace AccountBot.Bot.Tests.Support;

/// <summary>A test of something that only Unix has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    /// <param name="why">What other systems lack.</param>
    public UnixFactAttribute(string why)
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = why;
        }
    }
}
