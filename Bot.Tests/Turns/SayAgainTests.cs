using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A message that met a store that was away: it is offered again, and what it asks for is done once.</summary>
public sealed class SayAgainTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly AwayStore store = new();

    private async Task<(TeamScenario Field, BotHost Beside)> OpenAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.SettledAsync();
        var beside = await BotHost.BesideAsync(
            azurite,
            scenario.Teams,
            scenario.Bot.Prefix,
            services => services.AddSingleton<IStorageFaults>(store)
        );
        scenario.Teams.Bot = beside.Client;
        return (scenario, beside);
    }

    [Theory]
    [InlineData(false, "log 2h Call: the route to *Eva*")]
    [InlineData(true, "log 2u Bel: de route naar *Eva*")]
    public async Task TypedPlay_WhileTheStoreIsAway_IsOfferedAgain_AndWrittenOnce(bool dutch, string line)
    {
        var (scenario, beside) = await OpenAsync(dutch);
        await using var both = scenario;
        await using var host = beside;
        var plays = (await scenario.PlaysAsync()).Count;

        store.Away = true;
        var sorry = await scenario.Sam.AsksAsync(scenario.Thread, line);
        sorry.Says(scenario.Text("error.failed")).ShouldBeTrue(sorry.ToString());
        sorry.Card!.Input("said").Value.ShouldBe(line);
        (await scenario.Sam.PressesAsync(sorry, Verbs.SayAgain)).ShouldSay(scenario.Text("error.failed"));
        store.Away = false;

        (await scenario.Sam.PressesAsync(sorry, Verbs.SayAgain))
            .ShouldShowCard()
            .Says(scenario.Text("again.done"))
            .ShouldBeTrue();
        (await scenario.PlaysAsync()).Count.ShouldBe(plays + 1);
    }

    [Fact]
    public async Task TypedPlay_ThatWasWrittenBeforeTheStoreWentAway_IsNotWrittenTwice()
    {
        var (scenario, beside) = await OpenAsync();
        await using var both = scenario;
        await using var host = beside;
        var plays = (await scenario.PlaysAsync()).Count;

        store.AfterTheWrite = store.Away = true;
        var sorry = await scenario.Sam.AsksAsync(scenario.Thread, "log 2h Call: the route");
        store.Away = false;
        (await scenario.PlaysAsync()).Count.ShouldBe(plays + 1);

        (await scenario.Sam.PressesAsync(sorry, Verbs.SayAgain)).ShouldShowCard();
        (await scenario.PlaysAsync()).Count.ShouldBe(plays + 1);
    }

    [Fact]
    public async Task TypedVote_WhileTheStoreIsAway_CountsForWhoTypedIt_AndForNobodyElse()
    {
        var (scenario, beside) = await OpenAsync();
        await using var both = scenario;
        await using var host = beside;

        store.Away = true;
        var sorry = await scenario.Sam.AsksAsync(scenario.Thread, "go");
        store.Away = false;

        (await scenario.Noor.PressesAsync(sorry, Verbs.SayAgain)).ShouldSay(scenario.Text("again.theirs"));
        (await scenario.Sam.PressesAsync(sorry, Verbs.SayAgain)).ShouldShowCard();
        var gate = await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 1, 1, default);
        gate.ShouldNotBeNull().Votes.ShouldHaveSingleItem().By.Id.ShouldBe(scenario.Sam.AadObjectId);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Voted).ShouldBe(1);
    }

    /// <summary>A store that refuses every request, while <see cref="Away"/>.</summary>
    private sealed class AwayStore : IStorageFaults
    {
        public bool Away { get; set; }

        /// <summary>It goes away with the answer to what it has just written.</summary>
        public bool AfterTheWrite { get; set; }

        public Task BeforeAsync(string operation, CancellationToken ct) =>
            Away && !AfterTheWrite ? throw new IOException(operation) : Task.CompletedTask;

        public Task AfterAsync(string operation, CancellationToken ct) =>
            Away && AfterTheWrite && operation == "Dossiers write"
                ? throw new IOException(operation)
                : Task.CompletedTask;
    }
}
