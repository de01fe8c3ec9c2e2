using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Competitors;

/// <summary>Competitors at the customer's table: seen, and gone again. The pitcher wants to know of each.</summary>
public static class KnownCompetitors
{
    public const int NameLength = 80;
    public const int MostSeen = 300;

    /// <summary>The form that asks who was seen, where, and at which base.</summary>
    public static Form FormFor(int atBat) =>
        new(
            "competitor",
            1,
            [
                new TextField("name")
                {
                    Required = true,
                    Most = NameLength,
                    Lines = 1,
                },
                new TextField("seen") { Most = MostSeen, Lines = 2 },
                new ChoiceField("base", [.. Enumerable.Range(1, atBat).Select(Text)])
                {
                    Preset = Text(atBat),
                    Literal = true,
                },
            ]
        );

    /// <summary>A sighting, by what the form of this season holds.</summary>
    public static LogOutcome Seen(Dossier dossier, Answers answers, Person by, DateTimeOffset now)
    {
        var season = dossier.Season;
        if (!dossier.Account.IsVisibleTo(by))
        {
            return new LogOutcome.NotOnTheTeam();
        }
        var name = answers.Text("name")!;
        // As it was written the first time, so that one competitor stays one.
        var known = season.Competitors.FirstOrDefault(each => NameMatch.IsSame(each.Name, name))?.Name ?? name;
        var atBase = answers.Choice("base") is { } chosen
            ? int.Parse(chosen, System.Globalization.CultureInfo.InvariantCulture)
            : season.AtBat;
        var after = season.After(by, Spending.OnePlay, now) with
        {
            Competitors = [.. season.Competitors, new CompetitorSighting(known, atBase, now, by)],
        };
        var logEntry = LogEntry.Of(LogEntryKind.CompetitorSeen, season.Year, season.AtBat, by, now) with
        {
            Subject = known,
            Text = answers.Text("seen"),
        };
        return new LogOutcome.Logged(logEntry, after);
    }

    /// <summary>A competitor left the table: off the diamond and the coming gates; the log keeps every sighting.</summary>
    public static LogOutcome Gone(Dossier dossier, string name, Person by, DateTimeOffset now)
    {
        var season = dossier.Season;
        if (!dossier.Account.IsVisibleTo(by))
        {
            return new LogOutcome.NotOnTheTeam();
        }
        var names = AtTheTable(season).Select(sighting => sighting.Name).ToList();
        var gone =
            names.Find(each => NameMatch.IsSame(each, name))
            ?? (NameMatch.Find(name, names, each => each) is [var nearly] ? nearly : null);
        if (gone is null)
        {
            return new LogOutcome.NotThere();
        }
        var after = season.After(by, Spending.OnePlay, now) with
        {
            Competitors = [.. season.Competitors.Where(each => !NameMatch.IsSame(each.Name, gone))],
        };
        var logEntry = LogEntry.Of(LogEntryKind.CompetitorGone, season.Year, season.AtBat, by, now) with
        {
            Subject = gone,
        };
        return new LogOutcome.Logged(logEntry, after);
    }

    /// <summary>The last sighting of each competitor, the latest one first.</summary>
    public static IReadOnlyList<CompetitorSighting> AtTheTable(Season season) =>
        [
            .. season
                .Competitors.OrderByDescending(sighting => sighting.At)
                .DistinctBy(sighting => sighting.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
