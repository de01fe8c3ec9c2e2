using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Taking an account to another conversation: it asks first, tells the old place, and leaves one live thread.</summary>
public sealed class MoveTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_AsksFirst_AndCancelLeavesEverythingAsItIs(bool dutch)
    {
        await using var scenario = await PlayingAsync(dutch);
        var other = scenario.Sales.AddChannel("Contoso");
        var before = (await scenario.FileAsync()).Home;

        var asked = await scenario.Kim.AsksToMoveAsync(scenario, other);
        var stays = (await scenario.Kim.PressesAsync(asked, Verbs.HomeStay)).ShouldShowCard();

        asked.Says(scenario.Text("home.ask", "Contoso")).ShouldBeTrue(asked.ToString());
        asked.Says(scenario.Text("home.ask.what")).ShouldBeTrue();
        asked.Says("Kim de Vries").ShouldBeTrue();
        stays.Says(scenario.Text("home.stays", "Contoso", Place(scenario))).ShouldBeTrue(stays.Text);
        stays.HasButton(Verbs.HomeMove).ShouldBeFalse();
        (await scenario.FileAsync()).Home!.Thread.ShouldBe(before!.Thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_TellsTheOldPlaceWithALink_ClosesItsCards_AndLeavesOneLiveThread(bool dutch)
    {
        await using var scenario = await PlayingAsync(dutch);
        var (old, other) = (scenario.Thread, scenario.Sales.AddChannel("Contoso"));
        var left = scenario.Text("home.left", "Contoso", Place(scenario));

        (await scenario.Kim.MovesAsync(scenario, other)).Says(scenario.Text("home.moved", "Contoso")).ShouldBeTrue();
        var scoreboard = await scenario.Teams.MessageAsync(
            other,
            message => message.Card?.HasButton(Verbs.Play) == true
        );
        var told = await scenario.Teams.MessageAsync(
            old,
            message => message.Card?.HasButton(scenario.Text("home.open")) == true
        );
        await scenario.SettledAsync();

        told.Says(left).ShouldBeTrue(told.ToString());
        LinkOf(told).ShouldContain(Uri.EscapeDataString(other.Id));
        LinkOf(told).ShouldContain(scoreboard.Conversation.Id.Split(";messageid=")[1]);
        foreach (var card in old.FromBot.Where(message => message != told && message.Card is not null))
        {
            card.Card!.HasButton(Verbs.Play).ShouldBeFalse(card.ToString());
            card.Card!.HasButton(Verbs.FormSave).ShouldBeFalse(card.ToString());
        }
        old.Messages[0].Says(left).ShouldBeTrue(old.Messages[0].ToString());
        old.Messages[0].Card!.AllButtons.ShouldBeEmpty();
        scoreboard.Conversation.FromBot.Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
        (await scenario.FileAsync()).Home!.Thread.ShouldBe(scoreboard.Conversation.Id);
        (await scenario.Bot.Store.OutboxAsync(scenario.Key, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task IntoAPersonalChat_SaysByNameWhoLosesSightOfIt(bool dutch)
    {
        await using var scenario = await PlayingAsync(dutch);
        await scenario.Kim.InstallsAsync();

        var asked = await scenario.Kim.AsksToMoveAsync(scenario, scenario.Kim.Chat);

        asked.Says(scenario.Text("place.personal")).ShouldBeTrue(asked.ToString());
        var warning = asked.Card!.Warnings.ShouldHaveSingleItem();
        foreach (var person in new[] { scenario.Sam, scenario.Noor, scenario.Eva, scenario.Dirk })
        {
            warning.ShouldContain(person.Name);
        }
        warning.ShouldNotContain("Kim de Vries");

        (await scenario.Kim.PressesAsync(asked, Verbs.HomeMove)).ShouldShowCard();
        var told = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Order > scenario.Thread.Messages[0].Order && message.Says(Left(scenario, "place.personal"))
        );
        // Nothing that the bot knows of a personal chat makes a link.
        told.Card!.HasButton(scenario.Text("home.open")).ShouldBeFalse();
        await scenario.SettledAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithinTheTeam_NobodyWhoIsThereIsNamed(bool dutch)
    {
        await using var scenario = await PlayingAsync(dutch);

        var asked = await scenario.Kim.AsksToMoveAsync(scenario, scenario.Sales.AddChannel("Contoso"));

        asked.Card!.Text.ShouldNotContain("Sam Bakker");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OthersThanWhoLeads_AreRefused_AlsoOnTheCard(bool dutch)
    {
        await using var scenario = await PlayingAsync(dutch);
        var other = scenario.Sales.AddChannel("Contoso");
        var before = (await scenario.FileAsync()).Home;

        foreach (var person in new[] { scenario.Sam, scenario.Eva })
        {
            (await person.AsksToMoveAsync(scenario, other))
                .Says(scenario.Text("home.notYours", "Contoso"))
                .ShouldBeTrue();
        }
        var asked = await scenario.Kim.AsksToMoveAsync(scenario, other);
        (await scenario.Sam.PressesAsync(asked, Verbs.HomeMove)).ShouldSay(scenario.Text("home.notYours", "Contoso"));
        (await scenario.Olaf.PressesAsync(asked, Verbs.HomeMove)).ShouldSay(scenario.Text("error.notFound"));

        (await scenario.FileAsync()).Home!.Thread.ShouldBe(before!.Thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SecondPress_AndACardThatIsStale_SayWhatIsTrueNow(bool dutch)
    {
        await using var scenario = await PlayingAsync(dutch);
        var (one, two) = (scenario.Sales.AddChannel("One"), scenario.Sales.AddChannel("Two"));
        var toOne = await scenario.Kim.AsksToMoveAsync(scenario, one);
        var toTwo = await scenario.Kim.AsksToMoveAsync(scenario, two);

        var moved = await scenario.Kim.PressesAsync(toOne, Verbs.HomeMove);
        var again = await scenario.Kim.RepeatsAsync(moved, 2);
        await scenario.Teams.MessageAsync(one, message => message.Card?.HasButton(Verbs.Play) == true);
        await scenario.SettledAsync();
        var stale = (await scenario.Kim.PressesAsync(toTwo, Verbs.HomeMove)).ShouldShowCard();
        var asked = await scenario.Kim.AsksToMoveAsync(scenario, one);

        again.ShouldAllBe(each => each.Card!.Says(scenario.Text("home.moved", "Contoso")));
        stale.Says(scenario.Text("home.overtaken", "Contoso", Place(scenario))).ShouldBeTrue(stale.Text);
        asked.Says(scenario.Text("home.already", "Contoso")).ShouldBeTrue(asked.ToString());
        scenario
            .Teams.Seen(null)
            .Where(message =>
                message.Card?.HasButton(Verbs.Play) == true && !message.Conversation.Equals(scenario.Thread)
            )
            .Select(message => message.Conversation.Id)
            .Distinct()
            .ShouldHaveSingleItem();
    }

    private static string Place(TeamScenario scenario) => scenario.Text("place.channel.named", scenario.Sales.Name);

    private static string Left(TeamScenario scenario, string place) =>
        scenario.Text("home.left", "Contoso", scenario.Text(place));

    private static string LinkOf(FakeMessage message) =>
        message
            .Card!.Everything.Where(each => each.Type == "Action.OpenUrl")
            .Select(each => (string)each.Json["url"]!)
            .ShouldHaveSingleItem();

    private async Task<TeamScenario> PlayingAsync(bool dutch)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.PlayAsync();
        await scenario.SettledAsync();
        return scenario;
    }
}
