using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// A store or a Teams that takes requests and never answers. Teams gives up on a bot after 15 seconds; the patience of these tests is
/// that of Teams.
/// </summary>
public sealed class HangingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly HangingStore store = new();
    private readonly HangingTeams teams = new();

    [Fact]
    public async Task Vote_WhileTheStoreHangs_SaysSo_AndTheSamePressAgainCountsOnce()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        await using var beside = await BesideAsync(scenario);

        store.Hangs = true;
        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldSay(scenario.Text("error.slow"));
        store.Hangs = false;

        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        (await VotesAsync(scenario)).ShouldBe(1);
    }

    [Fact]
    public async Task Vote_ThatWasWrittenButNeverConfirmed_CountsOnce()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        await using var beside = await BesideAsync(scenario);
        var plays = (await scenario.PlaysAsync()).Count;

        store.AfterTheWrite = store.Hangs = true;
        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldSay(scenario.Text("error.slow"));
        store.Hangs = false;

        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        (await VotesAsync(scenario)).ShouldBe(1);
        (await scenario.PlaysAsync()).Count.ShouldBe(plays + 1);
    }

    [Fact]
    public async Task Readiness_WhileTheStoreHangs_Is503()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await using var beside = await BesideAsync(scenario);
        using var twoSeconds = new CancellationTokenSource(TimeSpan.FromSeconds(5));

        store.Hangs = true;
        using var away = await beside.Client.GetAsync(new Uri("health/ready", UriKind.Relative), twoSeconds.Token);
        store.Hangs = false;
        using var back = await beside.Client.GetAsync(new Uri("health/ready", UriKind.Relative));

        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        back.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task TypedCommand_WhileTeamsHangs_IsAnsweredByItsStatus()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await using var beside = await BesideAsync(scenario);
        var activity = scenario.Kim.New(ActivityKind.Message, scenario.Kim.Chat);
        activity["text"] = "help";

        teams.Hangs = true;
        var reply = await scenario.Kim.PostAsync(activity);
        teams.Hangs = false;

        reply.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reply.Body.ShouldBeEmpty();
    }

    private async Task<BotHost> BesideAsync(TeamScenario scenario)
    {
        var beside = await BotHost.BesideAsync(
            azurite,
            scenario.Teams,
            scenario.Bot.Prefix,
            services =>
            {
                services.AddSingleton<IStorageFaults>(store);
                services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler(teams.Handler);
            }
        );
        scenario.Teams.Bot = beside.Client;
        return beside;
    }

    private static async Task<int> VotesAsync(TeamScenario scenario) =>
        (await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 1, 1, default))
            .ShouldNotBeNull()
            .Votes.Count;
}
