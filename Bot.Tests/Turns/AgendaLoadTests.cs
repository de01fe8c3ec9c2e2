using System.Globalization;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Ten thousand reminders are due at once; two processes send them, and one of them is killed on the way.</summary>
public sealed class AgendaLoadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    const int Tenants = 20;
    const int AccountsOfATenant = 10;
    const int Voters = 50;
    const int Due = Tenants * AccountsOfATenant * Voters;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task TenThousandDueReminders_OverTwoProcesses_OneKilled_AreEachSent_AndNoneMoreThanTwice()
    {
        await using var field = await Field.OpenAsync(azurite);
        var voters = await SeedAsync(field);
        (await RowsAsync(field)).ShouldBe(Due);

        await using var one = await BotProcess.StartAsync(azurite, field, ("AccountBot__AgendaLease", "00:00:15"));
        var two = await BotProcess.StartAsync(azurite, field, ("AccountBot__AgendaLease", "00:00:15"));
        await field.Teams.UntilAsync(() => Sent(field) > Due / 3, "a third is sent", Patience);
        await two.DisposeAsync();
        var atTheKill = Sent(field);
        await field.Teams.UntilAsync(
            () => voters.TrueForAll(voter => voter.Chat.Messages.Count > 0),
            "everybody is reminded",
            Patience
        );
        await EmptyAsync(field);

        atTheKill.ShouldBeLessThan(Due, "the process was killed midway");
        voters.ShouldAllBe(voter => voter.Chat.Messages.Count <= 2);
        (await RowsAsync(field)).ShouldBe(0);
    }

    static int Sent(Field field) => field.Teams.Requests.Count(request => request.Operation == Operation.Send);

    /// <summary>Accounts with an open gate at which fifty people have not voted for days, in tenants that never rest.</summary>
    static async Task<List<FakePerson>> SeedAsync(Field field)
    {
        var voters = new List<FakePerson>(Due);
        foreach (var tenant in Enumerable.Range(1, Tenants).Select(number => $"tenant-{number}"))
        {
            var always = new TenantSettings(
                Begin: TimeOnly.MinValue,
                End: TimeOnly.MinValue,
                WorkingDays: Enum.GetValues<DayOfWeek>()
            );
            await field.Bot.Get<TenantDefaults>().SetAsync(tenant, always, CancellationToken.None);
            await Parallel.ForEachAsync(
                Enumerable.Range(1, AccountsOfATenant).Select(_ => People(field, tenant)).ToList(),
                new ParallelOptions { MaxDegreeOfParallelism = 8 },
                async (people, ct) =>
                {
                    await AccountAsync(field, tenant, people, ct);
                    lock (voters)
                    {
                        voters.AddRange(people);
                    }
                }
            );
        }
        return voters;
    }

    static FakePerson[] People(Field field, string tenant) =>
        [.. Enumerable.Range(1, Voters).Select(number => field.Teams.AddPerson($"P{number}", "en-GB", tenant))];

    static async Task AccountAsync(Field field, string tenant, IReadOnlyList<FakePerson> people, CancellationToken ct)
    {
        var (key, since) = (
            new DossierKey(tenant, Guid.NewGuid().ToString("N")),
            TimeProvider.System.GetUtcNow().AddDays(-5)
        );
        Person[] team = [.. people.Select(each => new Person(each.AadObjectId, each.Name, each.ChatId))];
        var account = A.Account() with
        {
            Id = key.Account,
            AccountManager = team[0],
            Manager = null,
            Director = null,
            Rule = GateRule.TeamMajority,
            Members = [.. team.Skip(1).Select(person => new Member(person, MemberKind.OnCall))],
            Year = Field.Year,
            // The account manager is reminded as a voter; the gate that stands too long is another reminder.
            Reminders = new(1, 99, 99, 99),
        };
        var season = Season.Start(Field.Year, since);
        var opened = new Dossier(account, season, AccountBot.Playbook.Forms.SeasonSoFar.None with { Account = account })
            .OpenGate("late", team[0], since)
            .ShouldBeOfType<OpenGateOutcome.Opened>();
        var changes = new Changes()
            .Put(AccountKeys.Account, account)
            .Put(AccountKeys.Home, Destination(field, people[0]))
            .Season(opened.Season)
            .Gate(opened.Gate);
        await field.Bot.Store.CommitAsync(key, changes.Rows, ct);
        foreach (var person in people)
        {
            var chat = new PersonalChat(
                field.Teams.ServiceUrl,
                "msteams",
                person.Chat.Id,
                field.Teams.BotId,
                true,
                Language.En
            );
            await field.Bot.Get<IAddresses>().PutAsync(tenant, PersonalChat.Row(person.AadObjectId), chat, ct);
        }
        var quiet = new PersonSettings(Weekly: false);
        await field
            .Bot.Get<IPeople>()
            .PutAsync(new PersonKey(tenant, team[0].Id.ToLowerInvariant()), PersonSettings.Row, quiet, ct);
        await field.Bot.Get<Projections>().UpdateAsync(key, Field.Year, ct);
    }

    static Home Destination(Field field, FakePerson person) =>
        new(field.Teams.ServiceUrl, "msteams", null, null, person.Chat.Id, "personal", field.Teams.BotId);

    /// <summary>Until the last claims are completed.</summary>
    async Task EmptyAsync(Field field)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await RowsAsync(field) > 0)
        {
            await Task.Delay(500, patience.Token);
        }
    }

    /// <summary>The rows of the agenda, but for what is months ahead: the gates that stand too long.</summary>
    async Task<int> RowsAsync(Field field)
    {
        var rows = 0;
        var table = new TableClient(azurite.ConnectionString, field.Bot.Prefix + "Agenda");
        var soon = TimeProvider
            .System.GetUtcNow()
            .AddDays(7)
            .UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        await foreach (var _ in table.QueryAsync<TableEntity>($"PartitionKey lt '{soon}'", select: ["RowKey"]))
        {
            rows++;
        }
        return rows;
    }
}
