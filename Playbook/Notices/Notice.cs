using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Team;
using AccountBot.Playbook.Visits;

namespace AccountBot.Playbook.Notices;

/// <summary>
/// Something that must be said because the state changed. It is written with the change and said afterwards; what it shows is read
/// again at that moment, so a notice that comes late still tells what is true.
/// </summary>
public abstract record Notice
{
    private Notice() { }

    /// <summary>The same for the same cause, so that a notice is never written twice.</summary>
    public abstract string Id { get; }

    /// <summary>Whose season it is about.</summary>
    public abstract int Year { get; init; }

    /// <summary>Go on playing in the account's thread: the next form, or the gate.</summary>
    public sealed record PlayOn(int Year, int Base, string After) : Notice
    {
        public override string Id => $"play.{Year}.{Base}.{After}";
    }

    /// <summary>Show the gate in the account's thread, or bring its cards to the end when it was closed.</summary>
    public sealed record ShowGate(int Year, int Base, int Round, bool Closed) : Notice
    {
        public override string Id => $"gate.{Year}.{Base}.{Round}.{(Closed ? "closed" : "open")}";
    }

    /// <summary>Put the gate before the manager, in the personal chat.</summary>
    public sealed record AskManager(int Year, int Base, int Round, Person Manager) : Notice
    {
        public override string Id => $"manager.{Year}.{Base}.{Round}.{Manager.Id}";
    }

    /// <summary>Bring the manager's question to the account's thread.</summary>
    public sealed record AskTeam(int Year, int Base, int Round, int Question) : Notice
    {
        public override string Id => $"ask.{Year}.{Base}.{Round}.{Question}";
    }

    /// <summary>High fives for a reached base.</summary>
    public sealed record Celebrate(int Year, int Base) : Notice
    {
        public override string Id => $"highfive.{Year}.{Base}";
    }

    /// <summary>Put the form of the NO GO plan before the team.</summary>
    public sealed record PlanNoGo(int Year, int Base, int Round) : Notice
    {
        public override string Id => $"nogo.{Year}.{Base}.{Round}";
    }

    /// <summary>Post the scoreboard where the account lives, or bring it up to date.</summary>
    public sealed record ShowScoreboard(int Year, string After) : Notice
    {
        /// <summary>The season of the next year has begun: the account's thread now plays that one.</summary>
        public const string NextYear = "next";

        /// <summary>The account is new, or moved: the scoreboard opens a thread, and comes before everything else.</summary>
        public const string New = "new";

        public bool Opens => After == New || After.StartsWith(New + ".", StringComparison.Ordinal);

        public override string Id => $"scoreboard.{Year}.{After}";
    }

    /// <summary>Ask somebody in the personal chat for the mandate, or to accept what was agreed.</summary>
    /// <param name="Revision">Of what is asked: a changed question is put again.</param>
    public sealed record AskAccord(int Year, int Base, AccordKind Kind, Person Person, int Revision) : Notice
    {
        public override string Id => $"accord.{Year}.{Base}.{Kind}.{Revision}.{Person.Id}";
    }

    /// <summary>Bring everything that shows mandates and acceptances up to date.</summary>
    public sealed record AccordGiven(int Year, int Base, AccordKind Kind, Person Person, int Revision) : Notice
    {
        public override string Id => $"accorded.{Year}.{Base}.{Kind}.{Revision}.{Person.Id}";
    }

    /// <summary>Put a confidential form before somebody who may see it, in the personal chat.</summary>
    public sealed record AskLimits(int Year, int Base, string Form, Person Person) : Notice
    {
        public override string Id => $"limits.{Year}.{Base}.{Form}.{Person.Id}";
    }

    /// <summary>Tell somebody that a role is vacant, so that they name another person.</summary>
    /// <param name="After">Which departure it was.</param>
    public sealed record NameAnother(int Year, AccountRole Role, Person Person, string After) : Notice
    {
        public override string Id => $"vacant.{Year}.{Role}.{After}.{Person.Id}";
    }

    /// <summary>Tell somebody of a visit to the customer.</summary>
    /// <param name="Revision">Of the visit notice: what it is about is not said any more once something else is true.</param>
    public sealed record TellVisit(int Year, string Visit, int Revision, VisitTold What) : Notice
    {
        public override string Id => $"visit.{Year}.{Visit}.{Revision}.{What}";
    }

    /// <summary>Tell somebody what a colleague reported.</summary>
    public sealed record TellUpdate(int Year, string Play, Person Person) : Notice
    {
        public override string Id => $"update.{Year}.{Play}.{Person.Id}";
    }

    /// <summary>Post the season's list of tasks in the account's thread, or bring it up to date.</summary>
    public sealed record ShowTasks(int Year, string After) : Notice
    {
        public override string Id => $"tasks.{Year}.{After}";
    }

    /// <summary>Tell the account manager that the conversation in which the account is played is no more.</summary>
    public sealed record HomeLost(int Year, long Since) : Notice
    {
        public override string Id => $"lost.{Year}.{Since}";
    }
}
