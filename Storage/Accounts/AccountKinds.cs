using System.Text.Json.Nodes;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;

namespace AccountBot.Storage.Accounts;

/// <summary>The names under which the playbook's records are stored. A type may be renamed; a name here may not.</summary>
public static class AccountKinds
{
    public static void Register(RowKinds kinds)
    {
        RegisterAccounts(kinds);
        RegisterLists(kinds);
        RegisterHierarchies(kinds);
    }

    /// <summary>What is kept in an account.</summary>
    private static void RegisterAccounts(RowKinds kinds) =>
        kinds
            // From 2 on with the members who left.
            .Add<Account>("account", 2, older => older.From(1, row => row))
            .Add<AccountConversation>("home", 2, older => older.From(1, Unseen))
            .Add<PostedCard>("card")
            .Add<Season>("season")
            .Add<FormEntry>("form")
            .Add<Gate>("gate")
            .Add<Vote>("vote")
            .Add<Celebration>("celebration")
            .Add<HighFive>("highFive")
            .Add<LogEntry>("play")
            .Add<TeamTask>("task")
            .Add<ExecutiveRequest>("executiveRequest")
            .Add<Approval>("accord")
            .Add<PlanVersion>("plan")
            .Add<DoneMark>("done")
            .Add<OutboxLease>("outboxLease")
            .Add<Notice>("notice")
            .Add<LaterNotice>("laterNotice")
            .Add<Unreached>("unreached")
            .Add<ProjectedState>("plateBook")
            .Add<HealthMonth>("health")
            .Add<VisitNotice>("visit")
            .Add<Subscription>("subscription");

    /// <summary>What is kept beside the accounts: people, addresses, the portfolio, jobs.</summary>
    private static void RegisterLists(RowKinds kinds) =>
        kinds
            .Add<PersonSettings>("personSettings")
            .Add<PersonReminders>("personRhythm")
            .Add<News>("news")
            .Add<TenantSettings>("tenantSettings")
            .Add<Participation>("participation")
            .Add<WaitingNotice>("waiting")
            .Add<PersonalChat>("personalChat")
            .Add<ChatPerson>("chatPerson")
            .Add<ServiceRoute>("route")
            .Add<ThreadAccounts>("threadAccounts")
            .Add<TalkLanguage>("talkLanguage")
            .Add<AccountSummary>("accountSummary")
            .Add<AccountName>("accountName")
            .Add<ImportJob>("importJob")
            .Add<ImportChunk>("importChunk")
            .Add<ContactName>("contactName")
            .Add<ContactIndexed>("contactIndexed")
            .Add<ContactSearch>("contactSearch")
            .Add<FoundPlaces>("foundPlaces")
            .Add<RetentionRun>("retentionRun")
            .Add<UnreachedPerson>("unreachedPerson")
            .Add<RebuildRun>("rebuildRun");

    private static void RegisterHierarchies(RowKinds kinds) =>
        kinds
            .Hierarchy<Answer>(
                (typeof(Answer.Text), "text"),
                (typeof(Answer.List), "list"),
                (typeof(Answer.YesNo), "yesNo"),
                (typeof(Answer.Number), "number"),
                (typeof(Answer.Money), "money"),
                (typeof(Answer.Date), "date"),
                (typeof(Answer.Choice), "choice"),
                (typeof(Answer.Colleagues), "colleagues"),
                (typeof(Answer.Pairs), "pairs"),
                (typeof(Answer.Contacts), "contacts")
            )
            .Hierarchy<Notice>(
                (typeof(Notice.PlayOn), "playOn"),
                (typeof(Notice.ShowGate), "showGate"),
                (typeof(Notice.AskManager), "askManager"),
                (typeof(Notice.AskTeam), "askTeam"),
                (typeof(Notice.Celebrate), "celebrate"),
                (typeof(Notice.ShowScoreboard), "showScoreboard"),
                (typeof(Notice.AskAccord), "askAccord"),
                (typeof(Notice.AccordGiven), "accordGiven"),
                (typeof(Notice.AskLimits), "askLimits"),
                (typeof(Notice.NameAnother), "nameAnother"),
                (typeof(Notice.ShowTasks), "showTasks"),
                (typeof(Notice.HomeLost), "homeLost"),
                (typeof(Notice.LeftPlace), "leftPlace"),
                (typeof(Notice.AppRemoved), "appRemoved"),
                (typeof(Notice.TellVisit), "tellVisit"),
                (typeof(Notice.TellUpdate), "tellUpdate"),
                (typeof(Notice.ShowExecutive), "showExecutive"),
                (typeof(Notice.AskExecutive), "askExecutive"),
                (typeof(Notice.ExecutiveAnswered), "executiveAnswered"),
                (typeof(Notice.SayExecutive), "sayExecutive"),
                (typeof(Notice.ExecutiveDue), "executiveDue"),
                (typeof(Notice.PlanNoGo), "planNoGo")
            );

    /// <summary>An account's people used to count as seen in the roster from the beginning, also who never was in it.</summary>
    private static JsonNode Unseen(JsonNode home)
    {
        home.AsObject().Remove("inRoster");
        return home;
    }
}
