using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>A posted card that is kept up to date.</summary>
/// <param name="Year">The season that it is about.</param>
/// <param name="Row">The row that says where it was posted, and so which card it is.</param>
public sealed record CardRef(DossierKey Key, int Year, string Row)
{
    public static CardRef Scoreboard(DossierKey key, int year) => new(key, year, AccountKeys.Scoreboard);

    public static CardRef Form(DossierKey key, FormAddress at) => new(key, at.Year, AccountKeys.FormCard(at));

    public static CardRef Gate(DossierKey key, int year, int atBase, int round) =>
        new(key, year, AccountKeys.GateCard(year, atBase, round));

    /// <param name="handedTo">Whose card: the id of a delegate; null for the manager.</param>
    public static CardRef ManagerGate(DossierKey key, int year, int atBase, int round, string? handedTo = null) =>
        new(
            key,
            year,
            handedTo is null
                ? AccountKeys.ManagerCard(year, atBase, round)
                : AccountKeys.DelegateCard(year, atBase, round, handedTo)
        );

    public static CardRef NoGoPlan(DossierKey key, int year, int atBase, int round) =>
        new(key, year, AccountKeys.PlanCard(year, atBase, round));

    /// <summary>The card in someone's chat that asks for a mandate or an acceptance.</summary>
    public static CardRef Approval(DossierKey key, int year, int atBase, ApprovalKind kind, string person) =>
        new(key, year, AccountKeys.AccordCard(year, atBase, kind, person));

    /// <summary>The card in someone's chat with a form that others may not see.</summary>
    public static CardRef Limits(DossierKey key, FormAddress at, string person) =>
        new(key, at.Year, AccountKeys.LimitsCard(at, person));

    /// <summary>The card about a visit in the chat of the account manager, or of the visitor.</summary>
    public static CardRef Visit(DossierKey key, int year, string id, bool toManager) =>
        new(key, year, AccountKeys.VisitCard(year, id, toManager));

    public static CardRef Tasks(DossierKey key, int year) => new(key, year, AccountKeys.TasksCard(year));

    public static CardRef HighFive(DossierKey key, int year, int atBase) =>
        new(key, year, AccountKeys.CelebrationCard(year, atBase));
}
