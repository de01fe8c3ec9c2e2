using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who may see an account follows the roster of the team in which it lives.</summary>
public sealed class DepartureTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWhoLeaves_SeesNothing_AndTheManagerNamesAnother(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        await scenario.Eva.RemovesAsync(scenario.Sales, scenario.Kim);

        var words = scenario.Text("vacant.accountManager", "Kim de Vries");
        await scenario.Teams.UntilAsync(() => scenario.Scoreboard.Says(words), "the scoreboard says so");
        var told = await scenario.Teams.MessageAsync(scenario.Eva.Chat, message => message.Says(words));
        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.LogForm)).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.LeftTheTeam);

        (await scenario.Eva.PressesAsync(told, scenario.Text("vacant.name"))).ShouldSay(scenario.Text("form.below"));
        var form = await HandOverTests.FormAsync(scenario, scenario.Eva.Chat);
        form.Card!.Input(RoleChange.RoleInput).Value.ShouldBe("accountManager");
        var saved = await HandOverTests.SaveAsync(scenario.Eva, form, AccountRole.AccountManager, scenario.Sam);
        HandOverTests.Done(scenario, saved, scenario.Sam, AccountRole.AccountManager);

        await scenario.Teams.UntilAsync(() => !scenario.Scoreboard.Says(words), "the scoreboard is quiet again");
        var account = (await scenario.FileAsync()).Dossier.Account;
        account.Team.Select(person => person.Name).ShouldBe(["Sam Bakker", "Noor Jansen"]);
        account.Vacant().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoeverComesBack_HasTheRoleBack(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.Eva.RemovesAsync(scenario.Sales, scenario.Kim, scenario.Dirk);
        await scenario.SettledAsync();
        (await scenario.FileAsync())
            .Dossier.Account.Vacant()
            .ShouldBe([AccountRole.AccountManager, AccountRole.Director]);

        await scenario.Eva.AddsAsync(scenario.Sales, scenario.Kim, scenario.Dirk, scenario.Olaf);

        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Vacant().ShouldBeEmpty();
        await scenario.Teams.UntilAsync(
            () => !scenario.Scoreboard.Says(scenario.Text("vacant.accountManager", "Kim de Vries")),
            "the scoreboard misses nobody"
        );
        foreach (var person in new[] { scenario.Kim, scenario.Dirk })
        {
            (await person.AsksAsync(person.Chat, dutch ? "stand Contoso" : "status Contoso"))
                .Card!.HasButton(scenario.Text("score.more"))
                .ShouldBeTrue(person.Name);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWhoLeavesAtAGate_DecidesNothing_UntilBack(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        var gate = await scenario.ToTheGateAsync();
        var evas = await scenario.ManagerGateAsync();
        var go = evas.Card!.Data(scenario.Text("manager.go"));

        await scenario.Kim.RemovesAsync(scenario.Sales, scenario.Eva);

        await scenario.Teams.UntilAsync(() => evas.Says(scenario.Text("manager.over")), "the manager's card is over");
        await scenario.Teams.UntilAsync(
            () => gate.Says(scenario.Text("vacant.manager", "Eva Smit")),
            "the team sees that nobody decides"
        );
        (await scenario.Eva.InvokesAsync(evas, Verbs.GateDecide, go)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Eva.InvokesAsync(evas, Verbs.ManagerView, go)).ShouldSay(scenario.Text("error.notFound"));
        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("vacant.manager", "Eva Smit"))
        );

        await scenario.Kim.AddsAsync(scenario.Sales, scenario.Eva);

        await scenario.Teams.UntilAsync(() => evas.Card!.HasButton(Verbs.GateDecide), "the manager's card is back");
        (await scenario.Eva.PressesAsync(evas, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DepartureThatWasMissed_IsFoundWithTheScoreboard_OnceADay(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        // No one told the bot.
        scenario.Sales.Leave(scenario.Noor);
        scenario.Sales.Leave(scenario.Dirk);
        var status = dutch ? "stand" : "status";
        (await scenario.Kim.AsksAsync(scenario.Thread, status))
            .Says("Noor Jansen")
            .ShouldBeTrue("looked at today already");
        await LookedAsync(scenario, TimeSpan.FromDays(2));

        var shown = await scenario.Kim.AsksAsync(scenario.Thread, status);

        shown.Says("Noor Jansen").ShouldBeFalse();
        shown.Says(scenario.Text("vacant.director", "Dirk Directeur")).ShouldBeTrue();
        var account = (await scenario.FileAsync()).Dossier.Account;
        (account.Members.Count, account.Vacant().Single()).ShouldBe((1, AccountRole.Director));
        var asked = Rosters(scenario);
        await scenario.Kim.AsksAsync(scenario.Thread, status);
        Rosters(scenario).ShouldBe(asked);
        await LookedAsync(scenario, TimeSpan.FromDays(2));
        scenario.Sales.Join(scenario.Dirk);
        (await scenario.Kim.AsksAsync(scenario.Thread, status))
            .Says(scenario.Text("vacant.director", "Dirk Directeur"))
            .ShouldBeFalse();
    }

    [Fact]
    public async Task RosterThatCannotBeRead_TakesNothingFromAnybody()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await LookedAsync(scenario, TimeSpan.FromDays(2));
        scenario.Teams.Faults.Always(
            Fault.Forbidden("NotEnoughPermissions"),
            request => request.Operation == Operation.PagedMembers
        );

        (await scenario.Kim.AsksAsync(scenario.Thread, "status")).Says("Noor Jansen").ShouldBeTrue();

        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ManagerWhoWasNeverInTheTeam_StaysWhenTheTeamIsLookedAt()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        scenario.Sales.Leave(scenario.Eva);
        await LookedAsync(scenario, TimeSpan.FromDays(2), seen: [scenario.Kim.AadObjectId]);

        await scenario.Kim.AsksAsync(scenario.Thread, "status");

        (await scenario.FileAsync()).Dossier.Account.Vacant().ShouldBeEmpty();
    }

    private static int Rosters(TeamScenario scenario) =>
        scenario.Teams.Requests.Count(request => request.Operation == Operation.PagedMembers);

    /// <summary>As if the roster was looked at this long ago.</summary>
    private static async Task LookedAsync(TeamScenario scenario, TimeSpan ago, IReadOnlyList<string>? seen = null)
    {
        await scenario.SettledAsync();
        var file = await scenario.FileAsync();
        var accountConversation = file.Home! with { RosterAt = TimeProvider.System.GetUtcNow() - ago };
        var changes = new Changes(file).Put(
            AccountKeys.Home,
            seen is null ? accountConversation : accountConversation with { InRoster = seen }
        );
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }
}
