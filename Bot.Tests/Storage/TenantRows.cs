using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;
using static AccountBot.Bot.Tests.Storage.RowValues;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>What is kept of a whole tenant: lists of accounts and contacts, imports and what administrators do.</summary>
static class TenantRows
{
    public static IEnumerable<KeyValuePair<string, object>> All =>
        [.. Lists, .. ImportJobs, .. ImportChunks, .. Searches, .. Runs, .. Settings];

    /// <summary>Accounts and contacts by name.</summary>
    static Dictionary<string, object> Lists =>
        new(StringComparer.Ordinal)
        {
            ["accountName.1"] = new AccountName(Id, "Fabrikam Foods", 2026),
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
        };

    static Dictionary<string, object> ImportJobs =>
        new(StringComparer.Ordinal)
        {
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
                    BotId,
                    Unopened: true
                ),
                "Sales",
                ImportState.Running,
                Monday,
                "accounts.xlsx",
                [new ImportTally(40, 5, 3, 2)],
                1,
                ["Region"],
                new PostedCard(Service, "msteams", "a:1kim", "1700000000003", BotId),
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
                    BotId,
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
        };

    static Dictionary<string, object> ImportChunks =>
        new(StringComparer.Ordinal)
        {
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
        };

    /// <summary>Where an administrator found a customer's person.</summary>
    static Dictionary<string, object> Searches =>
        new(StringComparer.Ordinal)
        {
            ["contactSearch.1"] = new ContactSearch(
                Id,
                new PersonTerms(["Karin Jansen"], ["karin@fabrikam.test"]),
                SearchStep.Erasing,
                Language.Nl,
                Kim,
                Monday,
                new PostedCard(Service, "msteams", "a:1kim", "1700000000002", BotId),
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
        };

    /// <summary>What goes through all accounts.</summary>
    static Dictionary<string, object> Runs =>
        new(StringComparer.Ordinal)
        {
            ["rebuildRun.1"] = new RebuildRun(
                Id,
                RebuildStep.Portfolio,
                Kim,
                Language.Nl,
                new AccountConversation(Service, "msteams", null, null, "a:1kim", "personal", BotId),
                Monday,
                Monday.AddDays(1),
                $"name|FABRIKAMFOODS|{Id}",
                40,
                3,
                2,
                1
            ),
            ["retentionRun.1"] = new RetentionRun(Monday.AddDays(1), Id),
        };

    static Dictionary<string, object> Settings =>
        new(StringComparer.Ordinal)
        {
            ["tenantSettings.1"] = new TenantSettings(
                new ReminderDays(1, 2, 3, 4),
                "Europe/Amsterdam",
                new TimeOnly(9, 0),
                new TimeOnly(18, 0),
                DayOfWeek.Tuesday
            ),
            ["tenantSettings.keep.1"] = new TenantSettings(KeepYears: 3, KeepSetBy: Kim),
        };
}
