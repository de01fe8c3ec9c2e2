using AccountBot.Bot.Transactions;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>Someone wants to be reminded again later.</summary>
public sealed class Snoozing(ReminderStore reminders, TimeProvider time)
{
    private const int Tries = 8;

    /// <summary>Tomorrow, or on the next working day.</summary>
    /// <param name="marks">What to be reminded of; what does not wait for this person is left out.</param>
    /// <exception cref="TooBusyException">Others were first at every try.</exception>
    public async Task<DateOnly> TomorrowAsync(
        string tenant,
        string person,
        IReadOnlyCollection<string> marks,
        CancellationToken ct
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var file = await reminders.ReadAsync(tenant, person, ct);
            var (now, calendar) = (time.GetUtcNow(), file.Calendar);
            var at = calendar.On(calendar.DayOf(now).AddDays(1));
            var again = new Dictionary<string, DateTimeOffset>(
                file.Rhythm.Again ?? new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
            foreach (var mark in ReminderPlanner.Marks(file).Intersect(marks, StringComparer.Ordinal))
            {
                again[mark] = at;
            }
            var after = file.Rhythm with { Again = again };
            var next = ReminderPlanner.After(file with { Rhythm = after }, now);
            if (await reminders.MoveAsync(file, after, next, ct))
            {
                return calendar.DayOf(at);
            }
        }
        throw new TooBusyException();
    }
}
