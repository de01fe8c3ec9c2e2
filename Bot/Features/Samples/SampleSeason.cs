using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Samples;

/// <summary>
/// A season that is played by the playbook's own rules up to a base, as fast as the machine can: what comes of it are the same rows
/// that a team would have left behind.
/// </summary>
public sealed class SampleSeason
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(7);
    private readonly SampleStory story;
    private readonly Dictionary<string, object> rows = new(StringComparer.Ordinal);
    private int moment;

    /// <param name="start">When the season began; every step comes some hours after the one before.</param>
    public SampleSeason(Opening opening, SampleStory story, DateTimeOffset start)
    {
        this.story = story;
        Now = start;
        Dossier = new Dossier(opening.Account, opening.Season, SeasonSoFar.None with { Account = opening.Account });
        Log(opening.Play);
    }

    public Dossier Dossier { get; private set; }

    public DateTimeOffset Now { get; private set; }

    /// <summary>Everything that came of it, by row key, without the account and its season themselves.</summary>
    public IReadOnlyDictionary<string, object> Rows => rows;

    /// <summary>Plays the bases before this one and passes their gates; base 13 is home.</summary>
    public SampleSeason PlayTo(int atBase)
    {
        while (Dossier.Season is { IsOver: false } season && season.AtBat < atBase)
        {
            Fill();
            PassGate();
        }
        return this;
    }

    /// <summary>Answers everything that the base in progress asks, up to its gate.</summary>
    public SampleSeason Fill()
    {
        foreach (var form in Dossier.AtBat.Forms)
        {
            Fill(form);
        }
        Work();
        return this;
    }

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private IReadOnlyList<Person> Team => Dossier.Account.Team;

    private Person Next() => Team[moment++ % Team.Count];

    private void Fill(Form form)
    {
        if (form.Work == FormWork.Acceptances)
        {
            Accept();
            return;
        }
        if (form.Work == FormWork.Tasks)
        {
            Finish();
            return;
        }
        if (form.FieldsFor(Dossier.Answers).Count == 0)
        {
            return;
        }
        var entries = story.EntriesOf(Dossier, form, Today);
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = form.Repeatable ? index + 1 : 0;
            Answer(form, entry, SampleAnswers.To(Dossier, form, entry, Today, entries[index]));
        }
        if (form.Repeatable)
        {
            var at = new FormAddress(Dossier.Season.Year, Dossier.Season.AtBat, form.Key, 1);
            Take(Dossier.GoOn(at, Next(), Now));
        }
        if (Base04Team.DirectorIn(Dossier.Answers) is { } director && form.Key == "mandate")
        {
            Agree(ApprovalKind.Mandate, director);
        }
    }

    private void Answer(Form form, int entry, IReadOnlyDictionary<string, string> typed)
    {
        var people = Dossier.Account.Everybody.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var inputs = new FormInputs(typed, people, Dossier.Account.Language, Today);
        var at = new FormAddress(Dossier.Season.Year, Dossier.Season.AtBat, form.Key, entry);
        var next = Next();
        // Only those who lead the account answer what others may not see.
        var by = form.Confidential ? Dossier.Account.AccountManager : next;
        Take(Dossier.Answer(at, inputs, 0, form.Repeatable ? SaveThen.Again : SaveThen.Next, by, Now));
    }

    private void Take(AnswerOutcome outcome)
    {
        // A base with no director, or no other members, leaves gaps, as it would for a team.
        if (outcome is not AnswerOutcome.Saved saved)
        {
            return;
        }
        Now += Step;
        rows[AccountKeys.Form(saved.Entry)] = saved.Entry;
        Log(saved.Play, saved.Plan?.Revised);
        var account = saved.Account ?? Dossier.Account;
        var answers = Dossier.Answers.With(saved.Entry) with { Account = account };
        if (saved.Plan is { } plan)
        {
            rows[AccountKeys.Plan(plan.Year, plan.Number)] = plan;
            answers = answers with { Plans = [.. answers.Plans, plan] };
        }
        Dossier = new Dossier(account, saved.Season, answers);
    }

    private void Accept()
    {
        foreach (var person in Base05Internal.Needed(Dossier.Answers))
        {
            Agree(ApprovalKind.Acceptance, person);
        }
    }

    private void Agree(ApprovalKind kind, Person person)
    {
        if (Dossier.Accord(kind, Stand.Agrees, null, person, Now) is ApprovalOutcome.Given given)
        {
            Now += Step;
            rows[AccountKeys.Accord(given.Accord)] = given.Accord;
            Log(given.Play);
            Dossier = Dossier with { Season = given.Season, Answers = Dossier.Answers.With(given.Accord) };
        }
    }

    /// <summary>Every open task is done but one, which no one needs any more.</summary>
    private void Finish()
    {
        foreach (var task in Dossier.Answers.Tasks.Where(task => task.State == TaskState.Open).ToList())
        {
            var dropped = task.Text == Preparations.Keys[1];
            Take(
                task with
                {
                    Owner = Next(),
                    Due = Today,
                    State = dropped ? TaskState.Dropped : TaskState.Done,
                    Reason = dropped ? story.DropReason : null,
                    By = Dossier.Account.AccountManager,
                    At = Now,
                    Revision = task.Revision + 1,
                }
            );
        }
    }

    private void Take(TeamTask task)
    {
        rows[AccountKeys.Task(task.Id)] = task;
        var others = Dossier.Answers.Tasks.Where(each => each.Id != task.Id);
        Dossier = Dossier with { Answers = Dossier.Answers with { Tasks = [.. others, task] } };
    }

    /// <summary>The hours that someone wrote down on this base, and who else was seen at the table.</summary>
    private void Work()
    {
        if (
            Dossier.Season.AtBat == SampleStory.CompetitorAt
            && KnownCompetitors.Seen(Dossier, story.Competitor, Next(), Now) is LogOutcome.Logged seen
        )
        {
            Log(seen.Play);
            Dossier = Dossier with { Season = seen.Season };
        }
        if (
            story.WorkOn(Dossier) is { } work
            && LogWriting.Log(Dossier.Account, Dossier.Season, work, Next(), Now) is LogOutcome.Logged logged
        )
        {
            Log(logged.Play);
            Dossier = Dossier with { Season = logged.Season };
        }
    }

    private void PassGate()
    {
        var manager = Dossier.Account.AccountManager;
        if (Dossier.OpenGate(story.GapReason, manager, Now) is not OpenGateOutcome.Opened opened)
        {
            throw new InvalidOperationException("The sample's gate did not open.");
        }
        Log(opened.Play);
        var (gate, votes) = (opened.Gate, new List<Vote>());
        foreach (var voter in Team)
        {
            Now += Step;
            if (
                gate.Cast(votes, voter, Choice.Go, story.VoteReason(votes.Count), Now)
                is not VoteOutcome.Counted counted
            )
            {
                continue;
            }
            gate = counted.Gate;
            votes.Add(counted.Vote);
            rows[AccountKeys.Vote(gate.Year, gate.Base, gate.Round, voter.Id)] = counted.Vote;
            Log(LogEntry.Of(LogEntryKind.Voted, gate.Year, gate.Base, voter, Now) with { Subject = nameof(Choice.Go) });
        }
        var decider = Dossier.Account.Manager ?? manager;
        gate = gate with { Verdict = gate.Verdict ?? new Verdict(Choice.Go, Dossier.Account.Manager, Now) };
        rows[AccountKeys.Gate(gate.Year, gate.Base, gate.Round)] = gate;
        var closing = GateClosing.Of(gate, opened.Season, votes, decider);
        Log(closing.Plays);
        Celebrate(closing.Celebration!);
        foreach (var task in Preparations.For(gate, Now))
        {
            Take(task);
        }
        Dossier = Dossier with { Season = closing.Season };
    }

    private void Celebrate(Celebration moment)
    {
        rows[AccountKeys.Celebration(moment.Year, moment.Base)] = moment;
        foreach (var person in Team)
        {
            Now += TimeSpan.FromMinutes(9);
            rows[AccountKeys.HighFive(moment.Year, moment.Base, person.Id)] = new HighFive(person, Now);
        }
    }

    private void Log(params IEnumerable<LogEntry?> plays)
    {
        foreach (var logEntry in plays.OfType<LogEntry>())
        {
            rows[AccountKeys.Play(logEntry, Guid.CreateVersion7())] = logEntry;
        }
    }
}
