namespace AccountBot.Playbook.Portfolio;

/// <summary>Which accounts of a list are shown.</summary>
public enum PortfolioFilter
{
    All,
    AtGate,

    /// <summary>See <see cref="Stalling"/>.</summary>
    Stalled,
    Parked,

    /// <summary>The reader is the account manager.</summary>
    Mine,
}

/// <summary>In which order.</summary>
public enum PortfolioOrder
{
    Name,

    /// <summary>The longest at its base first.</summary>
    Days,

    /// <summary>The largest first.</summary>
    Potential,

    /// <summary>The furthest first.</summary>
    Base,
}
