using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// Who keeps which role when the roster is looked at: in each place where an account lives, in each case that there is. What is taken is
/// in the log, and the person who names another is told.
/// </summary>
public sealed class RosterTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Places => ["team", "shared", "private", "group", "personal"];

    /// <summary>Where a roster is compared; someone's private chat has one person in it, no matter who plays the account.</summary>
    public static TheoryData<string> Rosters => ["team", "shared", "private", "group"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task WhoeverIsThere_KeepsEverything(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var before = lived.Looks;

        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
        (lived.Looks - before).ShouldBe(place == "personal" ? 0 : 1);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task WhoeverWasNeverThere_KeepsTheRole_HoweverOftenItIsLookedAt(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place, ["Dirk Directeur", "Noor Jansen"]);

        await lived.DayLaterAsync();
        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
    }

    [Theory]
    [MemberData(nameof(Rosters))]
    public async Task WhoeverLeft_LosesTheRole_ItIsLogged_AndSomebodyIsTold(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;
        lived.Leave(scenario.Noor, scenario.Eva);

        var status = await lived.DayLaterAsync();

        var account = (await scenario.FileAsync()).Dossier.Account;
        account.Members.Select(member => member.Person.Name).ShouldBe(["Sam Bakker"]);
        account.Vacant().ShouldBe([AccountRole.Manager]);
        status.Says(scenario.Text("vacant.manager", "Eva Smit")).ShouldBeTrue();
        (await LoggedAsync(scenario, LogEntryKind.LeftTheTeam)).ShouldBe(
            ["Eva Smit", "Noor Jansen"],
            ignoreOrder: true
        );
        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("vacant.manager", "Eva Smit"))
        );
        (await scenario.Noor.AsksAsync(scenario.Noor.Chat, "status Contoso"))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Rosters))]
    public async Task WhoeverComesBack_IsBackAsTheyWere_AndItIsLogged(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;
        lived.Leave(scenario.Noor, scenario.Eva);
        await lived.DayLaterAsync();
        lived.Join(scenario.Noor, scenario.Eva);

        await lived.DayLaterAsync();

        var account = (await scenario.FileAsync()).Dossier.Account;
        account.Vacant().ShouldBeEmpty();
        account.Members.Select(member => member.Person.Name).ShouldBe(["Sam Bakker", "Noor Jansen"]);
        (await LoggedAsync(scenario, LogEntryKind.BackInTheTeam)).ShouldBe(
            ["Eva Smit", "Noor Jansen"],
            ignoreOrder: true
        );
        (await scenario.Noor.AsksAsync(scenario.Noor.Chat, "status Contoso"))
            .Card!.HasButton(scenario.Text("score.more"))
            .ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task EntriesWithAnIdOnly_AreWhoTheChatKnows(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;
        scenario.Teams.HidesIdentityOf(scenario.Noor, scenario.Eva);

        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
    }

    [Theory]
    [MemberData(nameof(Rosters))]
    public async Task RosterWithSomebodyUnknown_ProvesNobodysAbsence(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;
        var guest = scenario.Teams.AddPerson("Gast Gastsson");
        lived.Join(guest);
        scenario.Teams.HidesIdentityOf(guest);
        lived.Leave(scenario.Noor, scenario.Dirk);

        await lived.DayLaterAsync();
        await AllAreThereAsync(lived);

        // The next day it is known who that is.
        lived.Leave(guest);
        await lived.DayLaterAsync();
        (await LoggedAsync(scenario, LogEntryKind.LeftTheTeam)).ShouldBe(
            ["Dirk Directeur", "Noor Jansen"],
            ignoreOrder: true
        );
    }

    [Theory]
    [MemberData(nameof(Rosters))]
    public async Task WhoeverIsCalledOtherwise_HasThatNameInEveryRole(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;
        scenario.Sam.IsCalled("Sam de Boer-Bakker");
        scenario.Eva.IsCalled("Eva Şahin");
        scenario.Kim.IsCalled("Kim van Dijk");

        await lived.DayLaterAsync();

        var account = (await scenario.FileAsync()).Dossier.Account;
        (account.AccountManager.Name, account.Manager!.Name, account.Members[0].Person.Name).ShouldBe(
            ("Kim van Dijk", "Eva Şahin", "Sam de Boer-Bakker")
        );
        account.Members[1].Person.Name.ShouldBe("Noor Jansen");
        await scenario.Teams.UntilAsync(() => lived.Scoreboard.Says("Kim van Dijk"), "the scoreboard says so");
    }

    [Fact]
    public async Task WhoeverIsCalledOtherwise_IsSoAtTheOpenGate()
    {
        await using var lived = await Lived.OpenAsync(azurite, "team");
        var scenario = lived.TeamScenario;
        var gate = await scenario.ToTheGateAsync();
        scenario.Sam.IsCalled("Sam de Boer-Bakker");
        // Without a name a roster shows an address, which is no one's name.
        scenario.Noor.IsCalled(string.Empty);

        await lived.DayLaterAsync();

        await scenario.Teams.UntilAsync(() => gate.Says("Sam de Boer-Bakker"), "the gate says so");
        gate.Says("Noor Jansen").ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task RosterThatCannotBeRead_TakesNothingFromAnybody(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        lived.Leave(lived.TeamScenario.Noor, lived.TeamScenario.Eva);
        lived.TeamScenario.Teams.Faults.Always(
            Fault.Forbidden("NotEnoughPermissions"),
            request => request.Operation == Operation.PagedMembers
        );

        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task RosterThatHangs_TakesNothing_AndTheScoreboardComesAllTheSame(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place, time: new HurriedTime(10));
        lived.Leave(lived.TeamScenario.Noor, lived.TeamScenario.Eva);
        lived.TeamScenario.Teams.Faults.Always(Fault.Hanging, request => request.Operation == Operation.PagedMembers);

        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
    }

    [Theory]
    [InlineData("shared", true)]
    [InlineData("shared", false)]
    [InlineData("private", true)]
    [InlineData("private", false)]
    public async Task PeopleOfAChannel_ArePickedWithoutTheApp_AlsoWhoAreNotInItsTeam(string place, bool said)
    {
        await using var lived = await Lived.OpenAsync(azurite, place, apps: false, said: said);
        var before = lived.Looks;

        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
        (lived.Looks - before).ShouldBe(1);
    }

    [Fact]
    public async Task ChannelThatTellsNothingOfItsMembers_HasThoseOfItsTeam()
    {
        await using var lived = await Lived.OpenAsync(azurite, "team");
        var scenario = lived.TeamScenario;
        lived.Place.HidesRoster = true;
        lived.Leave(scenario.Noor);

        await lived.DayLaterAsync();

        (await LoggedAsync(scenario, LogEntryKind.LeftTheTeam)).ShouldBe(["Noor Jansen"]);
    }

    [Fact]
    public async Task SharedChannelThatTellsNothingOfItsMembers_IsNotComparedWithItsTeam()
    {
        await using var lived = await Lived.OpenAsync(azurite, "shared");
        lived.Place.HidesRoster = true;

        await lived.DayLaterAsync();

        await AllAreThereAsync(lived);
    }

    [Fact]
    public async Task SomebodyOfWhomOnlyTheChatsIdIsKnown_IsNotOfferedInAPicker()
    {
        await using var lived = await Lived.OpenAsync(azurite, "team");
        lived.TeamScenario.Teams.HidesIdentityOf(lived.TeamScenario.Olaf);
        lived.ForgetRosters();

        var form = await lived.NewAccountFormAsync();

        foreach (var picker in new[] { "accountManager", "members", "manager", "director" })
        {
            var offered = form.Card!.Input(picker).Choices;
            offered.ShouldContain(choice => choice.Value == lived.TeamScenario.Sam.AadObjectId);
            offered.ShouldAllBe(choice => !choice.Value.StartsWith("29:", StringComparison.Ordinal));
        }
    }

    private static async Task AllAreThereAsync(Lived lived)
    {
        var account = (await lived.TeamScenario.FileAsync()).Dossier.Account;
        account.Members.Select(member => member.Person.Name).ShouldBe(["Sam Bakker", "Noor Jansen"]);
        (account.Manager!.Name, account.Director!.Name).ShouldBe(("Eva Smit", "Dirk Directeur"));
        account.Vacant().ShouldBeEmpty();
        (await LoggedAsync(lived.TeamScenario, LogEntryKind.LeftTheTeam)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> LoggedAsync(TeamScenario scenario, LogEntryKind kind) =>
        [
            .. (await scenario.PlaysAsync())
                .Where(logEntry => logEntry.Kind == kind)
                .Select(logEntry => logEntry.By.Name),
        ];
}
