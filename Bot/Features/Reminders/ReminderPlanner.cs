using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>What there is to say to a person at a moment, and when there is something to say next.</summary>
public static class ReminderPlanner
{
    /// <summary>What comes within this time goes along: one message instead of two.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(30);

    /// <summary>A weekly digest that is later than this is left out: on Thursday no one wants Monday's.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromHours(12);

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The next moment at which there is something to say; null where nothing is known to come.</summary>
    public static DateTimeOffset? After(PersonSnapshot file, DateTimeOffset now)
    {
        var moments = Reminders(file)
            .Select(each => each.At)
            .Concat(NewsDue(file, now) is { } news ? [news] : [])
            .Concat(HasWeekly(file) ? [file.Calendar.NextWeekly(now, WeeklyOn(file))] : [])
            .ToList();
        if (moments.Count == 0)
        {
            return null;
        }
        var first = moments.Min();
        var snoozed = file.Settings.SnoozedUntil is { } until && until > first ? until : first;
        return file.Calendar.NotBefore(snoozed > now ? snoozed : now);
    }

    /// <summary>Everything to say at a moment.</summary>
    public static ReminderDigest At(PersonSnapshot file, DateTimeOffset now)
    {
        var news = NewsDue(file, now) <= now + Together ? file.News : [];
        return new ReminderDigest(
            Due(file, now),
            [.. news.Where(each => !file.Settings.Mutes(each.Account))],
            IsWeeklyDue(file, now) ? [.. Weekly(file).OrderBy(part => part.Name, StringComparer.Ordinal)] : []
        );
    }

    /// <summary>The rhythm after something was said. What waits no longer is forgotten, so that the list stays short.</summary>
    public static PersonReminders Said(PersonSnapshot file, ReminderDigest reminderDigest, DateTimeOffset now)
    {
        var said = reminderDigest.Reminders.Select(reminder => reminder.Mark).ToHashSet(StringComparer.Ordinal);
        var still = Marks(file).ToHashSet(StringComparer.Ordinal);
        return file.Rhythm with
        {
            Reminded = [.. file.Rhythm.Reminded.Union(said, StringComparer.Ordinal).Where(still.Contains)],
            Again = file.Rhythm.Again is { } again
                ? again
                    .Where(each => still.Contains(each.Key) && !said.Contains(each.Key))
                    .ToDictionary(StringComparer.Ordinal)
                : null,
            LastWeekly = reminderDigest.Weekly.Count > 0 ? now : file.Rhythm.LastWeekly,
            LastNews = reminderDigest.News.Count > 0 ? now : file.Rhythm.LastNews,
        };
    }

    /// <summary>Names everything that waits for this person.</summary>
    public static IEnumerable<string> Marks(PersonSnapshot file) =>
        from part in file.Parts
        from what in part.Waits ?? []
        select Reminder.MarkOf(part.Account, what);

    /// <summary>What the person is to be reminded of now, the most pressing first.</summary>
    public static IReadOnlyList<Reminder> Due(PersonSnapshot file, DateTimeOffset now)
    {
        var due = Reminders(file).Where(each => each.At <= now + Together);
        return [.. InboxRules.MostPressing(due, each => each.What, file.Calendar.DayOf(now))];
    }

    /// <summary>The moment for the digest of news; null where there are none.</summary>
    public static DateTimeOffset? NewsDue(PersonSnapshot file, DateTimeOffset now)
    {
        var fresh = file.News.Where(news => !file.Settings.Mutes(news.Account)).ToList();
        return fresh.Count == 0 ? null
            : file.Settings.News == NewsPace.Weekly ? file.Calendar.NextWeekly(fresh[0].At, WeeklyOn(file))
            : file.Calendar.On(file.Calendar.DayOf(fresh[0].At).AddDays(1));
    }

    /// <summary>Whether the weekly digest is to be sent now.</summary>
    public static bool IsWeeklyDue(PersonSnapshot file, DateTimeOffset now)
    {
        var last = file.Calendar.NextWeekly(now, WeeklyOn(file)) - Week;
        // Across a change of the clock the week before is not seven times a day earlier, hence the hours.
        return HasWeekly(file)
            && now - last is var late
            && late >= TimeSpan.FromHours(-1)
            && late < TooLate
            && (file.Rhythm.LastWeekly is not { } sent || now - sent > TimeSpan.FromDays(5));
    }

    public static bool HasWeekly(PersonSnapshot file) => file.Settings.Weekly != false && Weekly(file).Any();

    /// <summary>The accounts of the weekly digest; a sample is none.</summary>
    public static IEnumerable<Participation> Weekly(PersonSnapshot file) =>
        file.Parts.Where(part =>
            part is { Weekly: true, Sample: not true }
            && part.State != Playbook.Seasons.SeasonState.Ended
            && !file.Settings.Mutes(part.Account)
        );

    private static IEnumerable<Reminder> Reminders(PersonSnapshot file) =>
        from part in file.Parts
        where part.Sample is not true && !file.Settings.Mutes(part.Account)
        from what in part.Waits ?? []
        let mark = Reminder.MarkOf(part.Account, what)
        let at = file.Rhythm.Again?.TryGetValue(mark, out var again) == true ? again
        : file.Rhythm.Reminded.Contains(mark, StringComparer.Ordinal) ? null
        : what.RemindAt(file.Calendar)
        where at is not null
        select new Reminder(part, what, at.Value);

    private static DayOfWeek WeeklyOn(PersonSnapshot file) => file.Defaults.WeeklyOn ?? DayOfWeek.Monday;
}

/// <summary>Something to remind a person of.</summary>
public sealed record Reminder(Participation Part, InboxItem What, DateTimeOffset At)
{
    public string Mark => MarkOf(Part.Account, What);

    public static string MarkOf(string account, InboxItem what) => $"{account}.{what.Key}";
}
