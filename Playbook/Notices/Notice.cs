using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.People;
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

    /// <summary>Ask someone in the personal chat for the mandate, or to accept what was agreed.</summary>
    /// <param name="Revision">Of what is asked: a changed question is put again.</param>
    public sealed record AskAccord(int Year, int Base, ApprovalKind Kind, Person Person, int Revision) : Notice
    {
        public override string Id => $"accord.{Year}.{Base}.{Kind}.{Revision}.{Person.Id}";
    }

    /// <summary>Bring everything that shows mandates and acceptances up to date.</summary>
    public sealed record AccordGiven(int Year, int Base, ApprovalKind Kind, Person Person, int Revision) : Notice
    {
        public override string Id => $"accorded.{Year}.{Base}.{Kind}.{Revision}.{Person.Id}";
    }

    /// <summary>Put a confidential form before someone who may see it, in the personal chat.</summary>
    public sealed record AskLimits(int Year, int Base, string Form, Person Person) : Notice
    {
        public override string Id => $"limits.{Year}.{Base}.{Form}.{Person.Id}";
    }

    /// <summary>Tell someone that a role is vacant, so that they name another person.</summary>
    /// <param name="After">Which departure it was.</param>
    public sealed record NameAnother(int Year, AccountRole Role, Person Person, string After) : Notice
    {
        public override string Id => $"vacant.{Year}.{Role}.{After}.{Person.Id}";
    }

    /// <summary>Tell someone of a visit to the customer.</summary>
    /// <param name="Revision">Of the visit notice: what it is about is not said any more once something else is true.</param>
    public sealed record TellVisit(int Year, string Visit, int Revision, VisitTold What) : Notice
    {
        public override string Id => $"visit.{Year}.{Visit}.{Revision}.{What}";
    }

    /// <summary>Tell someone what a colleague reported.</summary>
    public sealed record TellUpdate(int Year, string Play, Person Person) : Notice
    {
        public override string Id => $"update.{Year}.{Play}.{Person.Id}";
    }

    /// <summary>Show a request to a director in the account's thread, and bring every card that shows it up to date.</summary>
    public sealed record ShowExecutive(int Year, string Request, int Revision) : Notice
    {
        public override string Id => $"executive.{Year}.{Request}.{Revision}";
    }

    /// <summary>Put a request before its director, in the personal chat.</summary>
    /// <param name="Put">How often it was put before someone, this time included.</param>
    public sealed record AskExecutive(int Year, string Request, int Put) : Notice
    {
        public override string Id => $"executive.ask.{Year}.{Request}.{Put}";
    }

    /// <summary>Put before the person who asked a director what the director's answer makes them do.</summary>
    public sealed record ExecutiveAnswered(int Year, string Request, int Revision) : Notice
    {
        public override string Id => $"executive.answered.{Year}.{Request}.{Revision}";
    }

    /// <summary>Say in a few words what happened with a request.</summary>
    /// <param name="Moment">Its place among the moments of the request.</param>
    /// <param name="To">In whose chat; null for the account's thread.</param>
    public sealed record SayExecutive(int Year, string Request, int Moment, Person? To) : Notice
    {
        public override string Id => $"executive.say.{Year}.{Request}.{Moment}.{To?.Id ?? "thread"}";
    }

    /// <summary>A day of a request has come: the briefing once more, or how did it go?</summary>
    /// <param name="Put">Which asking it belongs to; a request that was put again has a day of its own.</param>
    public sealed record ExecutiveDue(int Year, string Request, int Put, ExecutiveStep Step) : Notice
    {
        public override string Id => $"executive.due.{Year}.{Request}.{Put}.{Step}";
    }

    /// <summary>Post the season's list of tasks in the account's thread, or bring it up to date.</summary>
    public sealed record ShowTasks(int Year, string After) : Notice
    {
        public override string Id => $"tasks.{Year}.{After}";
    }

    /// <summary>Tell the account manager that the conversation in which the account is played no longer exists.</summary>
    public sealed record HomeLost(int Year, long Since) : Notice
    {
        public override string Id => $"lost.{Year}.{Since}";
    }

    /// <summary>Tell the conversation that an account left where it is played now, and close its cards there.</summary>
    /// <param name="From">The conversation that it left.</param>
    public sealed record LeftPlace(int Year, OldPlace From, long At) : Notice
    {
        public override string Id => $"left.{Year}.{At}";
    }

    /// <summary>Tell the account manager that nothing can be said where the account is played: the app was taken out of the team or chat.</summary>
    public sealed record AppRemoved(int Year, long Since) : Notice
    {
        public override string Id => $"appRemoved.{Year}.{Since}";
    }
}
