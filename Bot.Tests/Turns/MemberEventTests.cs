using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Plays;
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
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        if (afterARestart)
        {
            field.Bot = await BotHost.StartAsync(azurite, field.Teams, field.Bot.Prefix);
        }

        await TellAsync(field, "membersRemoved", field.Thread, field.Noor, field.Eva);

        await field.SettledAsync();
        var account = (await field.FileAsync()).Dossier.Account;
        account.Members.Select(member => member.Person.Name).ShouldBe(["Sam Bakker"]);
        account.Vacant().ShouldBe([AccountRole.Manager]);
        (await field.PlaysAsync())
            .Where(play => play.Kind == PlayKind.LeftTheTeam)
            .Select(play => play.By.Name)
            .ShouldBe(["Eva Smit", "Noor Jansen"], ignoreOrder: true);

        await TellAsync(field, "membersAdded", field.Thread, field.Noor, field.Eva);

        await field.SettledAsync();
        account = (await field.FileAsync()).Dossier.Account;
        account.Members.Count.ShouldBe(2);
        account.Vacant().ShouldBeEmpty();
    }

    [Fact]
    public async Task ChatIdOfSomebodyWithoutARole_ChangesNothing()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();

        await TellAsync(field, "membersRemoved", field.Thread, field.Olaf);
        await TellAsync(field, "membersAdded", field.Thread, field.Olaf);

        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);
        (await field.PlaysAsync()).ShouldAllBe(play => play.Kind == PlayKind.AccountCreated);
    }

    [Theory]
    // No one is in a private channel without being in its team; a shared one has people of other teams.
    [InlineData("private", true)]
    [InlineData("shared", false)]
    public async Task LeavingTheTeam_IsLeavingItsPrivateChannels_AndNotTheSharedOnes(string place, bool leaves)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var field = lived.Field;

        await TellAsync(field, "membersRemoved", field.Sales.General, field.Noor);

        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(leaves ? 1 : 2);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("shared")]
    public async Task LeavingTheChannel_AndComingBack_IsToldByTheChannel(string place)
    {
        await using var lived = await Lived.OpenAsync(azurite, place);
        var field = lived.Field;

        await TellAsync(field, "membersRemoved", lived.Place, field.Noor);
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(1);

        // Coming to the team is not coming to the channel.
        await TellAsync(field, "membersAdded", field.Sales.General, field.Noor);
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(1);

        await TellAsync(field, "membersAdded", lived.Place, field.Noor);
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LeavingOneGroupChat_IsNotLeavingAnother()
    {
        await using var lived = await Lived.OpenAsync(azurite, "group");
        var field = lived.Field;
        var other = field.Teams.AddGroupChat("Lunch", field.Kim, field.Noor);

        await TellAsync(field, "membersRemoved", other, field.Noor);
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(2);

        await TellAsync(field, "membersRemoved", lived.Place, field.Noor);
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Account.Members.Count.ShouldBe(1);
    }

    private static async Task TellAsync(
        Field field,
        string what,
        FakeConversation place,
        params IEnumerable<FakePerson> who
    )
    {
        var told = field.Kim.New(ActivityKind.ConversationUpdate, place);
        told[what] = new JArray(who.Select(person => new JObject { ["id"] = person.ChatId }));
        (await field.Kim.PostAsync(told)).IsOk.ShouldBeTrue();
    }
}
