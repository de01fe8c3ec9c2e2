using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Plays;
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
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();

        await field.Eva.RemovesAsync(field.Sales, field.Kim);

        var words = field.Text("vacant.accountManager", "Kim de Vries");
        await field.Teams.UntilAsync(() => field.Scoreboard.Says(words), "the scoreboard says so");
        var told = await field.Teams.MessageAsync(field.Eva.Chat, message => message.Says(words));
        (await field.Kim.PressesAsync(field.Scoreboard, Verbs.LogForm)).ShouldSay(field.Text("error.notFound"));
        (await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "stand Contoso" : "status Contoso"))
            .Says(field.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.LeftTheTeam);

        (await field.Eva.PressesAsync(told, field.Text("vacant.name"))).ShouldSay(field.Text("form.below"));
        var form = await HandOverTests.FormAsync(field, field.Eva.Chat);
        form.Card!.Input(RoleChange.RoleInput).Value.ShouldBe("accountManager");
        var saved = await HandOverTests.SaveAsync(field.Eva, form, AccountRole.AccountManager, field.Sam);
        HandOverTests.Done(field, saved, field.Sam, AccountRole.AccountManager);

        await field.Teams.UntilAsync(() => !field.Scoreboard.Says(words), "the scoreboard is quiet again");
        var account = (await field.FileAsync()).Dossier.Account;
        account.Team.Select(person => person.Name).ShouldBe(["Sam Bakker", "Noor Jansen"]);
        account.Vacant().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoeverComesBack_HasTheRoleBack(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        await field.Eva.RemovesAsync(field.Sales, field.Kim, field.Dirk);
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Vacant().ShouldBe([AccountRole.AccountManager, AccountRole.Director]);

        await field.Eva.AddsAsync(field.Sales, field.Kim, field.Dirk, field.Olaf);

        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Vacant().ShouldBeEmpty();
        await field.Teams.UntilAsync(
            () => !field.Scoreboard.Says(field.Text("vacant.accountManager", "Kim de Vries")),
            "the scoreboard misses nobody"
        );
        foreach (var person in new[] { field.Kim, field.Dirk })
        {
            (await person.AsksAsync(person.Chat, dutch ? "stand Contoso" : "status Contoso"))
                .Card!.HasButton(field.Text("score.more"))
                .ShouldBeTrue(person.Name);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWhoLeavesAtAGate_DecidesNothing_UntilBack(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        var gate = await field.ToTheGateAsync();
        var evas = await field.ManagerGateAsync();
        var go = evas.Card!.Data(field.Text("manager.go"));

        await field.Kim.RemovesAsync(field.Sales, field.Eva);

        await field.Teams.UntilAsync(() => evas.Says(field.Text("manager.over")), "the manager's card is over");
        await field.Teams.UntilAsync(
            () => gate.Says(field.Text("vacant.manager", "Eva Smit")),
            "the team sees that nobody decides"
        );
        (await field.Eva.InvokesAsync(evas, Verbs.GateDecide, go)).ShouldSay(field.Text("error.notFound"));
        (await field.Eva.InvokesAsync(evas, Verbs.ManagerView, go)).ShouldSay(field.Text("error.notFound"));
        await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message.Says(field.Text("vacant.manager", "Eva Smit"))
        );

        await field.Kim.AddsAsync(field.Sales, field.Eva);

        await field.Teams.UntilAsync(() => evas.Card!.HasButton(Verbs.GateDecide), "the manager's card is back");
        (await field.Eva.PressesAsync(evas, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DepartureThatWasMissed_IsFoundWithTheScoreboard_OnceADay(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        // No one told the bot.
        field.Sales.Leave(field.Noor);
        field.Sales.Leave(field.Dirk);
        var status = dutch ? "stand" : "status";
        (await field.Kim.AsksAsync(field.Thread, status)).Says("Noor Jansen").ShouldBeTrue("looked at today already");
        await LookedAsync(field, TimeSpan.FromDays(2));

        var shown = await field.Kim.AsksAsync(field.Thread, status);

        shown.Says("Noor Jansen").ShouldBeFalse();
        shown.Says(field.Text("vacant.director", "Dirk Directeur")).ShouldBeTrue();
        var account = (await field.FileAsync()).Dossier.Account;
        (account.Members.Count, account.Vacant().Single()).ShouldBe((1, AccountRole.Director));
        var asked = Rosters(field);
        await field.Kim.AsksAsync(field.Thread, status);
        Rosters(field).ShouldBe(asked);
        await LookedAsync(field, TimeSpan.FromDays(2));
        field.Sales.Join(field.Dirk);
        (await field.Kim.AsksAsync(field.Thread, status))
            .Says(field.Text("vacant.director", "Dirk Directeur"))
            .ShouldBeFalse();
    }

    [Fact]
    public async Task RosterThatCannotBeRead_TakesNothingFromAnybody()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        await LookedAsync(field, TimeSpan.FromDays(2));
        field.Teams.Faults.Always(
            Fault.Forbidden("NotEnoughPermissions"),
            request => request.Operation == Operation.PagedMembers
        );

        (await field.Kim.AsksAsync(field.Thread, "status")).Says("Noor Jansen").ShouldBeTrue();

        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ManagerWhoWasNeverInTheTeam_StaysWhenTheTeamIsLookedAt()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        field.Sales.Leave(field.Eva);
        await LookedAsync(field, TimeSpan.FromDays(2), seen: [field.Kim.AadObjectId]);

        await field.Kim.AsksAsync(field.Thread, "status");

        (await field.FileAsync()).Dossier.Account.Vacant().ShouldBeEmpty();
    }

    private static int Rosters(Field field) =>
        field.Teams.Requests.Count(request => request.Operation == Operation.PagedMembers);

    /// <summary>As if the roster was looked at this long ago.</summary>
    private static async Task LookedAsync(Field field, TimeSpan ago, IReadOnlyList<string>? seen = null)
    {
        await field.SettledAsync();
        var file = await field.FileAsync();
        var home = file.Home! with { RosterAt = TimeProvider.System.GetUtcNow() - ago };
        var changes = new Changes(file).Put(AccountKeys.Home, seen is null ? home : home with { InRoster = seen });
        (
            await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }
}
