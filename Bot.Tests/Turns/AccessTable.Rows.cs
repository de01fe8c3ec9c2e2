using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Updates;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;

namespace AccountBot.Bot.Tests.Turns;

internal static partial class AccessTable
{
    /// <summary>The order matters: from <see cref="Writing"/> on each row changes the account for those who may.</summary>
    /// <param name="world">Whose ids go into the data.</param>
    public static IReadOnlyList<AccessRow> Rows(AccessWorld world) =>
        [.. Reading, .. Answering, .. Deciding(world), .. Own(world), .. Writing(world), .. Visiting, .. Moving(world)];

    /// <summary>What only shows something.</summary>
    static IReadOnlyList<AccessRow> Reading =>
        [
            new(Open, Of(Verbs.Mine)),
            new(Open, Of(Verbs.Help)),
            new(Nobody, Of(Verbs.AccountCreate)),
            new(Anybody, Of(Verbs.AccountNew) with { Choice = "0123456789abcdef" }),
            new(Nobody, Of(Verbs.SampleRemove)),
            new(Readers, Of(Verbs.ScoreboardView)),
            new(Readers, Of(Verbs.ScoreboardShow)),
            new(Readers, Of(Verbs.AccountOpen)),
            new(Readers, Of(Verbs.Choose) with { Choice = "Log" }),
            new(Readers, Of(Verbs.Choose) with { Choice = "Health" }),
            new(Readers, Of(Verbs.LogPage)),
            new(Readers, Of(Verbs.DecisionsShow)),
            new(Readers, Of(Verbs.DecisionShow)),
            new(Readers, Of(Verbs.PlanShow)),
            new(Readers, Of(Verbs.PlanCompare), ("version", "1")),
            new(Readers, Of(Verbs.Entries) with { Base = 2, Form = "contact" }),
            new(Readers, Of(Verbs.ContactList)),
            // No one here administers the tenant, so no search of a person is theirs.
            new(Nobody, Of(Verbs.ContactLook) with { Form = AccessWorld.Visit }, ("who", "Bandicoot")),
            new(Nobody, Of(Verbs.ContactHeld) with { Form = AccessWorld.Visit }),
            new(Nobody, Of(Verbs.ContactErase) with { Form = AccessWorld.Visit, Choice = "yes" }),
            new(Nobody, Of(Verbs.AdminShow)),
            new(Nobody, Of(Verbs.AdminResend)),
            new(Nobody, Of(Verbs.AdminUnreached)),
            new(Nobody, Of(Verbs.AdminTry) with { Choice = "all" }),
            new(Nobody, Of(Verbs.AdminRebuild)),
            new(Readers, Of(Verbs.SeasonShow)),
            new(Readers, Of(Verbs.SeasonForm) with { Base = 8 }),
            new(Readers, Of(Verbs.SeasonCompare)),
            new(Readers, Of(Verbs.ExportShow)),
            new(Readers, Of(Verbs.ExportFile) with { Choice = DocumentKinds.Deck }),
            new(Readers, Of(Verbs.ExportFile) with { Choice = DocumentKinds.CustomerPlan }),
            new(Readers, Of(Verbs.ExportFile) with { Choice = DocumentKinds.Log }),
            new(Open, Of(Verbs.ExportFile) with { Choice = DocumentKinds.Portfolio }),
            new(Readers, Of(Verbs.TaskList)),
            new(Readers, Of(Verbs.GateView)),
            new(Readers, Of(Verbs.GateView) with { Base = 1 }),
            new(Readers, Of(Verbs.HighFiveView) with { Base = 1 }),
        ];

