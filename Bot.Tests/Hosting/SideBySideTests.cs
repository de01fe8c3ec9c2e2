using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;
using AccountBot.Cards;
using AccountBot.Storage.Accounts;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>While a new release rolls out, it and the one before it serve the same accounts.</summary>
public sealed class SideBySideTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OldAndNewRelease_PlayTheSameSeason_AndNothingOfEitherIsLost(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.SeedBase1Async("worth");
        await using var newer = await BotHost.BesideAsync(azurite, field.Teams, field.Bot.Prefix, NewerRelease.Differs);
        var (kim, sam) = (field.Kim.Via(newer.Client), field.Sam.Via(newer.Client));
        (await RowAsync(field, AccountKeys.Season(Field.Year))).Schema.ShouldBe(1);

        // The newer one reads what the older wrote, and writes its own; the older one still shows it.
        await sam.SaysAsync(field.Thread, "log 3h called Karin");
        await field.SettledAsync(newer);
        var season = await RowAsync(field, AccountKeys.Season(Field.Year));
        season.Schema.ShouldBe(2);
        season.Json.ShouldContain(NewerRelease.Weather);
        var log = await field.Sam.AsksAsync(field.Thread, dutch ? "logboek" : "log");
        log.Says("called Karin").ShouldBeTrue(log.ToString());

        // The older one would lose the weather: it says so, and nothing of what was typed goes.
        var worth = await field.FormAsync("worth");
        var refused = await field.Sam.PressesAsync(worth, Verbs.FormSave, Field.Base1[^1].Answers);
        refused.ShouldSay(field.Text("error.newer"));
        await field.Kim.SaysAsync(field.Thread, "log 2h drove there");
        await field.Teams.MessageAsync(field.Thread, message => message.Says(field.Text("error.newer")));
        (await RowAsync(field, AccountKeys.Season(Field.Year))).ShouldBe(season);

        // Tried again, as it says, they come to the newer one.
        (await sam.PressesAsync(worth, Verbs.FormSave, Field.Base1[^1].Answers)).ShouldShowCard();
        var gate = await field.GateAsync();
        (await RowAsync(field, AccountKeys.Gate(Field.Year, 1, 1))).Json.ShouldContain(NewerRelease.Wrapped);

        // A gate that the older one cannot read is not "no such gate".
        var go = gate.Card!.Button(field.Text("gate.voteGo"));
        (await field.Kim.PressesAsync(gate, go)).ShouldSay(field.Text("error.newer"));
        (await kim.PressesAsync(gate, go)).ShouldShowCard();
        var file = await newer.Store.LoadGateAsync(field.Key, Field.Year, 1, 1, default);
        file!.Votes.Select(vote => vote.By.Name).ShouldBe(["Kim de Vries"]);

        // What the older one cannot do on the agenda stays there for the newer one.
        await field.Bot.CatchUpAsync();
        await newer.CatchUpAsync();
        await field.SettledAsync(newer);
        (await field.ManagerGateAsync()).Card!.HasButton(Verbs.GateDecide).ShouldBeTrue();
        field.Eva.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
        (await RowAsync(field, AccountKeys.Season(Field.Year))).Json.ShouldContain(NewerRelease.Weather);
    }

    private async Task<(int Schema, string Json)> RowAsync(Field field, string row)
    {
        var table = new TableClient(azurite.ConnectionString, field.Bot.Prefix + "Dossiers");
        var rows = table.QueryAsync<TableEntity>(entity => entity.RowKey == row);
        await foreach (var entity in rows)
        {
            return (entity.GetInt32("Schema")!.Value, entity.GetString("Data0"));
        }
        throw new ShouldAssertException($"There is no row {row}.");
    }
}
