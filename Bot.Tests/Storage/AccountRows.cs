using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Accounts;
using static AccountBot.Bot.Tests.Storage.RowValues;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>Accounts, their people and where they live.</summary>
static class AccountRows
{
    static readonly AccountConversation Meeting = new(
        Service,
        "msteams",
        "19:team@thread.tacv2",
        "19:meeting@thread.tacv2",
        ThreadId,
        "channel",
        BotId
    );

    public static IEnumerable<KeyValuePair<string, object>> All => [.. Accounts, .. Agreements, .. Contacts, .. Places];

    /// <summary>An account, and how it does.</summary>
    static Dictionary<string, object> Accounts =>
        new(StringComparer.Ordinal)
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
        };

    /// <summary>What its people agreed on: tasks, the plan, and who accepts it.</summary>
    static Dictionary<string, object> Agreements =>
        new(StringComparer.Ordinal)
        {
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
        };

    /// <summary>Who goes to the customer, and who follows what is reported.</summary>
    static Dictionary<string, object> Contacts =>
        new(StringComparer.Ordinal)
        {
            ["executiveRequest.1"] = Request,
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
        };

    /// <summary>Where an account lives and what was posted there.</summary>
    static Dictionary<string, object> Places =>
        new(StringComparer.Ordinal)
        {
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
            ["card.1"] = new PostedCard(Service, "msteams", ThreadId, "1700000000001", BotId),
            ["threadAccounts.1"] = new ThreadAccounts([new ThreadAccount(Id, 2026)]),
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
}
