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
        await using var field = await MovedAsync(fault);
        var scoreboard = field.Scoreboard;
        var edits = scoreboard.Edits;

        (
            await field.Sam.PressesAsync(await field.FormAsync("worth"), Verbs.FormSave, Field.Base1[^1].Answers)
        ).ShouldShowCard();

        await field.GateAsync();
        // The manager has not been heard from since.
        var decision = await field.ManagerGateAsync();
        await field.Teams.UntilAsync(() => scoreboard.Edits > edits, "the scoreboard is up to date");
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
        await field.SettledAsync();
        (await field.FileAsync()).Home!.AppRemoved.ShouldBeNull();
        field.Thread.FromBot.ShouldAllBe(message => !message.Says(field.Text("unreachable.person", "Eva Smit")));
        field.Kim.Chat.FromBot.ShouldAllBe(message => !message.Says(field.Text("home.appRemoved", "Contoso")));
    }

    [Fact]
    public async Task AnotherProcess_KnowsTheNewAddressFromTheStore()
    {
        await using var field = await MovedAsync("InvalidBotApiHost");
        await field.UntilWrittenAsync("amer");
        await field.Bot.DisposeAsync();
        field.Bot = await BotHost.StartAsync(azurite, field.Teams, field.Bot.Prefix);

        var form = await field.FormAsync("worth");
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[^1].Answers)).ShouldShowCard();

        await field.GateAsync();
        var tried = field.Teams.Requests.Where(request =>
            request.Path.StartsWith("/emea/", StringComparison.Ordinal) && request.Status == 403
        );
        tried.ShouldAllBe(request => request.Conversation != field.Thread.Id);
    }

    [Fact]
    public async Task OwnChatThatMoved_IsWrittenToWhereItIs()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.Eva.InstallsAsync();
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.ManagerGateAsync();
        await field.SettledAsync();
        Move(field, "InvalidBotApiHost");

        await field.Eva.SaysAsync("help");
        (await field.Kim.SaysAsync(field.Thread, "hand over Contoso")).Reply!.IsOk.ShouldBeTrue();
        await field.Eva.RemovesAsync(field.Sales, field.Kim);

        await field.Teams.MessageAsync(
            field.Eva.Chat,
            message => message.Says(field.Text("vacant.accountManager", "Kim de Vries"))
        );
    }

    [Fact]
    public async Task AddressThatGoesToAndFro_IsFollowed_AndNotWrittenDownEachTime()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.UntilWrittenAsync("emea");
        field.Teams.Region = "amer";
        await field.Kim.AsksAsync(field.Thread, "status");
        await field.UntilWrittenAsync("amer");
        var row = await field.RouteAsync();

        foreach (var region in new[] { "emea", "amer", "emea" })
        {
            field.Teams.Region = region;
            await field.Kim.AsksAsync(field.Thread, "status");
        }
        await field.PlayAsync();
        await field.SettledAsync();

        (await field.RouteAsync())!.Version.ShouldBe(row!.Version);
        field.Teams.Requests.Last(request => request.Posts).Path.ShouldStartWith("/emea/");
    }

    [Fact]
    public async Task AddressThatStaysTheSame_IsWrittenDownOnce()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.UntilWrittenAsync("emea");
        var row = await field.RouteAsync();

        await field.Kim.AsksAsync(field.Thread, "status");
        await field.Sam.AsksAsync(field.Thread, "status");
        await field.SettledAsync();

        (await field.RouteAsync())!.Version.ShouldBe(row!.Version);
    }

    private async Task<Field> MovedAsync(string fault)
    {
        var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SeedBase1Async("worth");
        await field.SettledAsync();
        await field.UntilWrittenAsync("emea");
        Move(field, fault);
        await field.Kim.AsksAsync(field.Thread, "status");
        return field;
    }

    /// <summary>Activities come from the new address, and the old one takes nothing more.</summary>
    private static void Move(Field field, string fault)
    {
        field.Teams.Region = "amer";
        field.Teams.Faults.Always(
            fault.Length == 3 ? NamedFault.Of(fault) : Fault.Forbidden(fault),
            request => request.Path.StartsWith("/emea/", StringComparison.Ordinal)
        );
    }
}

internal static class Routed
{
    public static async Task<StoredRow?> RouteAsync(this Field field) =>
        await field
            .Bot.Get<IAddresses>()
            .GetAsync(field.Teams.Tenant, ServiceRoute.Row(field.Sales.Id), CancellationToken.None);

    /// <summary>It is written down beside the turn.</summary>
    public static async Task UntilWrittenAsync(this Field field, string region)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (
            (await field.RouteAsync())?.Value is not ServiceRoute { ServiceUrl: var url }
            || !url.EndsWith($"/{region}/", StringComparison.Ordinal)
        )
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
