namespace AccountBot.Cards.Administration;

/// <summary>How something is that was looked at.</summary>
public enum CheckState
{
    Right,

    /// <summary>Not wrong yet, or not for everyone.</summary>
    Look,

    Wrong,

    /// <summary>Cannot be looked at here.</summary>
    Unchecked,
}

/// <param name="What">What was looked at.</param>
/// <param name="Said">What was found.</param>
/// <param name="Advice">What to do about it; null where nothing is to be done.</param>
public sealed record CheckLine(string What, CheckState State, string Said, string? Advice = null);
