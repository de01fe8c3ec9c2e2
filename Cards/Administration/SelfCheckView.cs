namespace AccountBot.Cards.Administration;

/// <summary>What was found when the bot looked at itself, for one tenant. Null is what could not be looked at.</summary>
/// <param name="Storage">Why the store cannot be used, in one line for an operator; null when it can.</param>
/// <param name="Tables">How many tables there are to be.</param>
/// <param name="Development">On a developer's machine some things are not as they will be.</param>
/// <param name="Unreached">How many people cannot be reached, up to <see cref="ReachFacts.Most"/>.</param>
/// <param name="At">When it was looked.</param>
public sealed record SelfCheckView(
    string? Storage,
    int Tables,
    IdentityFacts Identity,
    ReachFacts? Reach,
    Uri PublicUrl,
    bool Development,
    BacklogFacts? Backlog,
    int? Unreached,
    VersionFacts Version,
    DateTimeOffset At
)
{
    /// <summary>The kinds of rows that could not be read, one for each row that was come across.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>What was just done from this card, in words.</summary>
    public string? Done { get; init; }
}

/// <summary>As whom the bot runs.</summary>
public abstract record IdentityFacts
{
    private IdentityFacts() { }

    /// <summary>Without an app id, as on a developer's machine.</summary>
    public sealed record Nobody : IdentityFacts;

    /// <param name="Problem">Why no token was given, in one line; null when one was.</param>
    public sealed record Somebody(string Type, string App, string Tenant, string? Problem) : IdentityFacts;
}

/// <param name="People">Known to be reachable in their private chat.</param>
/// <param name="MorePeople">There are more than were counted.</param>
/// <param name="Places">Teams and group chats that have the bot.</param>
public sealed record ReachFacts(int People, bool MorePeople, int Places, bool MorePlaces)
{
    public const int Most = 1_000;
}

/// <param name="OldestUnsent">For how long the oldest message that was decided is not sent; null where none is.</param>
/// <param name="Unsent">Of so many accounts something is not sent.</param>
/// <param name="PutOff">Of so many of them it failed, and waits for another try.</param>
/// <param name="Lag">For how long the most overdue entry on the agenda waits for someone to take it.</param>
public sealed record BacklogFacts(TimeSpan? OldestUnsent, int Unsent, int PutOff, TimeSpan Lag);

/// <param name="Schema">The newest version of a row that this release writes.</param>
public sealed record VersionFacts(string Product, string Runtime, int Schema, DateTimeOffset RunningSince);
