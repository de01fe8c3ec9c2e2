using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>One of the customer's people, who is named wherever anyone can be named; and the look into every table that tells where.</summary>
internal static class PlantedPerson
{
    /// <summary>The good answers of a seeded season name her too, and a colleague has the same family name.</summary>
    public const string Name = "Karin Jansen";

    public const string Email = "Karin.Jansen@contoso.test";

    /// <summary>In every kind of row that holds what people write.</summary>
    public static async Task PlantAsync(this TeamScenario scenario)
    {
        var file = await scenario.FileAsync();
        var (dossier, now) = (file.Dossier, scenario.Bot.Get<TimeProvider>().GetUtcNow());
        var (account, sam) = (dossier.Account, dossier.Account.Members[0].Person);
        var changes = new Changes(file)
            .Form(Known(dossier.Answers.Entry(2, "contact", 1)!))
            .Account(
                account with
                {
                    Members = [.. account.Members.Select(each => each with { Task = $"Calls {Name}" })],
                }
            )
            .Season(dossier.Season with { Competitors = [new CompetitorSighting("Jansen, Karin", 2, now, sam)] })
            .Accord(
                new Approval(
                    TeamScenario.Year,
                    5,
                    ApprovalKind.Acceptance,
                    sam,
                    Stand.Objects,
                    $"{Name} was not asked",
                    now,
                    9
                )
            )
            .Visit(Visit(account.Director!, now))
            .Executive(Request(account, now))
            .Task(Task(sam, now));
        changes.Play(
            Said(LogEntryKind.Logged, sam, now) with
            {
                Text = $"1h called {Name.ToUpperInvariant()} <{Email}>",
            },
            Said(LogEntryKind.TaskAdded, sam, now) with
            {
                Subject = $"Call {Name}",
            },
            Said(LogEntryKind.VisitAnnounced, sam, now) with
            {
                Subject = $"with {Name}",
            },
            Said(LogEntryKind.Reported, sam, now) with
            {
                Subject = "product",
                Text = $"Kárin Jansen likes the new box",
            }
        );
        await CommitAsync(scenario, changes);
        await PlantAtTheGateAsync(scenario, sam, now);
        await scenario.Bot.Get<Projector>().UpdateAsync(scenario.Key, TeamScenario.Year, CancellationToken.None);
    }

