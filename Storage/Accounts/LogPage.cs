using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Storage.Accounts;

/// <summary>A play with the name that it has within its account.</summary>
public sealed record LoggedEntry(string Id, LogEntry Play);

/// <summary>A page of the log, newest first.</summary>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record LogPage(IReadOnlyList<LoggedEntry> Lines, string? Older)
{
    /// <summary>The most plays that are looked at for one page: what the store gives in one go.</summary>
    public const int MostLookedAt = 1000;

    public IReadOnlyList<LogEntry> Plays => [.. Lines.Select(line => line.Play)];

    /// <summary>The plays of another kind that were looked at, too: who is in them can be chosen.</summary>
    public IReadOnlyList<LogEntry> LookedAt { get; init; } = [];

    /// <summary>Back to which moment was looked, where that was not far enough to fill the page; null where it was.</summary>
    public DateTimeOffset? LookedUntil { get; init; }

    /// <param name="read">What was read, which may hold rows of a newer release.</param>
    internal static LogPage Of(RowPage read, LogChoice choice, int size)
    {
        var looked = read
            .Rows.Where(row => row.Value is LogEntry)
            .Select(row => new LoggedEntry(AccountKeys.PlayIdOf(row.Key), (LogEntry)row.Value))
            .ToList();
        var fit = looked.Where(line => choice.Fits(line.Play)).Take(size + 1).ToList();
        var plays = looked.ConvertAll(line => line.Play);
        if (fit.Count > size)
        {
            return new LogPage(fit[..size], fit[size - 1].Id) { LookedAt = plays };
        }
        return read.Continuation is null
            ? new LogPage(fit, null) { LookedAt = plays }
            : new LogPage(fit, AccountKeys.PlayIdOf(read.Rows[^1].Key))
            {
                LookedAt = plays,
                LookedUntil = plays.Count > 0 ? plays[^1].At : null,
            };
    }
}
