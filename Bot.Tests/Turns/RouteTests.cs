using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Teams moves to another address: what the bot says follows the latest activity, whatever was written down before.</summary>
public sealed class RouteTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> OldAddress => ["InvalidBotApiHost", "NotEnoughPermissions", "401", "404"];

    [Theory]
    [MemberData(nameof(OldAddress))]
    public async Task ServiceThatMoved_GetsGate_Notice_AndTheUpdateOfAnEarlierCard(string fault)
    {
        await using var scenario = await MovedAsync(fault);
        var scoreboard = scenario.Scoreboard;
        var edits = scoreboard.Edits;

        (
            await scenario.Sam.PressesAsync(
                await scenario.FormAsync("worth"),
                Verbs.FormSave,
                TeamScenario.Base1[^1].Answers
            )
        ).ShouldShowCard();

        await scenario.GateAsync();
        // The manager has not been heard from since.
        var decision = await scenario.ManagerGateAsync();
        await scenario.Teams.UntilAsync(() => scoreboard.Edits > edits, "the scoreboard is up to date");
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Home!.AppRemoved.ShouldBeNull();
        scenario.Thread.FromBot.ShouldAllBe(message => !message.Says(scenario.Text("unreachable.person", "Eva Smit")));
        scenario.Kim.Chat.FromBot.ShouldAllBe(message => !message.Says(scenario.Text("home.appRemoved", "Contoso")));
    }

    [Fact]
    public async Task AnotherProcess_KnowsTheNewAddressFromTheStore()
    {
        await using var scenario = await MovedAsync("InvalidBotApiHost");
        await scenario.UntilWrittenAsync("amer");
        await scenario.Bot.DisposeAsync();
        scenario.Bot = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix);

        var form = await scenario.FormAsync("worth");
        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();

        await scenario.GateAsync();
        var tried = scenario.Teams.Requests.Where(request =>
            request.Path.StartsWith("/emea/", StringComparison.Ordinal) && request.Status == 403
        );
        tried.ShouldAllBe(request => request.Conversation != scenario.Thread.Id);
    }

    [Fact]
    public async Task OwnChatThatMoved_IsWrittenToWhereItIs()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.Eva.InstallsAsync();
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.ManagerGateAsync();
        await scenario.SettledAsync();
        Move(scenario, "InvalidBotApiHost");

        await scenario.Eva.SaysAsync("help");
        (await scenario.Kim.SaysAsync(scenario.Thread, "hand over Contoso")).Reply!.IsOk.ShouldBeTrue();
        await scenario.Eva.RemovesAsync(scenario.Sales, scenario.Kim);

        await scenario.Teams.MessageAsync(
            scenario.Eva.Chat,
            message => message.Says(scenario.Text("vacant.accountManager", "Kim de Vries"))
        );
    }

    [Fact]
    public async Task AddressThatGoesToAndFro_IsFollowed_AndNotWrittenDownEachTime()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.UntilWrittenAsync("emea");
        scenario.Teams.Region = "amer";
        await scenario.Kim.AsksAsync(scenario.Thread, "status");
        await scenario.UntilWrittenAsync("amer");
        var row = await scenario.RouteAsync();

        foreach (var region in new[] { "emea", "amer", "emea" })
        {
            scenario.Teams.Region = region;
            await scenario.Kim.AsksAsync(scenario.Thread, "status");
        }
        await scenario.PlayAsync();
        await scenario.SettledAsync();

        (await scenario.RouteAsync())!.Version.ShouldBe(row!.Version);
        scenario.Teams.Requests.Last(request => request.Posts).Path.ShouldStartWith("/emea/");
    }

    [Fact]
    public async Task AddressThatStaysTheSame_IsWrittenDownOnce()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.UntilWrittenAsync("emea");
        var row = await scenario.RouteAsync();

        await scenario.Kim.AsksAsync(scenario.Thread, "status");
        await scenario.Sam.AsksAsync(scenario.Thread, "status");
        await scenario.SettledAsync();

        (await scenario.RouteAsync())!.Version.ShouldBe(row!.Version);
    }

    private async Task<TeamScenario> MovedAsync(string fault)
    {
        var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SeedBase1Async("worth");
        await scenario.SettledAsync();
        await scenario.UntilWrittenAsync("emea");
        Move(scenario, fault);
        await scenario.Kim.AsksAsync(scenario.Thread, "status");
        return scenario;
    }

    /// <summary>Activities come from the new address, and the old one takes nothing more.</summary>
    private static void Move(TeamScenario scenario, string fault)
    {
        scenario.Teams.Region = "amer";
        scenario.Teams.Faults.Always(
            fault.Length == 3 ? NamedFault.Of(fault) : Fault.Forbidden(fault),
            request => request.Path.StartsWith("/emea/", StringComparison.Ordinal)
        );
    }
}

internal static class Routed
{
    public static async Task<StoredRow?> RouteAsync(this TeamScenario scenario) =>
        await scenario
            .Bot.Get<IAddresses>()
            .GetAsync(scenario.Teams.Tenant, ServiceRoute.Row(scenario.Sales.Id), CancellationToken.None);

    /// <summary>It is written down beside the turn.</summary>
    public static async Task UntilWrittenAsync(this TeamScenario scenario, string region)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (
            (await scenario.RouteAsync())?.Value is not ServiceRoute { ServiceUrl: var url }
            || !url.EndsWith($"/{region}/", StringComparison.Ordinal)
        )
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
