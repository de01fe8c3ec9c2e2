using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>What the rows in Fixtures say, by the name of their file: kind, an example's name where a kind has more, and schema.</summary>
static class RowExamples
{
    static readonly Person Kim = new("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0001", "Kim de Vries", "29:1kim");
    static readonly Person Sam = new("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0002", "Sam O'Neill", "29:1sam");
    static readonly Person Eva = new("3f0c1f6e-1b1c-4c53-9a55-6f1f0f1a0003", "Eva Şahin");
    static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    static readonly InboxItem Overdue = new(
        InboxKind.Task,
        "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b",
        Monday,
        6,
        "Ask legal",
        new DateOnly(2026, 11, 20),
        new DateOnly(2026, 11, 13),
        RemindOn: new DateOnly(2026, 11, 20)
    );
    const string Id = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";
    const string Service = "https://smba.trafficmanager.net/emea/";
    const string Bot = "28:7f1c2a0e-9d2b-4f57-8a5e-0c6a7d1b0001";
    const string Thread = "19:meeting@thread.tacv2;messageid=1700000000000";
    static readonly AccountConversation Meeting = new(
        Service,
        "msteams",
        "19:team@thread.tacv2",
        "19:meeting@thread.tacv2",
        Thread,
        "channel",
        Bot
    );

