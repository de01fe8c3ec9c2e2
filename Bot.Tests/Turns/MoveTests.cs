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
        await using var field = await PlayingAsync(dutch);
        var other = field.Sales.AddChannel("Contoso");
        var before = (await field.FileAsync()).Home;

        var asked = await field.Kim.AsksToMoveAsync(field, other);
        var stays = (await field.Kim.PressesAsync(asked, Verbs.HomeStay)).ShouldShowCard();

        asked.Says(field.Text("home.ask", "Contoso")).ShouldBeTrue(asked.ToString());
        asked.Says(field.Text("home.ask.what")).ShouldBeTrue();
        asked.Says("Kim de Vries").ShouldBeTrue();
        stays.Says(field.Text("home.stays", "Contoso", Place(field))).ShouldBeTrue(stays.Text);
        stays.HasButton(Verbs.HomeMove).ShouldBeFalse();
        (await field.FileAsync()).Home!.Thread.ShouldBe(before!.Thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_TellsTheOldPlaceWithALink_ClosesItsCards_AndLeavesOneLiveThread(bool dutch)
    {
        await using var field = await PlayingAsync(dutch);
        var (old, other) = (field.Thread, field.Sales.AddChannel("Contoso"));
        var left = field.Text("home.left", "Contoso", Place(field));

        (await field.Kim.MovesAsync(field, other)).Says(field.Text("home.moved", "Contoso")).ShouldBeTrue();
        var scoreboard = await field.Teams.MessageAsync(other, message => message.Card?.HasButton(Verbs.Play) == true);
        var told = await field.Teams.MessageAsync(
            old,
            message => message.Card?.HasButton(field.Text("home.open")) == true
        );
        await field.SettledAsync();

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
        (await field.FileAsync()).Home!.Thread.ShouldBe(scoreboard.Conversation.Id);
        (await field.Bot.Store.OutboxAsync(field.Key, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task IntoAPersonalChat_SaysByNameWhoLosesSightOfIt(bool dutch)
    {
        await using var field = await PlayingAsync(dutch);
        await field.Kim.InstallsAsync();

        var asked = await field.Kim.AsksToMoveAsync(field, field.Kim.Chat);

        asked.Says(field.Text("place.personal")).ShouldBeTrue(asked.ToString());
        var warning = asked.Card!.Warnings.ShouldHaveSingleItem();
        foreach (var person in new[] { field.Sam, field.Noor, field.Eva, field.Dirk })
        {
            warning.ShouldContain(person.Name);
        }
        warning.ShouldNotContain("Kim de Vries");

        (await field.Kim.PressesAsync(asked, Verbs.HomeMove)).ShouldShowCard();
        var told = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Order > field.Thread.Messages[0].Order && message.Says(Left(field, "place.personal"))
        );
        // Nothing that the bot knows of a personal chat makes a link.
        told.Card!.HasButton(field.Text("home.open")).ShouldBeFalse();
        await field.SettledAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithinTheTeam_NobodyWhoIsThereIsNamed(bool dutch)
    {
        await using var field = await PlayingAsync(dutch);

        var asked = await field.Kim.AsksToMoveAsync(field, field.Sales.AddChannel("Contoso"));

        asked.Card!.Text.ShouldNotContain("Sam Bakker");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OthersThanWhoLeads_AreRefused_AlsoOnTheCard(bool dutch)
    {
        await using var field = await PlayingAsync(dutch);
        var other = field.Sales.AddChannel("Contoso");
        var before = (await field.FileAsync()).Home;

        foreach (var person in new[] { field.Sam, field.Eva })
        {
            (await person.AsksToMoveAsync(field, other)).Says(field.Text("home.notYours", "Contoso")).ShouldBeTrue();
        }
        var asked = await field.Kim.AsksToMoveAsync(field, other);
        (await field.Sam.PressesAsync(asked, Verbs.HomeMove)).ShouldSay(field.Text("home.notYours", "Contoso"));
        (await field.Olaf.PressesAsync(asked, Verbs.HomeMove)).ShouldSay(field.Text("error.notFound"));

        (await field.FileAsync()).Home!.Thread.ShouldBe(before!.Thread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SecondPress_AndACardThatIsStale_SayWhatIsTrueNow(bool dutch)
    {
        await using var field = await PlayingAsync(dutch);
        var (one, two) = (field.Sales.AddChannel("One"), field.Sales.AddChannel("Two"));
        var toOne = await field.Kim.AsksToMoveAsync(field, one);
        var toTwo = await field.Kim.AsksToMoveAsync(field, two);

        var moved = await field.Kim.PressesAsync(toOne, Verbs.HomeMove);
        var again = await field.Kim.RepeatsAsync(moved, 2);
        await field.Teams.MessageAsync(one, message => message.Card?.HasButton(Verbs.Play) == true);
        await field.SettledAsync();
        var stale = (await field.Kim.PressesAsync(toTwo, Verbs.HomeMove)).ShouldShowCard();
        var asked = await field.Kim.AsksToMoveAsync(field, one);

        again.ShouldAllBe(each => each.Card!.Says(field.Text("home.moved", "Contoso")));
        stale.Says(field.Text("home.overtaken", "Contoso", Place(field))).ShouldBeTrue(stale.Text);
        asked.Says(field.Text("home.already", "Contoso")).ShouldBeTrue(asked.ToString());
        field
            .Teams.Seen(null)
            .Where(message => message.Card?.HasButton(Verbs.Play) == true && !message.Conversation.Equals(field.Thread))
            .Select(message => message.Conversation.Id)
            .Distinct()
            .ShouldHaveSingleItem();
    }

    private static string Place(Field field) => field.Text("place.channel.named", field.Sales.Name);

    private static string Left(Field field, string place) => field.Text("home.left", "Contoso", field.Text(place));

    private static string LinkOf(FakeMessage message) =>
        message
            .Card!.Everything.Where(each => each.Type == "Action.OpenUrl")
            .Select(each => (string)each.Json["url"]!)
            .ShouldHaveSingleItem();

    private async Task<Field> PlayingAsync(bool dutch)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.PlayAsync();
        await field.SettledAsync();
        return field;
    }
}