    /// <summary>The forms of a base, their entries and the limits.</summary>
    static IReadOnlyList<AccessRow> Answering =>
        [
            new(Team, Of(Verbs.Play)),
            new(Team, Of(Verbs.GateOpen)),
            new(Team, Of(Verbs.PlanRevise) with { Form = "goal" }),
            new(Team, Of(Verbs.EntryNew) with { Base = 2, Form = "contact" }),
            new(Team, Of(Verbs.EntryEdit) with { Base = 2, Form = "contact" }, ("entry", "1")),
            new(Team, Of(Verbs.FormSave) with { Base = 1, Form = "question" }),
            new(Team, Of(Verbs.OfferUse) with { Base = 2, Form = "need" }, ("said", "Zyx")),
            new(Open, Of(Verbs.OfferNot), ("said", "Zyx")),
            new(Open, Of(Verbs.OfferMeant), ("said", "my accounts")),
            new(Open, Of(Verbs.SayAgain), ("said", "my accounts")),
            new(Team, Of(Verbs.FormPause) with { Base = 1, Form = "question" }),
            new(Team, Of(Verbs.FormAgain) with { Base = 2, Form = "contact", Entry = 9 }),
            new(Team, Of(Verbs.FormOn) with { Base = 2, Form = "contact", Entry = 9 }),
            new(Anybody, Of(Verbs.FormEdit) with { Base = 1, Form = "question" }),
            new(Anybody, Of(Verbs.FormKeep) with { Base = 1, Form = "question" }),
            new(Leaders, Of(Verbs.FormSave) with { Form = Base08Negotiation.LimitsForm }, ("walk", "1")),
            new(Leaders, Of(Verbs.FormPause) with { Form = Base08Negotiation.LimitsForm }, ("walk", "1")),
            new(Leaders, Of(Verbs.FormEdit) with { Form = Base08Negotiation.LimitsForm }),
            new(Leaders, Of(Verbs.FormKeep) with { Form = Base08Negotiation.LimitsForm }),
            new(Leaders, Of(Verbs.LimitsOpen) with { Form = Base08Negotiation.LimitsForm }),
        ];

    /// <summary>What leads a season: parking, acceptances, gates, roles and tasks.</summary>
    static IReadOnlyList<AccessRow> Deciding(AccessWorld world) =>
        [
            new(Team, Of(Verbs.NoGoForm)),
            new(Team, Of(Verbs.NoGoEdit) with { Form = "8.1" }),
            new(Team, Of(Verbs.NoGoSave) with { Form = "8.1" }),
            new("++++--0", Of(Verbs.GateReopen)),
            new("+--+--0", Of(Verbs.SeasonEnd), (ParkedLines.EndInput, "Taken over")),
            new("++++--0", Of(Verbs.SeasonNext)),
            new("+++++-0", Of(Verbs.AccordGive) with { Form = "Acceptance", Choice = "Agrees" }),
            new("----+-0", Of(Verbs.AccordGive) with { Form = "Mandate", Choice = "Agrees" }),
            new(Anybody, Of(Verbs.AccordView) with { Form = "Acceptance" }),
            new("----+-0", Of(Verbs.AccordView) with { Form = "Mandate" }),
            new(Deciders, Of(Verbs.ManagerView)),
            new("---+--0", Of(Verbs.ManagerView) with { Base = 1 }),
            new(Deciders, Of(Verbs.GateDecide) with { Choice = "NoGo" }, (ManagerGateCard.WhyInput, string.Empty)),
            new(Anybody, Of(Verbs.TaskChange) with { Form = world.Task }),
            new(Anybody, Of(Verbs.TaskNew)),
            new(Anybody, Of(Verbs.LogForm)),
            new(Anybody, Of(Verbs.CompetitorForm)),
            new("+--+++0", Of(Verbs.RoleForm)),
            new("+--+++0", Of(Verbs.RoleSave), ("role", "manager"), ("person", string.Empty), ("reason", "Ill")),
            new(Readers, Of(Verbs.PortfolioShow)),
            new(Readers, Of(Verbs.PortfolioChoose), ("filter", "AtGate")),
            new("000000+", Of(Verbs.PortfolioAll)),
        ];

    /// <summary>Of one's own plate and settings, and what is begun from there.</summary>
    static IReadOnlyList<AccessRow> Own(AccessWorld world) =>
        [
            new(Open, Of(Verbs.PlateShow)),
            new(Open, Of(Verbs.PlateSnooze) with { Page = "nothing" }),
            // On no one's plate: the person who the account exists for hears so.
            new("------0", Of(Verbs.PlateOpen) with { Page = "NextStep.99" }),
            new(Open, Of(Verbs.SettingsForm)),
            new(Open, Of(Verbs.SettingsSave)),
            new(Open, Of(Verbs.TenantSettingsForm)),
            new(Open, Of(Verbs.TenantSettingsSave)),
            new("+--+--0", Of(Verbs.AccountSettingsForm)),
            new(Anybody, Of(Verbs.VisitForm)),
            new(Anybody, Of(Verbs.VisitSave) with { Form = "2a1b2c3d4e5f60718293a4b5c6d7e8f9" }),
            new(Anybody, Of(Verbs.UpdateForm)),
            new(Anybody, Of(Verbs.UpdateSave) with { Form = "once" }),
            new(Nobody, Of(Verbs.UpdateSubject) with { Play = world.Play, Choice = "it" }),
            new(Anybody, Of(Verbs.UpdateFollows)),
            new("+--+--0", Of(Verbs.ExecutiveForm)),
            new("+--+--0", Of(Verbs.ExecutiveSave) with { Form = "2a1b2c3d4e5f60718293a4b5c6d7e8f9" }),
            new(Open, Of(Verbs.ImportShow)),
            new(Open, Of(Verbs.ImportRows)),
            new(Open, Of(Verbs.ImportGo)),
            new(Open, Of(Verbs.ImportStop)),
            new(Open, Of(Verbs.ImportForget)),
        ];

