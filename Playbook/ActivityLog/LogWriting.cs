using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.ActivityLog;

/// <summary>Writing a play in the log by hand: a call, a visit, an hour of work.</summary>
public static class LogWriting
{
    public const decimal MostHours = 1000;
    public const decimal MostCost = 10_000_000;

    public static Form Form { get; } =
        new(
            "log",
            1,
            [
                new TextField("what")
                {
                    Required = true,
                    Most = 500,
                    Lines = 2,
                },
                new ChoiceField("contact", [.. CustomerContact.Kinds, CustomerContact.None]),
                new NumberField("hours") { Most = MostHours },
                new MoneyField("cost") { Most = MostCost },
            ]
        );

    /// <param name="atBase">The base that it is about; null for the one in progress.</param>
    /// <param name="link">The message that says it.</param>
    public static LogOutcome Log(
        Account account,
        Season season,
        Answers answers,
        Person by,
        DateTimeOffset now,
        int? atBase = null,
        string? link = null
    )
    {
        if (!account.IsVisibleTo(by))
        {
            return new LogOutcome.NotOnTheTeam();
        }
        if (season.State == SeasonState.Ended)
        {
            return new LogOutcome.Ended(season);
        }
        var logEntry = LogEntry.Of(LogEntryKind.Logged, season.Year, atBase ?? season.AtBat, by, now) with
        {
            Subject = CustomerContact.Of(answers.Choice("contact"), answers.Text("what")),
            Text = answers.Text("what"),
            Hours = answers.Number("hours"),
            Cost = answers.Money("cost"),
            Link = link,
        };
        var after = season.After(by, new Spending(1, logEntry.Hours ?? 0, logEntry.Cost ?? 0), now);
        return new LogOutcome.Logged(logEntry, logEntry.Subject is null ? after : after.Met(now));
    }
}

public abstract record LogOutcome
{
    private LogOutcome() { }

    public sealed record Logged(LogEntry Play, Season Season) : LogOutcome;

    /// <summary>The same card was sent before.</summary>
    public sealed record AlreadyLogged : LogOutcome;

    /// <summary>The season was ended for good; nothing is added to it any more.</summary>
    public sealed record Ended(Season Season) : LogOutcome;

    public sealed record NotOnTheTeam : LogOutcome;

    /// <summary>No such competitor is at the table.</summary>
    public sealed record NotThere : LogOutcome;
}
