using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Playbook.ActivityLog;

/// <summary>A play that is to be taken back, with what stands around it in the log.</summary>
/// <param name="Since">The plays at the same moment or later that still count, the newest first.</param>
/// <param name="Earlier">The plays before it that still count, the newest first, as far as was looked.</param>
/// <param name="Gate">The gate that is open now; null for none.</param>
/// <param name="Votes">The votes at that gate.</param>
public sealed record CounterCase(
    LogEntry Play,
    IReadOnlyList<LogEntry> Since,
    IReadOnlyList<LogEntry> Earlier,
    Gate? Gate,
    IReadOnlyList<Vote> Votes
)
{
    /// <summary>A play that nothing around it matters to.</summary>
    public static CounterCase Alone(LogEntry logEntry) => new(logEntry, [], [], null, []);

    /// <summary>The first play after it of a kind; null for none.</summary>
    public LogEntry? FirstSince(Func<LogEntry, bool> which) => Since.LastOrDefault(which);
}

/// <summary>What became of taking back a play.</summary>
public abstract record CounterOutcome
{
    private CounterOutcome() { }

    public sealed record Countered(LogEntry Play, Season Season) : CounterOutcome
    {
        /// <summary>The form that is open again, with what was typed; null where none is.</summary>
        public FormEntry? Entry { get; init; }

        public TeamTask? Task { get; init; }

        /// <summary>The gate at which a vote was taken back; null for anything else.</summary>
        public Gate? Gate { get; init; }

        /// <summary>The vote that counts again; null where there was none before.</summary>
        public Vote? Vote { get; init; }

        /// <summary>Who was told, and knows it all the same.</summary>
        public IReadOnlyList<Person> Told { get; init; } = [];
    }

    /// <summary>It was taken back before.</summary>
    public sealed record Already(Person By, DateTimeOffset At) : CounterOutcome;

    /// <summary>Someone went on from it since.</summary>
    public sealed record BuiltOn(LogEntry Play, LogEntry Since) : CounterOutcome;

    /// <summary>It has taken effect, or no one knows what was there before.</summary>
    public sealed record Final(LogEntry Play) : CounterOutcome;

    public sealed record NotYours : CounterOutcome;
}
