using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
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
    public static async Task PlantAsync(this Field field)
    {
        var file = await field.FileAsync();
        var (dossier, now) = (file.Dossier, field.Bot.Get<TimeProvider>().GetUtcNow());
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
                new Accord(Field.Year, 5, AccordKind.Acceptance, sam, Stand.Objects, $"{Name} was not asked", now, 9)
            )
            .Visit(Visit(account.Director!, now))
            .Executive(Request(account, now))
            .Task(Task(sam, now));
        changes.Play(
            Said(PlayKind.Logged, sam, now) with
            {
                Text = $"1h called {Name.ToUpperInvariant()} <{Email}>",
            },
            Said(PlayKind.TaskAdded, sam, now) with
            {
                Subject = $"Call {Name}",
            },
            Said(PlayKind.VisitAnnounced, sam, now) with
            {
                Subject = $"with {Name}",
            },
            Said(PlayKind.Reported, sam, now) with
            {
                Subject = "product",
                Text = $"Kárin Jansen likes the new box",
            }
        );
        await CommitAsync(field, changes);
        await PlantAtTheGateAsync(field, sam, now);
        await field.Bot.Get<Projections>().UpdateAsync(field.Key, Field.Year, CancellationToken.None);
    }

    /// <summary>Parks the season at its gate, with her in the plan for it.</summary>
    private static async Task PlantAtTheGateAsync(Field field, Person sam, DateTimeOffset now)
    {
        var file = await field.FileAsync();
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
        var gate = (await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, atBase, 1, default)).ShouldNotBeNull();
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
                AccountKeys.Vote(Field.Year, atBase, 1, sam.Id),
                new Vote(sam, Choice.NoGo, $"{Name} wants two years.", now)
            );
        await CommitAsync(field, changes);
    }

    /// <summary>A copy of the account, under another name, in this tenant or in another.</summary>
    public static async Task<DossierKey> CopyAsync(
        this Field field,
        string name,
        string? tenant = null,
        bool without = false
    )
    {
        var key = new DossierKey(tenant ?? field.Teams.Tenant, Guid.CreateVersion7().ToString("N"));
        var rows = await field.Bot.Get<IDossiers>().ReadAsync(field.Key, AccountKeys.Everything, default);
        var erasing = new AccountBot.Storage.Contacts.RowErasing(
            field.Bot.Get<RowKinds>(),
            new AccountBot.Playbook.Contacts.PersonTerms([Name], [Email]),
            []
        );
        foreach (var some in rows.Where(row => row.Value is not (PlateBook or OutboxLease or PostedCard)).Chunk(20))
        {
            var changes = some.Aggregate(
                new Changes(),
                (sum, row) =>
                    sum.Put(row.Key, Of((without ? erasing.Without(row)?.Value : null) ?? row.Value, key, name))
            );
            (await field.Bot.Store.CommitAsync(key, changes.Rows, default)).ShouldBeOfType<CommitOutcome.Committed>();
        }
        await field.Bot.Get<Projections>().UpdateAsync(key, Field.Year, default);
        return key;
    }

    /// <summary>Every row of every table of this bot in which she is named, in a key or in a value.</summary>
    /// <param name="tenant">Only that tenant's, and what belongs to none.</param>
    public static async Task<IReadOnlyList<string>> NamedInAsync(this Field field, string tenant)
    {
        string[] marks = [Name, Email, "KARINJANSEN", "Jansen, Karin", "Kárin Jansen", "karin~20jansen"];
        var named = new List<string>();
        foreach (var table in TableNames.All)
        {
            var client = new TableClient(field.Azurite.ConnectionString, field.Bot.Prefix + table);
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
            Field.Year,
            visitor,
            new DateOnly(Field.Year + 1, 12, 3),
            null,
            Name,
            $"{Name} opens the plant",
            Asked: true,
            [new VisitStep(VisitStepKind.Announced, visitor, now, $"To {Name}")]
        );

    private static ExecutiveRequest Request(Account account, DateTimeOffset now)
    {
        var day = new DateOnly(Field.Year + 1, 12, 3);
        var what = new Engagement(Occasion.Other, $"For {Name}", day, null, Name, Name, $"{Name} likes us", Name);
        var by = account.AccountManager;
        return new ExecutiveRequest(
            "1a1b2c3d4e5f60718293a4b5c6d7e8f9",
            Field.Year,
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
            Field.Year,
            2,
            TaskKind.Own,
            $"Call {Name}",
            owner,
            new DateOnly(Field.Year, 1, 2),
            TaskState.Open,
            $"{Name} asked",
            owner,
            now,
            1
        );

    private static Play Said(PlayKind kind, Person by, DateTimeOffset now) => Play.Of(kind, Field.Year, 2, by, now);

    private static async Task CommitAsync(Field field, Changes changes) =>
        (
            await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
}
