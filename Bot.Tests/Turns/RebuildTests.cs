using AccountBot.Bot.Accounts;
using AccountBot.Bot.Operations;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
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
        await using var field = await azurite.AdministeredAsync(dutch);
        await SeedAsync(field);
        var before = await field.ListsAsync();
        before.Count.ShouldBeGreaterThan(20);
        await BreakAsync(field);

        var asked = await field.Kim.AsksAsync(field.Kim.Chat, field.Said("rebuild", "bouw opnieuw op"));
        asked.Says(field.Text("admin.rebuild.title")).ShouldBeTrue(asked.ToString());
        var told = await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message.Says(field.Text("admin.rebuild.done"))
        );

        told.Says(field.Text("admin.rebuild.count", 3, "").Split(',')[0]).ShouldBeTrue(told.ToString());
        ShouldBe(await field.ListsAsync(), before);
        (await field.Bot.Store.LoadHealthAsync(field.Key, default)).Months.Count.ShouldBe(1);
        var run = (await field.Bot.Get<Rebuilds>().ReadAsync(field.Teams.Tenant, default))!.Run;
        (run.Accounts, run.Unreadable).ShouldBe((3, 0));
        run.Wrong.ShouldBe(Broken);
        run.LeftOver.ShouldBe(LeftOver);
        (await field.Kim.PressesAsync(asked, field.Text("import.look")))
            .ShouldShowCard()
            .Says(field.Text("admin.rebuild.done"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ListsThatAreRight_StayAsTheyAre_AndSoItIsTold(bool dutch)
    {
        await using var field = await azurite.AdministeredAsync(dutch);
        await SeedAsync(field);
        var before = await field.ListsAsync();
        var rhythm = await RhythmAsync(field);

        var check = await field.SelfCheckAsync();
        (await field.Kim.PressesAsync(check, field.Text("admin.rebuild")))
            .ShouldShowCard()
            .Says(field.Text("admin.rebuild.why"))
            .ShouldBeTrue();

        var told = await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message.Says(field.Text("admin.rebuild.done"))
        );
        told.Says(field.Text("admin.rebuild.right")).ShouldBeTrue(told.ToString());
        ShouldBe(await field.ListsAsync(), before);
        (await RhythmAsync(field)).ShouldBe(rhythm, "nobody is planned for anew");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedASecondTime_ItTellsHowFarTheFirstIs_AndBeginsNothing(bool dutch)
    {
        await using var field = await azurite.AdministeredAsync(dutch);
        var rebuilds = field.Bot.Get<Rebuilds>();
        var running = await RunAsync(field, time: TimeProvider.System.GetUtcNow());

        var again = await field.Kim.AsksAsync(field.Kim.Chat, field.Said("rebuild", "bouw opnieuw op"));

        again.Says(field.Text("admin.rebuild.already")).ShouldBeTrue(again.ToString());
        again.Says(field.Text("admin.rebuild.accounts", 160)).ShouldBeTrue(again.ToString());
        (await rebuilds.ReadAsync(field.Teams.Tenant, default))!.Run.ShouldBe(running);
    }

    [Fact]
    public async Task RunWhoseEntryWasLost_DoesNotBlockForEver()
    {
        await using var field = await azurite.AdministeredAsync();
        var lost = await RunAsync(field, TimeProvider.System.GetUtcNow().AddHours(-2));

        await field.Kim.AsksAsync(field.Kim.Chat, "rebuild");

        await field.Teams.MessageAsync(field.Kim.Chat, message => message.Says(field.Text("admin.rebuild.done")));
        (await field.Bot.Get<Rebuilds>().ReadAsync(field.Teams.Tenant, default))!.Run.Id.ShouldNotBe(lost.Id);
    }

    [Fact]
    public async Task WhilePeoplePlay_NothingOfTheirsIsLost()
    {
        await using var field = await azurite.AdministeredAsync();
        await SeedAsync(field);
        var (mending, going) = (field.Bot.Get<AccountMending>(), true);

        var rebuilding = Task.Run(async () =>
        {
            while (Volatile.Read(ref going))
            {
                await mending.MendAsync(field.Key, [field.Olaf.AadObjectId], default);
            }
        });
        for (var number = 1; number <= 15; number++)
        {
            await field.Sam.SaysAsync(field.Thread, $"log 1h Call {number}");
            await field.Noor.SaysAsync(field.Thread, $"competitor Rival {number % 3}");
        }
        Volatile.Write(ref going, false);
        await rebuilding;
        await field.SettledAsync();
        await field.Bot.Get<Projections>().UpdateAsync(field.Key, Field.Year, default);

        var plays = await field.PlaysAsync();
        Enumerable.Range(1, 15).ShouldAllBe(number => plays.Count(play => play.Text == $"Call {number}") == 1);
        var read = await field.Bot.Get<Projections>().ReadAsync(field.Key, Field.Year, default);
        var wrong = await field.Bot.Get<LineLook>().WrongAsync(read!.Value.File, read.Value.Now, default);
        wrong.Count.ShouldBe(0);
    }

    [Fact]
    public async Task AccountThatCannotBeRead_KeepsNoOtherFromBeingDone()
    {
        await using var field = await azurite.AdministeredAsync();
        await SeedAsync(field);
        var before = await field.ListsAsync();
        var table = new TableClient(azurite.ConnectionString, field.Bot.Prefix + "Dossiers");
        await table.AddEntityAsync(Junk(Keys.Join(field.Teams.Tenant, "broken"), AccountKeys.Account, "account"));
        await BreakAsync(field);

        var asked = await field.Kim.AsksAsync(field.Kim.Chat, "rebuild");
        var told = await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message != asked && message.Says(field.Text("admin.rebuild.done"))
        );

        told.Says(field.Text("admin.rebuild.unreadable", 1)).ShouldBeTrue(told.ToString());
        ShouldBe(await field.ListsAsync(), before);
    }

    /// <summary>Three accounts; one of them with contacts, and something that waits for people.</summary>
    private static async Task SeedAsync(Field field)
    {
        foreach (var name in new[] { "Fabrikam", "Northwind", "Contoso" })
        {
            await field.CreateAsync(name);
            await field.SettledAsync();
            await field.Bot.Get<Projections>().UpdateAsync(field.Key, Field.Year, default);
        }
        await field.SeedAsync(4);
        await field.PlantAsync();
        await field.SettledAsync();
    }

    // Keep both in step with what is broken below.
    private const int Broken = 8;
    private const int LeftOver = 5;

    private async Task BreakAsync(Field field)
    {
        var (tenant, account) = (field.Teams.Tenant, field.Key.Account);
        var (portfolio, people) = (field.Bot.Get<IPortfolio>(), field.Bot.Get<IPeople>());
        var name = new AccountName(account, "Contoso", Field.Year);
        // Lost: the summary, the list of a member, the index of contacts, the month's health, the conversation's list.
        await portfolio.RemoveAsync(tenant, AccountSummary.RowOf(account), default);
        await people.RemoveAsync(Of(field, field.Sam), Participation.RowOf(account), default);
        await portfolio.RemoveAsync(tenant, ContactIndexed.Row(account), default);
        var months = await field.Bot.Store.LoadHealthAsync(field.Key, default);
        await field.Bot.Store.CommitAsync(
            field.Key,
            [.. months.Rows.Keys.Select(row => new RowChange.Remove(row, null))],
            default
        );
        await field.Bot.Get<IAddresses>().RemoveAsync(tenant, ThreadAccounts.Row(field.Thread.Id), default);
        // Wrong: the name's line, the manager's list, a contact that no one can read.
        await portfolio.PutAsync(tenant, name.Row, name with { Name = "Another" }, default);
        var part = new Participation(account, "Another", Field.Year, 1, SeasonState.Parked);
        await people.PutAsync(Of(field, field.Eva), part.Row, part, default);
        var table = new TableClient(azurite.ConnectionString, field.Bot.Prefix + "Portfolio");
        await table.UpsertEntityAsync(
            Junk(Keys.Escape(tenant), $"contact|KARINJANSEN|{account}|1", "contactName"),
            TableUpdateMode.Replace
        );
        // Too much: a former name, a contact of no one's, an account that is none, in the portfolio and in someone's list.
        await portfolio.PutAsync(tenant, (name with { Name = "Former" }).Row, name, default);
        var contact = new ContactName(account, "Contoso", Field.Year, 9, "Piet Prins", null, null);
        await portfolio.PutAsync(tenant, $"contact|PIETPRINS|{account}|9", contact, default);
        var nonesuch = new AccountName(Nonesuch, "Nonesuch", Field.Year);
        await portfolio.PutAsync(tenant, nonesuch.Row, nonesuch, default);
        await people.PutAsync(Of(field, field.Kim), Participation.RowOf(Nonesuch), part, default);
        // And an account in the list of someone who has a chat with the bot, but nothing to do with it.
        await field.Olaf.InstallsAsync();
        await people.PutAsync(Of(field, field.Olaf), part.Row, part, default);
    }

    private static TableEntity Junk(string partition, string row, string kind) =>
        new(partition, row)
        {
            ["Kind"] = kind,
            ["Schema"] = 1,
            ["Data0"] = "{ this is no JSON",
        };

    private static PersonKey Of(Field field, FakePerson person) => new(field.Teams.Tenant, person.AadObjectId);

    private static void ShouldBe(IReadOnlyDictionary<string, string> after, IReadOnlyDictionary<string, string> before)
    {
        before.Keys.Except(after.Keys).ShouldBeEmpty("missing");
        after.Keys.Except(before.Keys).ShouldBeEmpty("too much");
        before.Where(row => after[row.Key] != row.Value).Select(row => $"{row} is {after[row.Key]}").ShouldBeEmpty();
    }

    private static async Task<string> RhythmAsync(Field field) =>
        (await field.Bot.Get<IPeople>().GetAsync(Of(field, field.Kim), PersonRhythm.Row, default))?.Version ?? "none";

    private static async Task<RebuildRun> RunAsync(Field field, DateTimeOffset time)
    {
        var run = new RebuildRun(
            "a-run",
            RebuildStep.Accounts,
            new(field.Kim.AadObjectId, field.Kim.Name),
            AccountBot.Playbook.Language.En,
            new Home(field.Teams.ServiceUrl, "msteams", null, null, field.Kim.Chat.Id, "personal", field.Teams.BotId),
            time,
            time,
            Accounts: 160
        );
        await field.Bot.Get<IAddresses>().PutAsync(field.Teams.Tenant, RebuildRun.Row, run, default);
        return run;
    }
}
