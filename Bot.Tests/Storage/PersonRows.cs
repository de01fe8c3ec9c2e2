using AccountBot.Playbook;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;
using static AccountBot.Bot.Tests.Storage.RowValues;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>What is kept of a person: where they take part, what waits, and how they want to hear of it.</summary>
static class PersonRows
{
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

    public static IEnumerable<KeyValuePair<string, object>> All => [.. Participations, .. PlateBooks, .. People];

    static Dictionary<string, object> Participations =>
        new(StringComparer.Ordinal)
        {
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
        };

    static Dictionary<string, object> PlateBooks =>
        new(StringComparer.Ordinal)
        {
            ["plateBook.1"] = new ProjectedState(
                new Dictionary<string, string>(StringComparer.Ordinal) { [Kim.Id] = "0a1b2c3d4e5f6071" }
            ),
            ["plateBook.listed.1"] = new ProjectedState(
                new Dictionary<string, string>(StringComparer.Ordinal) { [Kim.Id] = "0a1b2c3d4e5f6071" },
                "1a1b2c3d4e5f6072",
                $"name|FABRIKAMFOODS|{Id}",
                Health: "2a1b2c3d4e5f6073"
            ),
            ["plateBook.contacts.1"] = new ProjectedState(
                new Dictionary<string, string>(StringComparer.Ordinal) { [Kim.Id] = "0a1b2c3d4e5f6071" },
                "1a1b2c3d4e5f6071",
                Contacts: "2a1b2c3d4e5f6071"
            ),
        };

    static Dictionary<string, object> People =>
        new(StringComparer.Ordinal)
        {
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
            ["waiting.1"] = new WaitingNotice(Id, new Notice.AskManager(2026, 1, 1, Eva), Monday),
            ["personalChat.1"] = new PersonalChat(Service, "msteams", "a:1kim", BotId, Reachable: false, Language.En),
            ["chatPerson.1"] = new ChatPerson(Kim.Id),
            ["talkLanguage.1"] = new TalkLanguage(Language.Nl),
            ["unreached.1"] = new Unreached(Eva, Monday),
            ["unreachedPerson.1"] = new UnreachedPerson(
                Eva,
                Monday,
                [$"waiting|{Id}|askManager.2026.1.1"],
                Monday.AddDays(1)
            ),
        };
}
