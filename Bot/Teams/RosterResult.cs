using AccountBot.Playbook.People;

namespace AccountBot.Bot.Teams;

/// <summary>What came of looking who is in a conversation.</summary>
public abstract record RosterResult
{
    private RosterResult() { }

    /// <param name="People">As the roster gives them, also those of whom it gives no more than the chat's id.</param>
    /// <param name="Complete">False where the roster is longer than we read: then it does not tell who is not there.</param>
    public sealed record Seen(IReadOnlyList<Person> People, bool Complete) : RosterResult
    {
        /// <summary>Those of whom it is known who they are; only they can be given a role.</summary>
        public IReadOnlyList<Person> Identified => [.. People.Where(person => person.IsIdentified())];
    }

    /// <summary>The service did not answer in time, or did not let us look.</summary>
    public sealed record Failed : RosterResult;
}

/// <summary>The looks of one turn: each place is asked once, and all of them together have so much time.</summary>
internal sealed class TurnLooks
{
    public Dictionary<string, RosterResult> ByPlace { get; } = new(StringComparer.Ordinal);

    /// <summary>When the first look of the turn began.</summary>
    public DateTimeOffset? Since { get; set; }
}
