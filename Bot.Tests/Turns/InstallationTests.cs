using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The app comes to a team, a chat or a person, and goes again.</summary>
public sealed class InstallationTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static int Welcomes(Field field, FakeConversation place) =>
        field
            .Teams.Seen(place)
            .Count(message => message.By is null && message.Says(field.Text("welcome.channel.title")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AddedToATeam_SaysWelcomeOnce_AndWritesToNobodyElse(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);

        Welcomes(field, field.Sales.General).ShouldBe(1);
        var said = field.Teams.Seen(null).Where(message => message.By is null).ShouldHaveSingleItem();
        said.Says(field.Text("welcome.by", "Kim de Vries")).ShouldBeTrue();
        said.Card!.HasButton(Verbs.AccountNew).ShouldBeTrue();
        field.Teams.Requests.ShouldNotContain(request => request.Operation == Operation.CreateConversation);

        var newcomer = field.Teams.AddPerson("Nina Nieuw");
        await field.Kim.AddsAsync(field.Sales, newcomer);
        field.Teams.Seen(null).Count(message => message.By is null).ShouldBe(1);
    }

    [Fact]
    public async Task RemovedAndAddedAgain_WelcomesOnceEachTime_AndTheAccountIsStillThere()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        var form = await field.PlayAsync();
        await field.SettledAsync();

        await field.Kim.RemovesTheBotAsync(field.Sales);
        await field.Kim.AddsTheBotAsync(field.Sales);

        Welcomes(field, field.Sales.General).ShouldBe(2);
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();
        await field.FormAsync("world");
        (await field.Kim.AsksAsync(field.Thread, "status")).Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InstalledPersonally_SaysWelcomeOnce_AndAgainAfterTheAppWasRemoved(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);

        await field.Eva.InstallsAsync();
        field.Eva.Chat.FromBot.ShouldHaveSingleItem().Says(field.Text("welcome.personal.text")).ShouldBeTrue();
        await field.Eva.UninstallsAsync();
        await field.Eva.InstallsAsync();

        Welcomes(field, field.Eva.Chat).ShouldBe(2);
        field.Teams.Seen(null).Count(message => message.By is null).ShouldBe(3);
    }

    [Fact]
    public async Task AddedToAGroupChat_SaysWelcomeOnce_AndAnAccountCanBePlayedThere()
    {
        await using var field = await Field.OpenAsync(azurite);
        var chat = field.Teams.AddGroupChat("Contoso", field.Kim, field.Sam, field.Noor, field.Eva, field.Dirk);

        await field.Kim.AddsTheBotAsync(chat);

        Welcomes(field, chat).ShouldBe(1);
        var form = await field.Kim.AsksAsync(chat, "new account");
        (await field.Kim.PressesAsync(form, Verbs.AccountCreate, field.NewAccount("Contoso"))).ShouldShowCard();
        var scoreboard = await field.Teams.MessageAsync(chat, message => message.Card?.HasButton(Verbs.Play) == true);
        await field.Teams.UntilAsync(() => scoreboard.Conversation == chat, "the scoreboard in the chat");
        (await field.Sam.PressesAsync(scoreboard, Verbs.Play)).ShouldSay(field.Text("form.below"));
        await field.Teams.MessageAsync(chat, message => message.Card?.HasInput("asked") == true);
    }

    [Fact]
    public async Task WelcomeThatCouldNotBeSaid_IsSaidAtTheNextEvent()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.Kim.RemovesTheBotAsync(field.Sales);
        field.Teams.Faults.Next(Fault.BadGateway, request => request.Posts);

        await field.Kim.AddsTheBotAsync(field.Sales);

        Welcomes(field, field.Sales.General).ShouldBe(2);
    }
}
