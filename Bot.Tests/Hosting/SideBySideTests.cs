using AccountBot.Bot.Tests.Support;
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
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.SeedBase1Async("worth");
        await using var newer = await BotHost.BesideAsync(
            azurite,
            scenario.Teams,
            scenario.Bot.Prefix,
            NewerRelease.Differs
        );
        var (kim, sam) = (scenario.Kim.Via(newer.Client), scenario.Sam.Via(newer.Client));
        (await RowAsync(scenario, AccountKeys.Season(TeamScenario.Year))).Schema.ShouldBe(1);

        // The newer one reads what the older wrote, and writes its own; the older one still shows it.
        await sam.SaysAsync(scenario.Thread, "log 3h called Karin");
        await scenario.SettledAsync(newer);
        var season = await RowAsync(scenario, AccountKeys.Season(TeamScenario.Year));
        season.Schema.ShouldBe(2);
        season.Json.ShouldContain(NewerRelease.Weather);
        var log = await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "logboek" : "log");
        log.Says("called Karin").ShouldBeTrue(log.ToString());

        // The older one would lose the weather: it says so, and nothing of what was typed goes.
        var worth = await scenario.FormAsync("worth");
        var refused = await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers);
        refused.ShouldSay(scenario.Text("error.newer"));
        await scenario.Kim.SaysAsync(scenario.Thread, "log 2h drove there");
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Says(scenario.Text("error.newer")));
        (await RowAsync(scenario, AccountKeys.Season(TeamScenario.Year))).ShouldBe(season);

        // Tried again, as it says, they come to the newer one.
        (await sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();
        var gate = await scenario.GateAsync();
        (await RowAsync(scenario, AccountKeys.Gate(TeamScenario.Year, 1, 1))).Json.ShouldContain(NewerRelease.Wrapped);

        // A gate that the older one cannot read is not "no such gate".
        var go = gate.Card!.Button(scenario.Text("gate.voteGo"));
        (await scenario.Kim.PressesAsync(gate, go)).ShouldSay(scenario.Text("error.newer"));
        (await kim.PressesAsync(gate, go)).ShouldShowCard();
        var file = await newer.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 1, 1, default);
        file!.Votes.Select(vote => vote.By.Name).ShouldBe(["Kim de Vries"]);

        // What the older one cannot do on the agenda stays there for the newer one.
        await scenario.Bot.CatchUpAsync();
        await newer.CatchUpAsync();
        await scenario.SettledAsync(newer);
        (await scenario.ManagerGateAsync()).Card!.HasButton(Verbs.GateDecide).ShouldBeTrue();
        scenario.Eva.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.GateDecide) == true).ShouldBe(1);
        (await RowAsync(scenario, AccountKeys.Season(TeamScenario.Year))).Json.ShouldContain(NewerRelease.Weather);
    }

    private async Task<(int Schema, string Json)> RowAsync(TeamScenario scenario, string row)
    {
        var table = new TableClient(azurite.ConnectionString, scenario.Bot.Prefix + "Dossiers");
        var rows = table.QueryAsync<TableEntity>(entity => entity.RowKey == row);
        await foreach (var entity in rows)
        {
            return (entity.GetInt32("Schema")!.Value, entity.GetString("Data0"));
        }
        throw new ShouldAssertException($"There is no row {row}.");
    }
}
