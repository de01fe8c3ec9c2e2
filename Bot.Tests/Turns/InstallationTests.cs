using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The app comes to a team, a chat or a person, and goes again.</summary>
public sealed class InstallationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static int Welcomes(TeamScenario scenario, FakeConversation place) =>
        scenario
            .Teams.Seen(place)
            .Count(message => message.By is null && message.Says(scenario.Text("welcome.channel.title")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddedToATeam_SaysWelcomeOnce_AndWritesToNobodyElse(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);

        Welcomes(scenario, scenario.Sales.General).ShouldBe(1);
        var said = scenario.Teams.Seen(null).Where(message => message.By is null).ShouldHaveSingleItem();
        said.Says(scenario.Text("welcome.by", "Kim de Vries")).ShouldBeTrue();
        said.Card!.HasButton(Verbs.AccountNew).ShouldBeTrue();
        scenario.Teams.Requests.ShouldNotContain(request => request.Operation == Operation.CreateConversation);

        var newcomer = scenario.Teams.AddPerson("Nina Nieuw");
        await scenario.Kim.AddsAsync(scenario.Sales, newcomer);
        scenario.Teams.Seen(null).Count(message => message.By is null).ShouldBe(1);
    }

    [Fact]
    public async Task RemovedAndAddedAgain_WelcomesOnceEachTime_AndTheAccountIsStillThere()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var form = await scenario.PlayAsync();
        await scenario.SettledAsync();

        await scenario.Kim.RemovesTheBotAsync(scenario.Sales);
        await scenario.Kim.AddsTheBotAsync(scenario.Sales);

        Welcomes(scenario, scenario.Sales.General).ShouldBe(2);
        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();
        await scenario.FormAsync("world");
        (await scenario.Kim.AsksAsync(scenario.Thread, "status")).Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InstalledPersonally_SaysWelcomeOnce_AndAgainAfterTheAppWasRemoved(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);

        await scenario.Eva.InstallsAsync();
        scenario.Eva.Chat.FromBot.ShouldHaveSingleItem().Says(scenario.Text("welcome.personal.text")).ShouldBeTrue();
        await scenario.Eva.UninstallsAsync();
        await scenario.Eva.InstallsAsync();

        Welcomes(scenario, scenario.Eva.Chat).ShouldBe(2);
        scenario.Teams.Seen(null).Count(message => message.By is null).ShouldBe(3);
    }

    [Fact]
    public async Task AddedToAGroupChat_SaysWelcomeOnce_AndAnAccountCanBePlayedThere()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var chat = scenario.Teams.AddGroupChat(
            "Contoso",
            scenario.Kim,
            scenario.Sam,
            scenario.Noor,
            scenario.Eva,
            scenario.Dirk
        );

        await scenario.Kim.AddsTheBotAsync(chat);

        Welcomes(scenario, chat).ShouldBe(1);
        var form = await scenario.Kim.AsksAsync(chat, "new account");
        (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, scenario.NewAccount("Contoso"))).ShouldShowCard();
        var scoreboard = await scenario.Teams.MessageAsync(
            chat,
            message => message.Card?.HasButton(Verbs.Play) == true
        );
        await scenario.Teams.UntilAsync(() => scoreboard.Conversation == chat, "the scoreboard in the chat");
        (await scenario.Sam.PressesAsync(scoreboard, Verbs.Play)).ShouldSay(scenario.Text("form.below"));
        await scenario.Teams.MessageAsync(chat, message => message.Card?.HasInput("asked") == true);
    }

    [Fact]
    public async Task WelcomeThatCouldNotBeSaid_IsSaidAtTheNextEvent()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.Kim.RemovesTheBotAsync(scenario.Sales);
        scenario.Teams.Faults.Next(Fault.BadGateway, request => request.Posts);

        await scenario.Kim.AddsTheBotAsync(scenario.Sales);

        Welcomes(scenario, scenario.Sales.General).ShouldBe(2);
    }
}
