using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;
using static AccountBot.Bot.Tests.Storage.RowValues;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>Notices that are still to be given.</summary>
static class NoticeRows
{
    public static Dictionary<string, object> All =>
        new(StringComparer.Ordinal)
        {
            ["notice.showExecutive.1"] = new Notice.ShowExecutive(2026, Id, 2),
            ["notice.askExecutive.1"] = new Notice.AskExecutive(2026, Id, 1),
            ["notice.executiveAnswered.1"] = new Notice.ExecutiveAnswered(2026, Id, 2),
            ["notice.sayExecutive.1"] = new Notice.SayExecutive(2026, Id, 1, Kim),
            ["notice.executiveDue.1"] = new Notice.ExecutiveDue(2026, Id, 1, ExecutiveStep.Follow),
            ["notice.askAccord.1"] = new Notice.AskAccord(2026, 4, ApprovalKind.Mandate, Eva, 1),
            ["notice.accordGiven.1"] = new Notice.AccordGiven(2026, 5, ApprovalKind.Acceptance, Eva, 2),
            ["notice.askLimits.1"] = new Notice.AskLimits(2026, 8, "before", Kim),
            ["notice.nameAnother.1"] = new Notice.NameAnother(2026, AccountRole.Manager, Kim, "639000000000000000"),
            ["notice.playOn.1"] = new Notice.PlayOn(2026, 1, "question.0.1"),
            ["notice.showGate.1"] = new Notice.ShowGate(2026, 1, 1, Closed: true),
            ["notice.askManager.1"] = new Notice.AskManager(2026, 1, 1, Eva),
            ["notice.askTeam.1"] = new Notice.AskTeam(2026, 1, 1, 18),
            ["notice.celebrate.1"] = new Notice.Celebrate(2026, 1),
            ["notice.showScoreboard.1"] = new Notice.ShowScoreboard(2026, "go1"),
            ["notice.showTasks.1"] = new Notice.ShowTasks(2026, "go6"),
            ["notice.leftPlace.1"] = new Notice.LeftPlace(
                2026,
                new OldPlace(Service, "msteams", ThreadId, "channel", BotId, ["1700000000001", "1700000000002"]),
                638_995_554_000_000_000
            ),
            ["notice.homeLost.1"] = new Notice.HomeLost(2026, 638_995_554_000_000_000),
            ["notice.appRemoved.1"] = new Notice.AppRemoved(2026, 638_995_554_000_000_000),
            ["notice.tellVisit.1"] = new Notice.TellVisit(2026, "0a1b2c3d4e5f60718293a4b5c6d7e8f9", 2, VisitTold.Team),
            ["notice.tellUpdate.1"] = new Notice.TellUpdate(2026, "0987|0a", Eva),
            ["notice.planNoGo.1"] = new Notice.PlanNoGo(2026, 2, 1),
            ["laterNotice.1"] = new LaterNotice(new Notice.PlayOn(2026, 1, "question.0.1"), Monday.AddDays(3)),
            ["outboxLease.1"] = new OutboxLease(Monday.AddMinutes(2)),
        };
}
