using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Teams tells that someone left or came, and may name no more than the id that the chat has for them.</summary>
public sealed class MemberEventTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChatId_LeadsToThePerson(bool afterARestart)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        if (afterARestart)
        {
            scenario.Bot = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix);
        }

        await TellAsync(scenario, "membersRemoved", scenario.Thread, scenario.Noor, scenario.Eva);

        await scenario.SettledAsync();
        var account = (await scenario.FileAsync()).Dossier.Account;
        account.Members.Select(member => member.Person.Name).ShouldBe(["Sam Bakker"]);
        account.Vacant().ShouldBe([AccountRole.Manager]);
        (await scenario.PlaysAsync())
            .Where(logEntry => logEntry.Kind == LogEntryKind.LeftTheTeam)
            .Select(logEntry => logEntry.By.Name)
            .ShouldBe(["Eva Smit", "Noor Jansen"], ignoreOrder: true);

        await TellAsync(scenario, "membersAdded", scenario.Thread, scenario.Noor, scenario.Eva);

        await scenario.SettledAsync();
        account = (await scenario.FileAsync()).Dossier.Account;
        account.Members.Count.ShouldBe(2);
        account.Vacant().ShouldBeEmpty();
    }

    [Fact]
    public async Task ChatIdOfSomebodyWithoutARole_ChangesNothing()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        await TellAsync(scenario, "membersRemoved", scenario.Thread, scenario.Olaf);
        await TellAsync(scenario, "membersAdded", scenario.Thread, scenario.Olaf);

        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);
        (await scenario.PlaysAsync()).ShouldAllBe(logEntry => logEntry.Kind == LogEntryKind.AccountCreated);
    }

    [Theory]
    // No one is in a private channel without being in its team; a shared one has people of other teams.
    [InlineData("private", true)]
    [InlineData("shared", false)]
    public async Task LeavingTheTeam_IsLeavingItsPrivateChannels_AndNotTheSharedOnes(string place, bool leaves)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;

        await TellAsync(scenario, "membersRemoved", scenario.Sales.General, scenario.Noor);

        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(leaves ? 1 : 2);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("shared")]
    public async Task LeavingTheChannel_AndComingBack_IsToldByTheChannel(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var scenario = lived.TeamScenario;

        await TellAsync(scenario, "membersRemoved", lived.Place, scenario.Noor);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(1);

        // Coming to the team is not coming to the channel.
        await TellAsync(scenario, "membersAdded", scenario.Sales.General, scenario.Noor);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(1);

        await TellAsync(scenario, "membersAdded", lived.Place, scenario.Noor);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LeavingOneGroupChat_IsNotLeavingAnother()
    {
        await using var lived = await Lived.OpenAsync(azurite, "group");
        var scenario = lived.TeamScenario;
        var other = scenario.Teams.AddGroupChat("Lunch", scenario.Kim, scenario.Noor);

        await TellAsync(scenario, "membersRemoved", other, scenario.Noor);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);

        await TellAsync(scenario, "membersRemoved", lived.Place, scenario.Noor);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Dossier.Account.Members.Count.ShouldBe(1);
    }

    private static async Task TellAsync(
        TeamScenario scenario,
        string what,
        FakeConversation place,
        params IEnumerable<FakePerson> who
    )
    {
        var told = scenario.Kim.New(ActivityKind.ConversationUpdate, place);
        told[what] = new JArray(who.Select(person => new JObject { ["id"] = person.ChatId }));
        (await scenario.Kim.PostAsync(told)).IsOk.ShouldBeTrue();
    }
}
