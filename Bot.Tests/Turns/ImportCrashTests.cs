using AccountBot.Bot.Features.Import;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The process is ended at every part of bringing accounts in; another one goes on, and no one waits for ever.</summary>
public sealed class ImportCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Points = 12;

    [Fact]
    public async Task ProcessEndedInTheMiddle_IsFollowedByAnother_AndEachAccountIsThereOnce()
    {
        var whole = new Crash(int.MaxValue);
        (await BringAsync(whole)).ShouldBe(ImportState.Done);
        whole.Steps.ShouldBeGreaterThan(60);

        var left = await Crash.AtPointsAsync(Points, whole.Steps, BringAsync);
        left.ShouldAllBe(state =>
            state == ImportState.Waiting || state == ImportState.Checked || state == ImportState.Done
        );
    }

    /// <returns>How far the list was, once another process had done what was to be done.</returns>
    private async Task<ImportState> BringAsync(Crash crash)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.Kim.AsksAsync(scenario.Sales.General, "import");
        await using (var doomed = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix, time, crash))
        {
            crash.Begin();
            await SendAsync(scenario, scenario.Kim.Via(doomed.Client));
            await ReachedAsync(scenario, crash, ImportState.Checked);
            await GoAsync(scenario, scenario.Kim.Via(doomed.Client));
            await ReachedAsync(scenario, crash, ImportState.Done);
        }
        scenario.Teams.Bot = scenario.Bot.Client;
        time.Ahead += TimeSpan.FromHours(1);
        await scenario.Bot.CatchUpAsync();
        var left = (await JobAsync(scenario)).State;

        if (left == ImportState.Waiting)
        {
            await SendAsync(scenario, scenario.Kim);
            await ReachedAsync(scenario, crash: null, ImportState.Checked);
        }
        if (left != ImportState.Done)
        {
            await GoAsync(scenario, scenario.Kim);
            await ReachedAsync(scenario, crash: null, ImportState.Done);
        }
        var names = await scenario
            .Bot.Get<IPortfolio>()
            .ListAsync(scenario.Teams.Tenant, RowRange.Prefix("name|"), CancellationToken.None);
        names.Select(row => ((AccountName)row.Value).Name).ShouldBe(["Contoso", "Fabrikam"], crash.Where);
        return left;
    }

    private static Task SendAsync(TeamScenario scenario, FakePerson kim) =>
        kim.SaysAsync($"Account;Owner\nContoso;{scenario.Sam.Upn}\nFabrikam;{scenario.Noor.Upn}");

    private static async Task GoAsync(TeamScenario scenario, FakePerson kim)
    {
        var card = new JObject { ["verb"] = Verbs.ImportGo, ["form"] = (await JobAsync(scenario)).Id };
        await kim.InvokesAsync(scenario.Kim.Chat.Messages[0], Verbs.ImportGo, new JObject { ["card"] = card });
    }

    private static async Task ReachedAsync(TeamScenario scenario, Crash? crash, ImportState state)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (crash?.Where is null && (await JobAsync(scenario)).State != state)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<ImportJob> JobAsync(TeamScenario scenario)
    {
        var key = new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId);
        return (await scenario.Bot.Get<ImportBook>().LoadAsync(key, CancellationToken.None))!.Job;
    }
}
