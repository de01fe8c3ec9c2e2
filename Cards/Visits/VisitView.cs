using AccountBot.Cards.Forms;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Visits;

namespace AccountBot.Cards.Visits;

/// <summary>A visit notice, as the account manager or the visitor sees it.</summary>
public sealed record VisitView(Account Account, VisitNotice Visit, DateOnly Today)
{
    /// <summary>Why the card comes; null where it shows how things stand.</summary>
    public VisitTold? Because { get; init; }

    /// <summary>Something else happened before what the reader typed was sent.</summary>
    public bool Overtaken { get; init; }

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What was typed, kept when the card comes back.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = FormView.Untouched;

    /// <summary>No one answered, and the visitor is about to leave: time to know whom to call.</summary>
    public bool IsUnanswered =>
        Visit.WaitsOn(Today)
        && !Visit.IsOwnOf(Account)
        && (
            Because == VisitTold.Unanswered
            || Visit.On <= Today
            || VisitMoments.IsLate(Visit, Playbook.Reminders.WorkCalendar.Usual)
        );

    public bool IsOpen => Visit.IsOpenOn(Today);
}
