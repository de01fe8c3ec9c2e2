using AccountBot.Bot.Import;
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
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.Kim.AsksAsync(field.Sales.General, "import");
        await using (var doomed = await BotHost.StartAsync(azurite, field.Teams, field.Bot.Prefix, time, crash))
        {
            crash.Begin();
            await SendAsync(field, field.Kim.Via(doomed.Client));
            await ReachedAsync(field, crash, ImportState.Checked);
            await GoAsync(field, field.Kim.Via(doomed.Client));
            await ReachedAsync(field, crash, ImportState.Done);
        }
        field.Teams.Bot = field.Bot.Client;
        time.Ahead += TimeSpan.FromHours(1);
        await field.Bot.CatchUpAsync();
        var left = (await JobAsync(field)).State;

        if (left == ImportState.Waiting)
        {
            await SendAsync(field, field.Kim);
            await ReachedAsync(field, crash: null, ImportState.Checked);
        }
        if (left != ImportState.Done)
        {
            await GoAsync(field, field.Kim);
            await ReachedAsync(field, crash: null, ImportState.Done);
        }
        var names = await field
            .Bot.Get<IPortfolio>()
            .ListAsync(field.Teams.Tenant, RowRange.Prefix("name|"), CancellationToken.None);
        names.Select(row => ((AccountName)row.Value).Name).ShouldBe(["Contoso", "Fabrikam"], crash.Where);
        return left;
    }

    private static Task SendAsync(Field field, FakePerson kim) =>
        kim.SaysAsync($"Account;Owner\nContoso;{field.Sam.Upn}\nFabrikam;{field.Noor.Upn}");

    private static async Task GoAsync(Field field, FakePerson kim)
    {
        var card = new JObject { ["verb"] = Verbs.ImportGo, ["form"] = (await JobAsync(field)).Id };
        await kim.InvokesAsync(field.Kim.Chat.Messages[0], Verbs.ImportGo, new JObject { ["card"] = card });
    }

    private static async Task ReachedAsync(Field field, Crash? crash, ImportState state)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (crash?.Where is null && (await JobAsync(field)).State != state)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<ImportJob> JobAsync(Field field)
    {
        var key = new PersonKey(field.Teams.Tenant, field.Kim.AadObjectId);
        return (await field.Bot.Get<ImportBook>().LoadAsync(key, CancellationToken.None))!.Job;
    }
}
