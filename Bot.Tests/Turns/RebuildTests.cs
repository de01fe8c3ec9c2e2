using AccountBot.Bot.Features.Administration;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The lists beside the dossiers lost something behind the bot's back, and are made again.</summary>
public sealed class RebuildTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Nonesuch = "0198a7b27c1e9f3d5a4e6b8c0d1f2a3b";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhateverTheListsLost_OrHoldTooMuch_IsRightAgain_AndTheAdministratorHears(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        await SeedAsync(scenario);
        var before = await scenario.ListsAsync();
        before.Count.ShouldBeGreaterThan(20);
        await BreakAsync(scenario);

        var asked = await scenario.Kim.AsksAsync(scenario.Kim.Chat, scenario.Said("rebuild", "bouw opnieuw op"));
        asked.Says(scenario.Text("admin.rebuild.title")).ShouldBeTrue(asked.ToString());
        var told = await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("admin.rebuild.done"))
        );

        told.Says(scenario.Text("admin.rebuild.count", 3, "").Split(',')[0]).ShouldBeTrue(told.ToString());
        ShouldBe(await scenario.ListsAsync(), before);
        (await scenario.Bot.Store.LoadHealthAsync(scenario.Key, default)).Months.Count.ShouldBe(1);
        var run = (await scenario.Bot.Get<Rebuilds>().ReadAsync(scenario.Teams.Tenant, default))!.Run;
        (run.Accounts, run.Unreadable).ShouldBe((3, 0));
        run.Wrong.ShouldBe(Broken);
        run.LeftOver.ShouldBe(LeftOver);
        (await scenario.Kim.PressesAsync(asked, scenario.Text("import.look")))
            .ShouldShowCard()
            .Says(scenario.Text("admin.rebuild.done"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ListsThatAreRight_StayAsTheyAre_AndSoItIsTold(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        await SeedAsync(scenario);
        var before = await scenario.ListsAsync();
        var rhythm = await RhythmAsync(scenario);

        var check = await scenario.SelfCheckAsync();
        (await scenario.Kim.PressesAsync(check, scenario.Text("admin.rebuild")))
            .ShouldShowCard()
            .Says(scenario.Text("admin.rebuild.why"))
            .ShouldBeTrue();

        var told = await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("admin.rebuild.done"))
        );
        told.Says(scenario.Text("admin.rebuild.right")).ShouldBeTrue(told.ToString());
        ShouldBe(await scenario.ListsAsync(), before);
        (await RhythmAsync(scenario)).ShouldBe(rhythm, "nobody is planned for anew");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedASecondTime_ItTellsHowFarTheFirstIs_AndBeginsNothing(bool dutch)
    {
        await using var scenario = await azurite.AdministeredAsync(dutch);
        var rebuilds = scenario.Bot.Get<Rebuilds>();
        var running = await RunAsync(scenario, time: TimeProvider.System.GetUtcNow());

        var again = await scenario.Kim.AsksAsync(scenario.Kim.Chat, scenario.Said("rebuild", "bouw opnieuw op"));

        again.Says(scenario.Text("admin.rebuild.already")).ShouldBeTrue(again.ToString());
        again.Says(scenario.Text("admin.rebuild.accounts", 160)).ShouldBeTrue(again.ToString());
        (await rebuilds.ReadAsync(scenario.Teams.Tenant, default))!.Run.ShouldBe(running);
    }

    [Fact]
    public async Task RunWhoseEntryWasLost_DoesNotBlockForEver()
    {
        await using var scenario = await azurite.AdministeredAsync();
        var lost = await RunAsync(scenario, TimeProvider.System.GetUtcNow().AddHours(-2));

        await scenario.Kim.AsksAsync(scenario.Kim.Chat, "rebuild");

        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("admin.rebuild.done"))
        );
        (await scenario.Bot.Get<Rebuilds>().ReadAsync(scenario.Teams.Tenant, default))!.Run.Id.ShouldNotBe(lost.Id);
    }

    [Fact]
    public async Task WhilePeoplePlay_NothingOfTheirsIsLost()
    {
        await using var scenario = await azurite.AdministeredAsync();
        await SeedAsync(scenario);
        var (mending, going) = (scenario.Bot.Get<ProjectionRepairer>(), true);

        var rebuilding = Task.Run(async () =>
        {
            while (Volatile.Read(ref going))
            {
                await mending.MendAsync(scenario.Key, [scenario.Olaf.AadObjectId], default);
            }
        });
        for (var number = 1; number <= 15; number++)
        {
            await scenario.Sam.SaysAsync(scenario.Thread, $"log 1h Call {number}");
            await scenario.Noor.SaysAsync(scenario.Thread, $"competitor Rival {number % 3}");
        }
        Volatile.Write(ref going, false);
        await rebuilding;
        await scenario.SettledAsync();
        await scenario.Bot.Get<Projector>().UpdateAsync(scenario.Key, TeamScenario.Year, default);

        var plays = await scenario.PlaysAsync();
        Enumerable.Range(1, 15).ShouldAllBe(number => plays.Count(logEntry => logEntry.Text == $"Call {number}") == 1);
        var read = await scenario.Bot.Get<Projector>().ReadAsync(scenario.Key, TeamScenario.Year, default);
        var wrong = await scenario.Bot.Get<ProjectionVerifier>().WrongAsync(read!.Value.File, read.Value.Now, default);
        wrong.Count.ShouldBe(0);
    }

    [Fact]
    public async Task AccountThatCannotBeRead_KeepsNoOtherFromBeingDone()
    {
        await using var scenario = await azurite.AdministeredAsync();
        await SeedAsync(scenario);
        var before = await scenario.ListsAsync();
        var table = new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + "Dossiers");
        await table.AddEntityAsync(Junk(Keys.Join(scenario.Teams.Tenant, "broken"), AccountKeys.Account, "account"));
        await BreakAsync(scenario);

        var asked = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "rebuild");
        var told = await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message != asked && message.Says(scenario.Text("admin.rebuild.done"))
        );

        told.Says(scenario.Text("admin.rebuild.unreadable", 1)).ShouldBeTrue(told.ToString());
        ShouldBe(await scenario.ListsAsync(), before);
    }

    /// <summary>Three accounts; one of them with contacts, and something that waits for people.</summary>
    private static async Task SeedAsync(TeamScenario scenario)
    {
        foreach (var name in new[] { "Fabrikam", "Northwind", "Contoso" })
        {
            await scenario.CreateAsync(name);
            await scenario.SettledAsync();
            await scenario.Bot.Get<Projector>().UpdateAsync(scenario.Key, TeamScenario.Year, default);
        }
        await scenario.SeedAsync(4);
        await scenario.PlantAsync();
        await scenario.SettledAsync();
    }

    // Keep both in step with what is broken below.
    private const int Broken = 8;
    private const int LeftOver = 5;

    private async Task BreakAsync(TeamScenario scenario)
    {
        var (tenant, account) = (scenario.Teams.Tenant, scenario.Key.Account);
        var (portfolio, people) = (scenario.Bot.Get<IPortfolio>(), scenario.Bot.Get<IPeople>());
        var name = new AccountName(account, "Contoso", TeamScenario.Year);
        // Lost: the summary, the list of a member, the index of contacts, the month's health, the conversation's list.
        await portfolio.RemoveAsync(tenant, AccountSummary.RowOf(account), default);
        await people.RemoveAsync(Of(scenario, scenario.Sam), Participation.RowOf(account), default);
        await portfolio.RemoveAsync(tenant, ContactIndexed.Row(account), default);
        var months = await scenario.Bot.Store.LoadHealthAsync(scenario.Key, default);
        await scenario.Bot.Store.CommitAsync(
            scenario.Key,
            [.. months.Rows.Keys.Select(row => new RowChange.Remove(row, null))],
            default
        );
        await scenario.Bot.Get<IAddresses>().RemoveAsync(tenant, ThreadAccounts.Row(scenario.Thread.Id), default);
        // Wrong: the name's line, the manager's list, a contact that no one can read.
        await portfolio.PutAsync(tenant, name.Row, name with { Name = "Another" }, default);
        var part = new Participation(account, "Another", TeamScenario.Year, 1, SeasonState.Parked);
        await people.PutAsync(Of(scenario, scenario.Eva), part.Row, part, default);
        var table = new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + "Portfolio");
        await table.UpsertEntityAsync(
            Junk(Keys.Escape(tenant), $"contact|KARINJANSEN|{account}|1", "contactName"),
            TableUpdateMode.Replace
        );
        // Too much: a former name, a contact of no one's, an account that is none, in the portfolio and in someone's list.
        await portfolio.PutAsync(tenant, (name with { Name = "Former" }).Row, name, default);
        var contact = new ContactName(account, "Contoso", TeamScenario.Year, 9, "Piet Prins", null, null);
        await portfolio.PutAsync(tenant, $"contact|PIETPRINS|{account}|9", contact, default);
        var nonesuch = new AccountName(Nonesuch, "Nonesuch", TeamScenario.Year);
        await portfolio.PutAsync(tenant, nonesuch.Row, nonesuch, default);
        await people.PutAsync(Of(scenario, scenario.Kim), Participation.RowOf(Nonesuch), part, default);
        // And an account in the list of someone who has a chat with the bot, but nothing to do with it.
        await scenario.Olaf.InstallsAsync();
        await people.PutAsync(Of(scenario, scenario.Olaf), part.Row, part, default);
    }

    private static TableEntity Junk(string partition, string row, string kind) =>
        new(partition, row)
        {
            ["Kind"] = kind,
            ["Schema"] = 1,
            ["Data0"] = "{ this is no JSON",
        };

    private static PersonKey Of(TeamScenario scenario, FakePerson person) =>
        new(scenario.Teams.Tenant, person.AadObjectId);

    private static void ShouldBe(IReadOnlyDictionary<string, string> after, IReadOnlyDictionary<string, string> before)
    {
        before.Keys.Except(after.Keys).ShouldBeEmpty("missing");
        after.Keys.Except(before.Keys).ShouldBeEmpty("too much");
        before.Where(row => after[row.Key] != row.Value).Select(row => $"{row} is {after[row.Key]}").ShouldBeEmpty();
    }

    private static async Task<string> RhythmAsync(TeamScenario scenario) =>
        (await scenario.Bot.Get<IPeople>().GetAsync(Of(scenario, scenario.Kim), PersonReminders.Row, default))?.Version
        ?? "none";

    private static async Task<RebuildRun> RunAsync(TeamScenario scenario, DateTimeOffset time)
    {
        var run = new RebuildRun(
            "a-run",
            RebuildStep.Accounts,
            new(scenario.Kim.AadObjectId, scenario.Kim.Name),
            AccountBot.Playbook.Language.En,
            new AccountConversation(
                scenario.Teams.ServiceUrl,
                "msteams",
                null,
                null,
                scenario.Kim.Chat.Id,
                "personal",
                scenario.Teams.BotId
            ),
            time,
            time,
            Accounts: 160
        );
        await scenario.Bot.Get<IAddresses>().PutAsync(scenario.Teams.Tenant, RebuildRun.Row, run, default);
        return run;
    }
}
