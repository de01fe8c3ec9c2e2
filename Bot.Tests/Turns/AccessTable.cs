using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Updates;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What someone is to an account.</summary>
public enum AccessRole
{
    AccountManager,
    Permanent,
    OnCall,
    Manager,
    Director,
    Delegate,
    Auditor,

    /// <summary>In the team in which the account lives, without a role in it.</summary>
    Colleague,

    /// <summary>Was a member, and left the team.</summary>
    Former,

    /// <summary>In the tenant only.</summary>
    Outsider,

    /// <summary>The account manager's own id, in another tenant.</summary>
    OtherTenant,
}

/// <summary>What a button is to whom.</summary>
/// <param name="Who">
/// One mark for each role up to the auditor: + allowed, - refused in words, 0 as if there were no such account. It is 0 for everyone
/// after that. "=" alone: not about an account, so that everyone may.
/// </param>
internal sealed record AccessRow(string Who, CardData Data, params IReadOnlyList<(string Input, string Value)> Inputs)
{
    public char For(AccessRole role) => AccessTable.Mark(Who, role);

    public override string ToString() => $"{Data.Verb} {Data.Base}.{Data.Form}.{Data.Choice}";
}

/// <summary>What a command is to whom; marks as above.</summary>
/// <param name="English">As it is said; {0} is the account's name. Without it, it is said in the account's thread.</param>
internal sealed record AccessCommand(string Who, string Command, string English, string Dutch)
{
    public bool InThread => !English.Contains("{0}", StringComparison.Ordinal);

    public char For(AccessRole role) => AccessTable.Mark(Who, role);
}

/// <summary>
/// Who may do what: one line for every button and every command. A verb or a command without a line fails a test. The account is at
/// the gate of base 8, with everything answered; what changes it for good comes last.
/// </summary>
internal static class AccessTable
{
    /// <summary>Everyone to whom the account exists; the auditor too; the team; those who decide; those who lead.</summary>
    private const string Anybody = "++++++0";
    private const string Readers = "+++++++";
    private const string Team = "+++---0";
    private const string Deciders = "---+-+0";
    private const string Leaders = "+--++-0";
    private const string Nobody = "0000000";
    private const string Open = "=";

    public static char Mark(string who, AccessRole role) =>
        who == Open ? '='
        : (int)role < who.Length ? who[(int)role]
        : '0';

    /// <param name="world">Whose ids go into the data.</param>
    public static IReadOnlyList<AccessRow> Rows(AccessWorld world) =>
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
            // From here on each changes the account for those who may.
            new("+--+--0", Of(Verbs.AccountSettingsSave), ("vote", "2")),
            new(Anybody, Of(Verbs.LogSave) with { Form = "once" }, ("what", "Called")),
            new(Anybody, Of(Verbs.Choose) with { Choice = "Log", Form = "said" }, ("said", "Called again")),
            new(Anybody, Of(Verbs.CompetitorSave) with { Form = "once" }, ("name", "Bilby"), ("base", "8")),
            new(Anybody, Of(Verbs.CompetitorGone) with { Form = "0123456789abcdef", Page = "once" }),
            new("++----0", Of(Verbs.LogCounter) with { Play = world.Play }),
            new(Anybody, Of(Verbs.UpdateFollow) with { Form = "it", Choice = FollowCard.Start }),
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

    public static IReadOnlyList<AccessCommand> Commands { get; } =
    [
        new(Open, "Help", "help", "hulp"),
        new(Open, "Mine", "my accounts", "mijn accounts"),
        new(Open, "NewAccount", "new account", "nieuw account"),
        new(Open, "Cancel", "cancel", "stop"),
        new(Open, "Language", "language en", "taal nl"),
        new(Open, "Demo", "demo", "demo"),
        new(Open, "Plate", "my plate", "aan slag"),
        new(Open, "Import", "import", "importeer"),
        new(Open, "Portfolio", "portfolio", "overzicht"),
        new(Open, "Settings", "settings", "instellingen"),
        new(Readers, "Status", "status {0}", "stand {0}"),
        new(Readers, "Status", "status", "stand"),
        new(Readers, "Vote", "vote {0}", "stem {0}"),
        new(Readers, "Log", "log {0}", "logboek {0}"),
        new(Readers, "Decisions", "decisions {0}", "besluiten {0}"),
        new(Readers, "Health", "health {0}", "gezondheid {0}"),
        new(Readers, "Tasks", "tasks {0}", "taken {0}"),
        new(Readers, "Plan", "plan {0}", "plan {0}"),
        new(Readers, "Map", "map {0}", "kaart {0}"),
        new(Readers, "Season", "season {0}", "seizoen {0}"),
        new(Readers, "Contacts", "contacts {0}", "contactpersonen {0}"),
        new(Open, "Contact", "contact Karin", "contactpersoon Karin"),
        // No one here administers the tenant, so there are no such commands.
        new(Nobody, "Admin", "admin", "beheer"),
        new(Nobody, "Admin", "self-check", "zelfcontrole"),
        new(Nobody, "Resend", "resend", "opnieuw verzenden"),
        new(Nobody, "Unreached", "unreachable", "onbereikbaar"),
        new(Nobody, "Rebuild", "rebuild", "bouw opnieuw op"),
        new(Readers, "Export", "export {0}", "exporteer {0}"),
        new(Team, "Play", "play {0}", "speel {0}"),
        new(Team, "Play", "play", "speel"),
        new("++++--0", "Reopen", "reopen {0}", "heropen {0}"),
        new("+--+--0", "End", "end season {0}", "beëindig seizoen {0}"),
        new("+--+++0", "HandOver", "hand over {0}", "draag over {0}"),
        new(Anybody, "Visit", "visit {0}", "bezoek {0}"),
        new(Anybody, "Follow", "follow {0}", "volg {0}"),
        new("+--+--0", "Executive", "executive {0}", "directie {0}"),
        new(Anybody, "Update", "update {0}: Wombat", "melding {0}: Wombat"),
        new("+--+--0", "Settings", "settings {0}", "instellingen {0}"),
        new(Anybody, "Competitor", "competitor", "concurrent"),
        new(Anybody, "Log", "log 1h called Karin", "log 1u Karin gebeld"),
        new(Anybody, "Competitor", "competitor Bilby", "concurrent Bilby"),
        new("+-----0", "Move", "move {0}", "verhuis {0}"),
        new(Anybody, "Undo", "undo {0}", "herstel {0}"),
    ];

    private static CardData Of(string verb) =>
        new()
        {
            Verb = verb,
            Base = 8,
            Round = 1,
        };
}