    /// <summary>Parks the season at its gate, with her in the plan for it.</summary>
    private static async Task PlantAtTheGateAsync(TeamScenario scenario, Person sam, DateTimeOffset now)
    {
        var file = await scenario.FileAsync();
        var (season, account) = (file.Dossier.Season, file.Dossier.Account);
        var parking = new Parking(
            Whose.TheAccounts,
            $"{Name} left them no budget",
            null,
            account.Manager,
            now,
            [$"Around {Name}"],
            [Name],
            new Nurture($"A card for {Name}", NurtureWay.Visit, null, null),
            PlanRevision: 1,
            PlannedBy: sam,
            PlannedAt: now
        );
        var atBase = season.AtBat - 1;
        var gate = (
            await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, atBase, 1, default)
        ).ShouldNotBeNull();
        var changes = new Changes(file, gate)
            .Season(season with { State = SeasonState.Parked, Round = 1, Parking = parking })
            .Gate(
                gate.Gate with
                {
                    GapReason = $"{Name} is on leave",
                    Questions = [new GateQuestion(account.Manager!, $"What does {Name} say?", now)],
                    Comeback = new Comeback(parking, Spending.None, []),
                }
            )
            .Put(
                AccountKeys.Vote(TeamScenario.Year, atBase, 1, sam.Id),
                new Vote(sam, Choice.NoGo, $"{Name} wants two years.", now)
            );
        await CommitAsync(scenario, changes);
    }

    /// <summary>A copy of the account, under another name, in this tenant or in another.</summary>
    public static async Task<DossierKey> CopyAsync(
        this TeamScenario scenario,
        string name,
        string? tenant = null,
        bool without = false
    )
    {
        var key = new DossierKey(tenant ?? scenario.Teams.Tenant, Guid.CreateVersion7().ToString("N"));
        var rows = await scenario.Bot.Get<IDossiers>().ReadAsync(scenario.Key, AccountKeys.Everything, default);
        var erasing = new AccountBot.Storage.Contacts.RowErasing(
            scenario.Bot.Get<RowKinds>(),
            new AccountBot.Playbook.Contacts.PersonTerms([Name], [Email]),
            []
        );
        foreach (
            var some in rows.Where(row => row.Value is not (ProjectedState or OutboxLease or PostedCard)).Chunk(20)
        )
        {
            var changes = some.Aggregate(
                new Changes(),
                (sum, row) =>
                    sum.Put(row.Key, Of((without ? erasing.Without(row)?.Value : null) ?? row.Value, key, name))
            );
            (
                await scenario.Bot.Store.CommitAsync(key, changes.Rows, default)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
        await scenario.Bot.Get<Projector>().UpdateAsync(key, TeamScenario.Year, default);
        return key;
    }

    /// <summary>Every row of every table of this bot in which she is named, in a key or in a value.</summary>
    /// <param name="tenant">Only that tenant's, and what belongs to none.</param>
    public static async Task<IReadOnlyList<string>> NamedInAsync(this TeamScenario scenario, string tenant)
    {
        string[] marks = [Name, Email, "KARINJANSEN", "Jansen, Karin", "Kárin Jansen", "karin~20jansen"];
        var named = new List<string>();
        foreach (var table in TableNames.All)
        {
            var client = new TableClient(scenario.Azurite.ConnectionString, scenario.Bot.Prefix + table);
            await foreach (var row in client.QueryAsync<TableEntity>())
            {
                var texts = row.Select(column => column.Value).OfType<string>().ToList();
                var isOurs = row.PartitionKey.StartsWith(Keys.Escape(tenant), StringComparison.Ordinal);
                var isNobodys = table is nameof(TableNames.Agenda) or nameof(TableNames.DialogState);
                if (
                    (isOurs || isNobodys)
                    && texts.Exists(text => marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)))
                )
                {
                    named.Add($"{table} {row.GetString("Kind")} {row.RowKey}");
                }
            }
        }
        return named;
    }

    private static object Of(object value, DossierKey key, string name) =>
        value switch
        {
            Account account => account with { Id = key.Account, Name = name },
            Gate gate => gate with { Account = key.Account },
            _ => value,
        };

    private static FormEntry Known(FormEntry entry) =>
        entry with
        {
            Revision = entry.Revision + 1,
            Answers = new Answers(
                new Dictionary<string, Answer>(entry.Answers.ByField, StringComparer.Ordinal)
                {
                    ["email"] = new Answer.Text(Email),
                    ["function"] = new Answer.Text("Head of purchasing"),
                    ["attitude"] = new Answer.Choice(["1"]),
                    ["notes"] = new Answer.Text($"{Name} plays tennis"),
                }
            ),
        };

    private static VisitNotice Visit(Person visitor, DateTimeOffset now) =>
        new(
            "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
            TeamScenario.Year,
            visitor,
            new DateOnly(TeamScenario.Year + 1, 12, 3),
            null,
            Name,
            $"{Name} opens the plant",
            Asked: true,
            [new VisitStep(VisitStepKind.Announced, visitor, now, $"To {Name}")]
        );

    private static ExecutiveRequest Request(Account account, DateTimeOffset now)
    {
        var day = new DateOnly(TeamScenario.Year + 1, 12, 3);
        var what = new Engagement(Occasion.Other, $"For {Name}", day, null, Name, Name, $"{Name} likes us", Name);
        var by = account.AccountManager;
        return new ExecutiveRequest(
            "1a1b2c3d4e5f60718293a4b5c6d7e8f9",
            TeamScenario.Year,
            2,
            what,
            RequestState.Asked,
            by,
            [account.Director!],
            1,
            2,
            [
                new RequestMoment(MomentKind.Asked, by, now, $"At {Name}'s", account.Director),
                new RequestMoment(MomentKind.Changed, by, now, Before: what),
            ]
        );
    }

    private static TeamTask Task(Person owner, DateTimeOffset now) =>
        new(
            "2a1b2c3d4e5f60718293a4b5c6d7e8f9",
            TeamScenario.Year,
            2,
            TaskKind.Own,
            $"Call {Name}",
            owner,
            new DateOnly(TeamScenario.Year, 1, 2),
            TaskState.Open,
            $"{Name} asked",
            owner,
            now,
            1
        );

    private static LogEntry Said(LogEntryKind kind, Person by, DateTimeOffset now) =>
        LogEntry.Of(kind, TeamScenario.Year, 2, by, now);

    private static async Task CommitAsync(TeamScenario scenario, Changes changes) =>
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
}
