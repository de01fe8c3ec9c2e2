using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
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
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();
        await using var beside = await BesideAsync(field);

        store.Hangs = true;
        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldSay(field.Text("error.slow"));
        store.Hangs = false;

        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        (await VotesAsync(field)).ShouldBe(1);
    }

    [Fact]
    public async Task Vote_ThatWasWrittenButNeverConfirmed_CountsOnce()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();
        await using var beside = await BesideAsync(field);
        var plays = (await field.PlaysAsync()).Count;

        store.AfterTheWrite = store.Hangs = true;
        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldSay(field.Text("error.slow"));
        store.Hangs = false;

        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        (await VotesAsync(field)).ShouldBe(1);
        (await field.PlaysAsync()).Count.ShouldBe(plays + 1);
    }

    [Fact]
    public async Task Readiness_WhileTheStoreHangs_Is503()
    {
        await using var field = await Field.OpenAsync(azurite);
        await using var beside = await BesideAsync(field);
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
        await using var field = await Field.OpenAsync(azurite);
        await using var beside = await BesideAsync(field);
        var activity = field.Kim.New(ActivityKind.Message, field.Kim.Chat);
        activity["text"] = "help";

        teams.Hangs = true;
        var reply = await field.Kim.PostAsync(activity);
        teams.Hangs = false;

        reply.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reply.Body.ShouldBeEmpty();
    }

    private async Task<BotHost> BesideAsync(Field field)
    {
        var beside = await BotHost.BesideAsync(
            azurite,
            field.Teams,
            field.Bot.Prefix,
            services =>
            {
                services.AddSingleton<IStorageFaults>(store);
                services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler(teams.Handler);
            }
        );
        field.Teams.Bot = beside.Client;
        return beside;
    }

    private static async Task<int> VotesAsync(Field field) =>
        (await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, 1, 1, default)).ShouldNotBeNull().Votes.Count;
}
