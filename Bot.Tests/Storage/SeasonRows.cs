using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;
using static AccountBot.Bot.Tests.Storage.RowValues;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>What is played: seasons, forms, gates and the log.</summary>
static class SeasonRows
{
    public static IEnumerable<KeyValuePair<string, object>> All => [.. Seasons, .. Gates];

    static Dictionary<string, object> Seasons =>
        new(StringComparer.Ordinal)
        {
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
        };

    static Dictionary<string, object> Gates =>
        new(StringComparer.Ordinal)
        {
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
        };

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