    public static IReadOnlyDictionary<string, object> All { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["account.1"] = new Account(
                Id,
                "Fabrikam Foods",
                CustomerKind.New,
                Language.Nl,
                GateRule.Manager,
                Kim,
                Eva,
                Director: null,
                [new Member(Sam, MemberKind.Permanent), new Member(Eva, MemberKind.OnCall)],
                2026,
                Kim,
                Monday
            ),
            ["account.2"] = new Account(
                Id,
                "Fabrikam Foods",
                CustomerKind.New,
                Language.Nl,
                GateRule.Manager,
                Kim,
                Eva,
                Director: null,
                [new Member(Sam, MemberKind.Permanent)],
                2026,
                Kim,
                Monday,
                Gone: [new Absence(Eva.Id, Monday)],
                Former: [new Member(Eva, MemberKind.OnCall, "Inside sales", "Offers")]
            ),
            ["task.1"] = new TeamTask(
                "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b",
                2026,
                6,
                TaskKind.Condition,
                "Ask legal for a frame agreement",
                Sam,
                new DateOnly(2026, 12, 1),
                TaskState.Dropped,
                "Legal has one",
                Kim,
                Monday,
                2
            ),
            ["importJob.1"] = new ImportJob(
                Id,
                Kim,
                Language.Nl,
                new AccountConversation(
                    Service,
                    "msteams",
                    "19:team",
                    "19:sales@thread.tacv2",
                    null,
                    "channel",
                    Bot,
                    Unopened: true
                ),
                "Sales",
                ImportState.Running,
                Monday,
                "accounts.xlsx",
                [new ImportTally(40, 5, 3, 2)],
                1,
                ["Region"],
                new PostedCard(Service, "msteams", "a:1kim", "1700000000003", Bot),
                40
            ),
            ["importJob.reading.1"] = new ImportJob(
                Id,
                Kim,
                Language.Nl,
                new AccountConversation(
                    Service,
                    "msteams",
                    "19:team",
                    "19:sales@thread.tacv2",
                    null,
                    "channel",
                    Bot,
                    Unopened: true
                ),
                "Sales",
                ImportState.Checked,
                Monday,
                "accounts.xlsx",
                [new ImportTally(40, 5, 3, 2)],
                1,
                ["Region"],
                Reading: new ImportReading("Klanten", 2, [new ImportNote(3, "members", NoteKind.LinesDivided)], 4)
            ),
            ["importChunk.1"] = new ImportChunk(
                [
                    new ImportLine(
                        2,
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["name"] = "Fabrikam",
                            ["accountManager"] = "kim",
                        },
                        ImportFate.Wrong,
                        Id,
                        [new ImportProblem("manager", "problem.person", ["pim"])]
                    ),
                ],
                new Dictionary<string, Person>(StringComparer.Ordinal) { ["kim"] = Kim }
            ),
            ["executiveRequest.1"] = Request,
            ["notice.showExecutive.1"] = new Notice.ShowExecutive(2026, Id, 2),
            ["notice.askExecutive.1"] = new Notice.AskExecutive(2026, Id, 1),
            ["notice.executiveAnswered.1"] = new Notice.ExecutiveAnswered(2026, Id, 2),
            ["notice.sayExecutive.1"] = new Notice.SayExecutive(2026, Id, 1, Kim),
            ["notice.executiveDue.1"] = new Notice.ExecutiveDue(2026, Id, 1, ExecutiveStep.Follow),
            ["participation.guest.1"] = new Participation(
                Id,
                "Fabrikam Foods",
                2026,
                4,
                SeasonState.AtBat,
                Waits:
                [
                    new InboxItem(InboxKind.AnswerRequest, Id + ".1", Monday, 4, "Utrecht", new DateOnly(2026, 12, 3)),
                ],
                Since: Monday,
                Guest: true
            ),
            ["plan.1"] = new PlanVersion(
                2026,
                2,
                6,
                new Dictionary<string, Answers>(StringComparer.Ordinal)
                {
                    ["goal"] = Answers.Of(("what", new Answer.Text("Buy all outer boxes from us"))),
                    ["reach"] = Answers.Of(
                        ("them", new Answer.Contacts([new Contact(1, "Karin Jansen"), new Contact(null, "Piet Prins")]))
                    ),
                },
                Kim,
                Monday
            ),
            ["notice.askAccord.1"] = new Notice.AskAccord(2026, 4, ApprovalKind.Mandate, Eva, 1),
            ["notice.accordGiven.1"] = new Notice.AccordGiven(2026, 5, ApprovalKind.Acceptance, Eva, 2),
            ["accord.1"] = new Approval(
                2026,
                5,
                ApprovalKind.Acceptance,
                Eva,
                Stand.Objects,
                "Planning was not asked",
                Monday,
                1
            ),
            ["notice.askLimits.1"] = new Notice.AskLimits(2026, 8, "before", Kim),
            ["notice.nameAnother.1"] = new Notice.NameAnother(2026, AccountRole.Manager, Kim, "639000000000000000"),
            ["participation.portfolio.1"] = new Participation(
                Id,
                "Fabrikam Foods",
                2026,
                2,
                SeasonState.Parked,
                Since: Monday,
                LastPlay: Monday,
                AccountManager: new Person(Kim.Id, Kim.Name),
                Potential: 240000m,
                Competitor: true,
                Until: new DateOnly(2027, 3, 1),
                Decides: Eva.Name
            ),
            ["accountName.listed.1"] = new AccountName(
                Id,
                "Fabrikam Foods",
                2026,
                new AccountSummary(
                    Id,
                    "Fabrikam Foods",
                    2026,
                    2,
                    SeasonState.Parked,
                    Monday,
                    Kim.Id,
                    240000m,
                    Competitor: false,
                    Kim.Name,
                    new DateOnly(2027, 3, 1),
                    Eva.Name
                )
            ),
            ["plateBook.listed.1"] = new ProjectedState(
                new Dictionary<string, string>(StringComparer.Ordinal) { [Kim.Id] = "0a1b2c3d4e5f6071" },
                "1a1b2c3d4e5f6072",
                $"name|FABRIKAMFOODS|{Id}",
                Health: "2a1b2c3d4e5f6073"
            ),
            ["accountName.1"] = new AccountName(Id, "Fabrikam Foods", 2026),
            ["contactName.1"] = new ContactName(
                Id,
                "Fabrikam Foods",
                2026,
                3,
                "Karin Jansen",
                "Head of purchasing",
                "karin@fabrikam.test"
            ),
            ["contactIndexed.1"] = new ContactIndexed(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [$"contact|KARINJANSEN|{Id}|3"] = "0a1b2c3d4e5f6071",
                }
            ),
            ["contactSearch.1"] = new ContactSearch(
                Id,
                new PersonTerms(["Karin Jansen"], ["karin@fabrikam.test"]),
                SearchStep.Erasing,
                Language.Nl,
                Kim,
                Monday,
                new PostedCard(Service, "msteams", "a:1kim", "1700000000002", Bot),
                Id,
                40,
                2,
                17,
                1,
                17,
                1
            ),
            ["foundPlaces.1"] = new FoundPlaces([
                new ContactPlace(
                    Id,
                    "Fabrikam Foods",
                    PlaceKind.Contact,
                    2026,
                    2,
                    Monday,
                    "contact",
                    "name",
                    new Answer.Text("Karin Jansen"),
                    string.Empty
                ),
                new ContactPlace(
                    Id,
                    "Fabrikam Foods",
                    PlaceKind.Vote,
                    null,
                    null,
                    Monday,
                    null,
                    null,
                    null,
                    "Karin Jansen says no"
                ),
            ]),
            ["unreachedPerson.1"] = new UnreachedPerson(
                Eva,
                Monday,
                [$"waiting|{Id}|askManager.2026.1.1"],
                Monday.AddDays(1)
            ),
            ["rebuildRun.1"] = new RebuildRun(
                Id,
                RebuildStep.Portfolio,
                Kim,
                Language.Nl,
                new AccountConversation(Service, "msteams", null, null, "a:1kim", "personal", Bot),
                Monday,
                Monday.AddDays(1),
                $"name|FABRIKAMFOODS|{Id}",
                40,
                3,
                2,
                1
            ),
            ["retentionRun.1"] = new RetentionRun(Monday.AddDays(1), Id),
            ["tenantSettings.keep.1"] = new TenantSettings(KeepYears: 3, KeepSetBy: Kim),
            ["plateBook.contacts.1"] = new ProjectedState(
                new Dictionary<string, string>(StringComparer.Ordinal) { [Kim.Id] = "0a1b2c3d4e5f6071" },
                "1a1b2c3d4e5f6071",
                Contacts: "2a1b2c3d4e5f6071"
            ),
            ["home.1"] = Meeting,
            ["home.named.1"] = Meeting with { Name = "Sales › Fabrikam" },
            ["home.appRemoved.1"] = Meeting with { AppRemoved = Monday },
            // Everyone counted as seen in the roster, also who never was: so what it says is left out.
            ["home.inRoster.1"] = Meeting with
            {
                RosterAt = Monday,
            },
            ["home.2"] = Meeting with
            {
                RosterAt = Monday,
                InRoster = [Kim.Id, Sam.Id],
                AppRemoved = Monday,
                Refused = "ConversationBlockedByUser",
                ChannelKind = "shared",
            },
            ["route.1"] = new ServiceRoute(Service),
            ["chatPerson.1"] = new ChatPerson(Kim.Id),
            ["card.1"] = new PostedCard(Service, "msteams", Thread, "1700000000001", Bot),
            ["season.contacts.1"] = Parked with { Contacts = [Monday.AddDays(2), Monday.AddHours(3)] },
            ["season.1"] = Parked,
            ["form.1"] = new FormEntry(
                2026,
                2,
                "contact",
                1,
                3,
                new Answers(
                    new Dictionary<string, Answer>(StringComparer.Ordinal)
                    {
                        ["text"] = new Answer.Text("Two lines:\nand \"quotes\" — ✋"),
                        ["list"] = new Answer.List(["Less energy", "Shorter chains"]),
                        ["yesNo"] = new Answer.YesNo(true, "before spring"),
                        ["number"] = new Answer.Number(7.5m),
                        ["money"] = new Answer.Money(240000m),
                        ["date"] = new Answer.Date(new DateOnly(2026, 12, 1)),
                        ["choice"] = new Answer.Choice(["coach", "decider"]),
                        ["colleagues"] = new Answer.Colleagues([Sam]),
                        ["pairs"] = new Answer.Pairs([new Pair("Technicians nearby", "Scarce technicians")]),
                    }
                ),
                Paused: true,
                2,
                Kim,
                Monday
            ),
            ["gate.1"] = Gate,
            ["gate.left.1"] = Gate with
            {
                Evidence = Gate.Evidence with
                {
                    Lines = [.. Gate.Evidence.Lines.Select(line => line with { More = 2 })],
                    Left = new LeftOut(11, 2, 1),
                },
            },
            ["vote.1"] = new Vote(Sam, Choice.NoGo, "First a talk with their board.", Monday.AddHours(2)),
            ["celebration.1"] = new Celebration(
                Id,
                "Fabrikam Foods",
                2026,
                1,
                Language.Nl,
                [Kim, Sam],
                [new Player(Kim, 8), new Player(Sam, 1)],
                6,
                new Spending(9, 12m, 300m),
                new Spending(11, 14m, 1260m),
                [BaseMark.Reached, BaseMark.AtBat, BaseMark.Ahead, BaseMark.Parked],
                Eva,
                Monday.AddDays(1)
            ),
            ["highFive.1"] = new HighFive(Sam, Monday.AddDays(1)),
            ["play.1"] = new LogEntry(
                LogEntryKind.Logged,
                2026,
                2,
                Sam,
                Monday.AddHours(3),
                "talk",
                "Called their buyer.",
                1.25m,
                80m
            ),
            ["done.1"] = new DoneMark(Sam, Monday),
            ["outboxLease.1"] = new OutboxLease(Monday.AddMinutes(2)),
            ["notice.playOn.1"] = new Notice.PlayOn(2026, 1, "question.0.1"),
            ["notice.showGate.1"] = new Notice.ShowGate(2026, 1, 1, Closed: true),
            ["notice.askManager.1"] = new Notice.AskManager(2026, 1, 1, Eva),
            ["notice.askTeam.1"] = new Notice.AskTeam(2026, 1, 1, 18),
            ["notice.celebrate.1"] = new Notice.Celebrate(2026, 1),
            ["notice.showScoreboard.1"] = new Notice.ShowScoreboard(2026, "go1"),
            ["notice.showTasks.1"] = new Notice.ShowTasks(2026, "go6"),
            ["notice.leftPlace.1"] = new Notice.LeftPlace(
                2026,
                new OldPlace(Service, "msteams", Thread, "channel", Bot, ["1700000000001", "1700000000002"]),
                638_995_554_000_000_000
            ),
            ["notice.homeLost.1"] = new Notice.HomeLost(2026, 638_995_554_000_000_000),
            ["notice.appRemoved.1"] = new Notice.AppRemoved(2026, 638_995_554_000_000_000),
            ["notice.tellVisit.1"] = new Notice.TellVisit(2026, "0a1b2c3d4e5f60718293a4b5c6d7e8f9", 2, VisitTold.Team),
            ["notice.tellUpdate.1"] = new Notice.TellUpdate(2026, "0987|0a", Eva),
            ["health.1"] = new HealthMonth(
                new DateOnly(2026, 11, 1),
                new HealthFacts(
                    SeasonState.AtBat,
                    11,
                    new DateOnly(2026, 11, 9),
                    [new DateOnly(2026, 12, 3), new DateOnly(2026, 11, 9)],
                    [null, new DateOnly(2026, 11, 20)],
                    1,
                    300_000,
                    265_000.50m,
                    255_000,
                    new DateOnly(2026, 12, 1)
                )
            ),
            ["visit.1"] = new VisitNotice(
                "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                2026,
                Eva,
                new DateOnly(2026, 12, 3),
                new TimeOnly(14, 30),
                "Karin Jansen, at their head office",
                "Opening of the new plant",
                Asked: true,
                [
                    new VisitStep(VisitStepKind.Announced, Eva, Monday),
                    new VisitStep(VisitStepKind.Replied, Kim, Monday.AddHours(1), "Ask about the open invoice"),
                ]
            ),
            ["subscription.1"] = new Subscription(Sam, ["distribution", "it"], Monday),
            ["notice.planNoGo.1"] = new Notice.PlanNoGo(2026, 2, 1),
            ["participation.1"] = new Participation(Id, "Fabrikam Foods", 2026, 2, SeasonState.AtGate),
            ["participation.sample.1"] = new Participation(
                Id,
                "Fabrikam Foods",
                2026,
                2,
                SeasonState.AtGate,
                Sample: true
            ),
            ["participation.waits.1"] = new Participation(
                Id,
                "Fabrikam Foods",
                2026,
                2,
                SeasonState.AtGate,
                Over: null,
                [new InboxItem(InboxKind.Vote, "2.1", Monday, 2, RemindAfter: 1), Overdue],
                Weekly: true,
                Monday,
                Monday.AddHours(2)
            ),
            ["plateBook.1"] = new ProjectedState(
                new Dictionary<string, string>(StringComparer.Ordinal) { [Kim.Id] = "0a1b2c3d4e5f6071" }
            ),
            ["unreached.1"] = new Unreached(Eva, Monday),
            ["laterNotice.1"] = new LaterNotice(new Notice.PlayOn(2026, 1, "question.0.1"), Monday.AddDays(3)),
            ["personSettings.1"] = new PersonSettings(
                "Europe/Brussels",
                new TimeOnly(8, 30),
                new TimeOnly(17, 0),
                NewsPace.Daily,
                Weekly: false,
                [Id],
                Monday.AddDays(1)
            ),
            ["personRhythm.1"] = new PersonReminders(
                Monday.AddDays(1),
                [$"{Id}.Vote.2.1"],
                new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal)
                {
                    [$"{Id}.Vote.2.1"] = Monday.AddDays(2),
                },
                Monday,
                Monday
            ),
            ["news.1"] = new News(Id, "Fabrikam Foods", 2026, "0987|0a", Monday),
            ["tenantSettings.1"] = new TenantSettings(
                new ReminderDays(1, 2, 3, 4),
                "Europe/Amsterdam",
                new TimeOnly(9, 0),
                new TimeOnly(18, 0),
                DayOfWeek.Tuesday
            ),
            ["waiting.1"] = new WaitingNotice(Id, new Notice.AskManager(2026, 1, 1, Eva), Monday),
            ["personalChat.1"] = new PersonalChat(Service, "msteams", "a:1kim", Bot, Reachable: false, Language.En),
            ["threadAccounts.1"] = new ThreadAccounts([new ThreadAccount(Id, 2026)]),
            ["talkLanguage.1"] = new TalkLanguage(Language.Nl),
            ["accountSummary.1"] = new AccountSummary(
                Id,
                "Fabrikam Foods",
                2026,
                2,
                SeasonState.HomeRun,
                Monday,
                Kim.Id,
                240000m,
                Competitor: true
            ),
        };

    static ExecutiveRequest Request =>
        new(
            Id,
            2026,
            4,
            new Engagement(
                Occasion.Other,
                "Opening of their plant",
                new DateOnly(2026, 12, 3),
                new TimeOnly(14, 30),
                "Utrecht",
                "Jeroen Kuipers, operations director",
                "We deliver within five days",
                "The price"
            ),
            RequestState.Proposed,
            Kim,
            [Eva, Eva],
            3,
            3,
            [
                new RequestMoment(MomentKind.Asked, Kim, Monday, "Opening of their plant", Eva),
                new RequestMoment(
                    MomentKind.Changed,
                    Kim,
                    Monday.AddHours(1),
                    Before: new Engagement(
                        Occasion.Presentation,
                        null,
                        new DateOnly(2026, 12, 2),
                        null,
                        "Utrecht",
                        "Jeroen Kuipers",
                        "Delivery",
                        null
                    )
                ),
                new RequestMoment(MomentKind.Proposed, Eva, Monday.AddHours(2), "Knows them", Sam, Hours: 0.5m),
            ]
        );

    static Season Parked =>
        new Season(
            2026,
            SeasonState.Parked,
            2,
            Monday,
            1,
            new Spending(14, 21.5m, 1260m),
            new Spending(3, 4m, 0m),
            Monday.AddDays(2),
            [new Player(Kim, 2), new Player(Sam, 1)],
            [new ReachedBase(1, Monday, Eva)],
            [new CompetitorSighting("Contoso", 2, Monday.AddHours(1), Sam)],
            new Parking(Whose.TheAccounts, "Their budget is frozen.", new DateOnly(2027, 2, 1), Eva, Monday.AddDays(2))
        );

    static Gate Gate =>
        new(
            Id,
            2026,
            1,
            2,
            GateRule.TeamMajority,
            Language.En,
            Kim,
            Eva,
            [Kim, Sam],
            new Evidence(
                "Fabrikam Foods",
                CustomerKind.Existing,
                new Spending(11, 14m, 1260m),
                new Spending(9, 12m, 300m),
                8m,
                1260m,
                240000m,
                [new EvidenceLine("question", "asked", new Answer.Text("One contact for all their sites."))],
                ["Contoso"]
            ),
            [new Gap("match", "pairs"), new Gap("ourSwot", null), new Gap(null, null)],
            "Their buyer decides this month.",
            Kim,
            Monday,
            [new GateQuestion(Eva, "Who is the decision maker?", Monday.AddHours(1))],
            new Verdict(
                Choice.NoGo,
                Eva,
                Monday.AddDays(1),
                "Not before their new year.",
                Whose.Ours,
                new DateOnly(2027, 1, 15)
            ),
            18
        );
}
