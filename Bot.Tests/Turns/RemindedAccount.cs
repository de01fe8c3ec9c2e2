using System.Globalization;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// An account whose gate opened days ago and at which no one has voted yet, with everything that the bot would have written down by now:
/// straight into the tables, as ten thousand reminders through turns would take an hour.
/// </summary>
internal sealed class RemindedAccount
{
    // The gate that stands too long is another reminder, and far away here.
    static readonly ReminderDays Days = new(1, 99, 99, 99);
    static readonly RowCodec Codec = new(Kinds());

    readonly TeamScenario scenario;
    readonly DossierKey key;
    readonly InboxInput now;
    readonly Dictionary<string, (Participation Part, DateTimeOffset Next)> people = new(StringComparer.Ordinal);

    public RemindedAccount(TeamScenario scenario, string tenant, IReadOnlyList<FakePerson> team)
    {
        (this.scenario, People) = (scenario, team);
        key = new DossierKey(tenant, Guid.NewGuid().ToString("N"));
        now = Opened(key.Account, [.. team.Select(each => new Person(each.AadObjectId, each.Name, each.ChatId))]);
        var always = WorkCalendar.In(null, TimeOnly.MinValue, TimeOnly.MinValue, Enum.GetValues<DayOfWeek>());
        foreach (var (person, part) in ProjectedRows.Of(now).Parts)
        {
            people[person] = (part, part.Waits!.Min(what => what.RemindAt(always))!.Value);
        }
    }

    public IReadOnlyList<FakePerson> People { get; }

    public DossierKey Key => key;

    /// <summary>Someone reports something, and everyone of the team is to be told.</summary>
    public Task ReportAsync() =>
        scenario
            .Bot.Get<AccountTransaction>()
            .ChangeAsync(
                key,
                TeamScenario.Year,
                _ =>
                {
                    var (id, by) = (Guid.NewGuid(), now.Account.AccountManager);
                    var logEntry = LogEntry.Of(
                        LogEntryKind.Reported,
                        TeamScenario.Year,
                        1,
                        by,
                        TimeProvider.System.GetUtcNow()
                    ) with
                    {
                        Subject = "product",
                        Text = "A new box",
                    };
                    var notices = now.Account.Team.Select(person => new Notice.TellUpdate(
                        TeamScenario.Year,
                        AccountKeys.PlayId(logEntry.At, id),
                        person
                    ));
                    return Task.FromResult(Decision.Of(true, new Changes().Play(logEntry, id).Say(notices)));
                },
                CancellationToken.None
            );

    /// <summary>Everyone has a chat with the bot.</summary>
    public async Task ChatsAsync()
    {
        foreach (var person in People)
        {
            var chat = new PersonalChat(
                scenario.Teams.ServiceUrl,
                "msteams",
                person.Chat.Id,
                scenario.Teams.BotId,
                true,
                Language.En
            );
            await scenario
                .Bot.Get<IAddresses>()
                .PutAsync(key.Tenant, PersonalChat.Row(person.AadObjectId), chat, CancellationToken.None);
        }
    }

    public IEnumerable<TableEntity> ChatRows() =>
        People.Select(person =>
            Codec.Encode(
                Keys.Escape(key.Tenant),
                PersonalChat.Row(person.AadObjectId),
                new PersonalChat(
                    scenario.Teams.ServiceUrl,
                    "msteams",
                    person.Chat.Id,
                    scenario.Teams.BotId,
                    true,
                    Language.En
                )
            )
        );

    /// <summary>The entries on the agenda, each due by now.</summary>
    public IEnumerable<TableEntity> AgendaRows()
    {
        foreach (var (person, (_, next)) in people)
        {
            var payload = next.UtcTicks.ToString(CultureInfo.InvariantCulture);
            var (partition, row) = AgendaRow.PlaceOf(
                next,
                $"{ReminderStore.AgendaKind}|{key.Tenant}|{person}|{payload}"
            );
            var item = new AgendaItem(next, key.Tenant, person, ReminderStore.AgendaKind, payload);
            yield return AgendaRow.ToEntity(partition, row, item, 0, next, next);
        }
    }

    public async Task WriteAsync(AzuriteFixture azurite)
    {
        var account = now.Account;
        var accountConversation = new AccountConversation(
            scenario.Teams.ServiceUrl,
            "msteams",
            null,
            null,
            People[0].Chat.Id,
            "personal",
            scenario.Teams.BotId
        );
        var changes = new Changes()
            .Put(AccountKeys.Account, account)
            .Put(AccountKeys.Home, accountConversation)
            .Put(AccountKeys.Plates, ProjectedRows.Of(now).Book)
            .Season(now.Season)
            .Gate(now.Gate!);
        (
            await scenario.Bot.Store.CommitAsync(key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
        var table = new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + "People");
        await Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (each, ct) => await table.SubmitTransactionAsync(Rows(each.Key, each.Value.Part, each.Value.Next), ct)
        );
    }

    IEnumerable<TableTransactionAction> Rows(string person, Participation part, DateTimeOffset next)
    {
        (string Row, object Value)[] rows =
        [
            (part.Row, part),
            (PersonReminders.Row, PersonReminders.None with { Next = next }),
            (PersonSettings.Row, new PersonSettings(Weekly: false)),
        ];
        return rows.Select(row => new TableTransactionAction(
            TableTransactionActionType.Add,
            Codec.Encode(Keys.Join(key.Tenant, person), row.Row, row.Value)
        ));
    }

    static InboxInput Opened(string id, IReadOnlyList<Person> team)
    {
        var since = TimeProvider.System.GetUtcNow().AddDays(-5);
        var account = A.Account() with
        {
            Id = id,
            AccountManager = team[0],
            Manager = null,
            Director = null,
            Rule = GateRule.TeamMajority,
            Members = [.. team.Skip(1).Select(person => new Member(person, MemberKind.OnCall))],
            Year = TeamScenario.Year,
            Reminders = Days,
        };
        var dossier = new Dossier(
            account,
            Season.Start(TeamScenario.Year, since),
            SeasonSoFar.None with
            {
                Account = account,
            }
        );
        var opened = dossier.OpenGate("late", team[0], since).ShouldBeOfType<OpenGateOutcome.Opened>();
        var today = WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow());
        return new InboxInput(dossier with { Season = opened.Season }, opened.Gate, [], Days, today);
    }

    static RowKinds Kinds()
    {
        var kinds = new RowKinds();
        AccountKinds.Register(kinds);
        return kinds;
    }
}
