using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Updates;

/// <summary>The information flow: any colleague reports a development that touches the account, and those whom it concerns are told.</summary>
public static class Reporting
{
    public const int MostText = 4000;

    public const string Other = "other";

    public static Form Form { get; } =
        new(
            "update",
            1,
            [
                new ChoiceField("subject", Base05Internal.Subjects)
                {
                    Required = true,
                    OptionsSay = "b05.flow.subject",
                },
                new TextField("what")
                {
                    Required = true,
                    Most = MostText,
                    Lines = 3,
                },
            ]
        );

    /// <summary>Writes a report down.</summary>
    public static ReportOutcome Report(this Dossier dossier, string subject, string text, Person by, DateTimeOffset now)
    {
        var season = dossier.Season;
        if (season.State == SeasonState.Ended)
        {
            return new ReportOutcome.Ended(season);
        }
        var logEntry = LogEntry.Of(LogEntryKind.Reported, season.Year, season.AtBat, by, now) with
        {
            Subject = subject,
            Text = text,
        };
        return new ReportOutcome.Reported(
            logEntry,
            season.After(by, Spending.OnePlay, now),
            Recipients(dossier, subject, by)
        );
    }

    /// <summary>
    /// Puts a report under another subject. The first play stays in the log, taken back; a new one takes its place, and only those are
    /// told who did not hear of the first.
    /// </summary>
    /// <param name="before">The report as it was written.</param>
    public static ReportOutcome Reclassify(
        this Dossier dossier,
        LogEntry before,
        string subject,
        Person by,
        DateTimeOffset now
    )
    {
        if (before.Kind != LogEntryKind.Reported || !(by.Is(before.By) || by.Is(dossier.Account.AccountManager)))
        {
            return new ReportOutcome.NotYours();
        }
        if (before.Subject == subject)
        {
            return new ReportOutcome.Unchanged();
        }
        if (dossier.Season.State == SeasonState.Ended || dossier.Season.Year != before.Year)
        {
            return new ReportOutcome.Ended(dossier.Season);
        }
        var text = before.Text ?? string.Empty;
        var counter = LogEntry.Of(LogEntryKind.Countered, before.Year, dossier.Season.AtBat, by, now) with
        {
            Subject = Shorten.Text(text),
        };
        var logEntry = before with { Subject = subject, At = now };
        var told = Recipients(dossier, before.Subject ?? Other, before.By);
        return new ReportOutcome.Reported(
            logEntry,
            dossier.Season.TakeBack(before, now).After(before.By, Spending.OnePlay, now),
            [.. Recipients(dossier, subject, before.By).Where(person => !told.Any(person.Is) && !person.Is(by))]
        )
        {
            Counter = counter,
        };
    }

    /// <summary>The account manager and the person who follows the subject, each once, but never the one who reports.</summary>
    public static IReadOnlyList<Person> Recipients(Dossier dossier, string subject, Person by) =>
        [
            .. dossier
                .Answers.Subscriptions.Where(each => each.Follows(subject))
                .Select(each => each.Person)
                .Where(dossier.Account.IsVisibleTo)
                .Prepend(dossier.Account.AccountManager)
                .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
                .Where(person => !person.Is(by)),
        ];

    /// <summary>What someone follows here; nothing where they never said.</summary>
    public static Subscription SubscriptionOf(Dossier dossier, Person person) =>
        dossier.Answers.Subscriptions.FirstOrDefault(each => each.Person.Is(person))
        ?? new Subscription(person, [], DateTimeOffset.MinValue);
}

/// <summary>What became of a report.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome() { }

    /// <param name="Tell">Who hears of it.</param>
    public sealed record Reported(LogEntry Play, Season Season, IReadOnlyList<Person> Tell) : ReportOutcome
    {
        /// <summary>The play against the report that this one takes the place of.</summary>
        public LogEntry? Counter { get; init; }
    }

    /// <summary>It is under this subject already.</summary>
    public sealed record Unchanged : ReportOutcome;

    /// <summary>The season was ended for good, or another year's has begun.</summary>
    public sealed record Ended(Season Season) : ReportOutcome;

    public sealed record NotYours : ReportOutcome;
}
