using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Gates;

/// <summary>The plan that goes with a NO GO: whose, why and until when, other ways in, and how we stay in view.</summary>
public static class NoGoPlan
{
    private const string Ours = "ours";
    private const string Theirs = "theirs";
    private const string Stay = "nogo.nurture";
    private static readonly string[] Ways = ["email", "call", "visit", "event", "other"];
    private static readonly string[] Paces = ["monthly", "quarterly", "halfYearly", "yearly"];

    public static Form Form { get; } =
        new(
            "nogo",
            1,
            [
                new ChoiceField("whose", [Ours, Theirs]) { Required = true, Says = "manager.whose" },
                new TextField("why")
                {
                    Required = true,
                    Most = 500,
                    Lines = 2,
                    Says = "manager.why",
                },
                new DateField("until") { Sense = DateSense.Future, Says = "manager.until" },
                new ListField("otherWays") { Most = 8 },
                new ListField("firstOut") { Most = 8, MostCharacters = 100 },
                new TextField("what")
                {
                    Most = 300,
                    Lines = 2,
                    Group = Stay,
                },
                new ChoiceField("how", Ways) { Preset = Ways[0], Group = Stay },
                new ChoiceField("often", Paces) { Group = Stay },
                new PersonField("who") { Group = Stay },
            ]
        )
        {
            Cross = (answers, _) => Missing(answers),
        };

    /// <summary>Takes the team's plan for the NO GO at which the season stands.</summary>
    /// <param name="atBase">The base of the NO GO that the card is about, and its round.</param>
    /// <param name="revision">The revision of the plan that the card showed; 0 for the first one.</param>
    public static PlanOutcome PlanNoGo(
        this Dossier dossier,
        int atBase,
        int round,
        FormInputs inputs,
        int revision,
        Person by,
        DateTimeOffset now
    )
    {
        var season = dossier.Season;
        if (!dossier.Account.IsOnTheTeam(by))
        {
            return new PlanOutcome.NotOnTheTeam();
        }
        if (
            season is not { State: SeasonState.Parked, Parking: { } parking }
            || (season.AtBat, season.Round) != (atBase, round)
        )
        {
            return new PlanOutcome.Closed(season);
        }
        var reading = Form.Read(inputs, SeasonSoFar.None);
        if (revision != parking.Revision)
        {
            var same = reading is FormReading.Right again && again.Answers.Equals(AnswersOf(parking));
            return new PlanOutcome.AlreadyPlanned(EntryOf(season.Year, parking), same);
        }
        return reading switch
        {
            FormReading.Right right => Save(season, parking, right.Answers, by, now),
            FormReading.Wrong wrong => new PlanOutcome.Wrong(wrong.Problems),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The plan as the form shows it.</summary>
    public static FormEntry EntryOf(int year, Parking parking) =>
        new(
            year,
            0,
            Form.Key,
            Form.Version,
            0,
            AnswersOf(parking),
            Paused: false,
            parking.Revision,
            parking.PlannedBy ?? parking.By ?? new Person(string.Empty, "?"),
            parking.PlannedAt ?? parking.At
        );

    private static PlanOutcome.Saved Save(
        Season season,
        Parking parking,
        Answers answers,
        Person by,
        DateTimeOffset now
    )
    {
        var planned = Read(parking, answers) with
        {
            PlanRevision = parking.Revision + 1,
            PlannedBy = by,
            PlannedAt = now,
        };
        var kind = parking.IsPlanned ? LogEntryKind.NoGoChanged : LogEntryKind.NoGoPlanned;
        return new PlanOutcome.Saved(
            (season with { Parking = planned }).After(by, Spending.OnePlay, now),
            LogEntry.Of(kind, season.Year, season.AtBat, by, now) with
            {
                Text = planned.Nurture?.What,
            }
        );
    }

    private static Parking Read(Parking parking, Answers answers) =>
        parking with
        {
            Whose = answers.Choice("whose") == Theirs ? Whose.TheAccounts : Whose.Ours,
            Why = answers.Text("why") ?? string.Empty,
            Until = answers.Date("until"),
            OtherWays = answers.List("otherWays"),
            FirstOut = answers.List("firstOut"),
            Nurture = answers.Text("what") is { } what
                ? new Nurture(
                    what,
                    (NurtureWay)Math.Max(0, Array.IndexOf(Ways, answers.Choice("how"))),
                    answers.Choice("often") is { } often ? (NurturePace)Array.IndexOf(Paces, often) : null,
                    answers.Person("who")
                )
                : null,
        };

    // The team's majority says neither whose NO GO it is nor why: that is left to the form.
    private static Answers AnswersOf(Parking parking)
    {
        var (said, nurture) = (parking.By is not null || parking.IsPlanned, parking.Nurture);
        var answers = new Dictionary<string, Answer?>(StringComparer.Ordinal)
        {
            ["whose"] = said ? new Answer.Choice([parking.Whose == Whose.TheAccounts ? Theirs : Ours]) : null,
            ["why"] = parking.Why.Length > 0 ? new Answer.Text(parking.Why) : null,
            ["until"] = parking.Until is { } until ? new Answer.Date(until) : null,
            ["otherWays"] = parking.OtherWays is { Count: > 0 } ways ? new Answer.List(ways) : null,
            ["firstOut"] = parking.FirstOut is { Count: > 0 } people ? new Answer.List(people) : null,
            ["what"] = nurture is null ? null : new Answer.Text(nurture.What),
            ["how"] = new Answer.Choice([Ways[(int)(nurture?.How ?? NurtureWay.EMail)]]),
            ["often"] = nurture?.Often is { } often ? new Answer.Choice([Paces[(int)often]]) : null,
            ["who"] = nurture?.Who is { } who ? new Answer.Colleagues([who]) : null,
        };
        return new Answers(
            answers
                .Where(answer => answer.Value is not null)
                .ToDictionary(answer => answer.Key, answer => answer.Value!, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<FieldProblem> Missing(Answers answers)
    {
        if (answers.Choice("whose") == Theirs && !answers.Has("otherWays") && !answers.Has("firstOut"))
        {
            yield return new FieldProblem("otherWays", new Problem("problem.otherWay"));
        }
        if (!answers.Has("what") && (answers.Has("often") || answers.Has("who")))
        {
            yield return new FieldProblem("what", new Problem("problem.required"));
        }
    }
}

/// <summary>What became of the plan for a NO GO.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome() { }

    public sealed record Saved(Season Season, LogEntry Play) : PlanOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : PlanOutcome;

    /// <param name="Same">It is the same plan again: a second press, or a request that was repeated.</param>
    public sealed record AlreadyPlanned(FormEntry Entry, bool Same) : PlanOutcome;

    /// <summary>The season does not stand at that NO GO (any more).</summary>
    public sealed record Closed(Season Season) : PlanOutcome;

    public sealed record NotOnTheTeam : PlanOutcome;
}