    /// <summary>What is written on the account.</summary>
    static IReadOnlyList<AccessRow> Writing(AccessWorld world) =>
        [
            new("+--+--0", Of(Verbs.AccountSettingsSave), ("vote", "2")),
            new(Anybody, Of(Verbs.LogSave) with { Form = "once" }, ("what", "Called")),
            new(Anybody, Of(Verbs.Choose) with { Choice = "Log", Form = "said" }, ("said", "Called again")),
            new(Anybody, Of(Verbs.CompetitorSave) with { Form = "once" }, ("name", "Bilby"), ("base", "8")),
            new(Anybody, Of(Verbs.CompetitorGone) with { Form = "0123456789abcdef", Page = "once" }),
            new("++----0", Of(Verbs.LogCounter) with { Play = world.Play }),
            new(Anybody, Of(Verbs.UpdateFollow) with { Form = "it", Choice = FollowCard.Start }),
        ];

    /// <summary>Visits and requests to directors that are under way.</summary>
    static IReadOnlyList<AccessRow> Visiting =>
        [
            new("+-----0", Of(Verbs.VisitReply) with { Form = AccessWorld.Visit, Revision = 1 }, ("word", "Zyx")),
            new("+-----0", Of(Verbs.VisitNothing) with { Form = AccessWorld.Visit, Revision = 1 }),
            new("----+-0", Of(Verbs.VisitAnswer) with { Form = AccessWorld.Visit, Revision = 1 }, ("word", "Zyx")),
            new(
                "----+-0",
                Of(Verbs.VisitMove) with
                {
                    Form = AccessWorld.Visit,
                    Revision = 1,
                },
                ("on", $"{TeamScenario.Year + 1}-06-01")
            ),
            new("----+-0", Of(Verbs.VisitCancel) with { Form = AccessWorld.Visit, Revision = 1 }, ("why", "Ill")),
            new("----+-0", Of(Verbs.ExecutiveAnswer) with { Form = AccessWorld.Request, Choice = "accept" }),
            new(
                "+--+--0",
                Of(Verbs.ExecutiveLead) with
                {
                    Form = AccessWorld.Request,
                    Choice = "withdraw",
                },
                ("because", "Ill")
            ),
        ];

    /// <summary>What moves the season or the account itself.</summary>
    static IReadOnlyList<AccessRow> Moving(AccessWorld world) =>
        [
            new(Team, Of(Verbs.TaskAdd) with { Form = "0123456789abcdef0123456789abcdef" }, ("text", "Visit")),
            new(Team, Of(Verbs.TaskSave) with { Form = world.Task, Revision = 2 }, ("state", "open")),
            new(Team, Of(Verbs.TaskDone) with { Form = world.Task, Revision = 2 }),
            new("++++--0", Of(Verbs.HighFiveGive) with { Base = 1 }),
            new(Anybody, Of(Verbs.GateVote) with { Base = 1, Choice = "Go" }),
            new(Team, Of(Verbs.GateVote) with { Choice = "Go" }),
            new(Deciders, Of(Verbs.GateAsk), (ManagerGateCard.QuestionInput, "Who else?")),
            new("---+--0", Of(Verbs.GateDelegate), (Delegating.PersonInput, string.Empty)),
            new(Deciders, Of(Verbs.GateDecide) with { Choice = "Go" }),
            new("---+--0", Of(Verbs.GateTakeBack)),
            // From no place that the account is in, so that nothing moves under the other rows.
            new("+-----0", Of(Verbs.HomeStay)),
            new("+-----0", Of(Verbs.HomeMove) with { Form = "0" }),
        ];
}
