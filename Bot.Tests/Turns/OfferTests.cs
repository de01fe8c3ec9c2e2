using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plays;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A typed text becomes a record only once someone presses.</summary>
public sealed class OfferTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<Field> AtTheNeedAsync(bool dutch = false)
    {
        var field = await azurite.SeededAsync(2, dutch);
        await field.SeedAsync(2, until: "need");
        await field.PlayFormAsync("need", 2);
        await field.SettledAsync();
        return field;
    }

    private static string Need(Field field) => field.Texts.FormTitle(2, "need");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseIt_SavesOnce_AndCanBeTakenBack(bool dutch)
    {
        await using var field = await AtTheNeedAsync(dutch);

        var offer = await field.Sam.AsksAsync(field.Thread, "Certainty about *delivery*");
        offer.Says(field.Text("offer.ask", Need(field), "Contoso")).ShouldBeTrue(offer.ToString());
        offer.Card!.Buttons.ShouldBe([field.Text("offer.use"), field.Text("offer.not")]);
        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();

        var used = await field.Sam.PressesAsync(offer, Verbs.OfferUse);
        used.ShouldShowCard().Says(field.Text("offer.saved", Need(field), "Contoso")).ShouldBeTrue();
        foreach (var again in await field.Sam.RepeatsAsync(used, 3, atOnce: true))
        {
            again.ShouldShowCard().Says(field.Text("offer.saved", Need(field), "Contoso")).ShouldBeTrue();
        }
        (await field.PlaysAsync()).Count(play => play is { Kind: PlayKind.FormAnswered, Subject: "need" }).ShouldBe(1);
        // The person who reads along sees what became of it.
        offer.Card!.HasButton(Verbs.OfferUse).ShouldBeFalse();

        var back = await field.Sam.PressesOnAsync(offer, used.ShouldShowCard(), Verbs.LogCounter);
        back.ShouldShowCard().Says(field.Text("undo.form")).ShouldBeTrue(back.ToString());
        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldNotBeNull().Paused.ShouldBeTrue();
        await field.SettledAsync();
        var form = await field.FormAsync("need", 2);
        form.Card!.Input("need").Value.ShouldBe("Certainty about *delivery*");
    }

    [Fact]
    public async Task NotThis_SavesNothing()
    {
        await using var field = await AtTheNeedAsync();

        var offer = await field.Sam.AsksAsync(field.Thread, "Certainty");
        (await field.Noor.PressesAsync(offer, Verbs.OfferNot))
            .ShouldShowCard()
            .Says(field.Text("offer.left"))
            .ShouldBeTrue();

        offer.Card!.HasButton(Verbs.OfferUse).ShouldBeFalse();
        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
    }

    [Fact]
    public async Task FormThatAColleagueAnsweredMeanwhile_SaysSo_AndLosesNothing()
    {
        await using var field = await AtTheNeedAsync();
        var offer = await field.Sam.AsksAsync(field.Thread, "Certainty");
        var form = await field.FormAsync("need", 2);
        (await field.Noor.PressesAsync(form, Verbs.FormSave, ("need", "Cheaper boxes"))).ShouldShowCard();

        var stale = (await field.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        stale.Says("Noor Jansen").ShouldBeTrue(stale.Text);
        stale.Says("Cheaper boxes").ShouldBeTrue();
        stale.Input("said").Value.ShouldBe("Certainty");
        (await field.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Cheaper boxes");
        (await field.Sam.PressesOnAsync(offer, stale, field.Text("offer.use.instead"))).ShouldShowCard();
        (await field.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Certainty");
    }

    [Fact]
    public async Task WhoMayNotAnswer_IsRefused_AndWhoIsNoMemberIsOfferedNothing()
    {
        await using var field = await AtTheNeedAsync();
        var offer = await field.Sam.AsksAsync(field.Thread, "Certainty");

        (await field.Dirk.PressesAsync(offer, Verbs.OfferUse)).ShouldSay(field.Text("error.notOnTeam"));
        (await field.Olaf.PressesAsync(offer, Verbs.OfferUse)).ShouldSay(field.Text("error.notFound"));
        (await field.Dirk.AsksAsync(field.Thread, "Certainty"))
            .Says(field.Text("help.line", "AccountBot"))
            .ShouldBeTrue();

        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
    }

    [Fact]
    public async Task QuotationAndMentions_AreNoPartOfWhatIsOffered()
    {
        await using var field = await AtTheNeedAsync();

        var offer = await field.Kim.WritesAsync(
            field.Thread,
            "<at>AccountBot</at> <quoted messageId=\"1772050244572\"/> Certainty about delivery, says <at>Eva Smit</at>",
            Speaking.Mention(field.Teams.BotId, "AccountBot"),
            Speaking.Quote("1772050244572"),
            Speaking.Mention(field.Eva.ChatId, "Eva Smit")
        );
        (await field.Kim.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        (await field.FileAsync())
            .Dossier.Answers.Of(2, "need")
            .Text("need")
            .ShouldBe("Certainty about delivery, says Eva Smit");
    }

    [Theory]
    [InlineData("staus", "status")]
    [InlineData("staus contoso", "status Contoso")]
    [InlineData("Contso", "status Contoso")]
    public async Task SlipOfTheFinger_IsOfferedAsTheCommand_WithTheAnswerBesideIt(string text, string command)
    {
        await using var field = await AtTheNeedAsync();

        var offer = await field.Sam.AsksAsync(field.Thread, text);

        offer.Says(field.Text("offer.meant", command)).ShouldBeTrue(offer.ToString());
        offer.Card!.Buttons.ShouldBe([command, field.Text("offer.use"), field.Text("offer.not")]);
        (await field.Sam.PressesAsync(offer, Verbs.OfferMeant)).ShouldSay(field.Text("form.below"));
        field.Thread.FromBot[^1].Card!.HasButton(Verbs.Play).ShouldBeTrue();
        (await field.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
    }

    [Fact]
    public async Task OfferThatSaysNoCommand_DoesNothing()
    {
        await using var field = await AtTheNeedAsync();
        var offer = await field.Sam.AsksAsync(field.Thread, "staus");
        var forged = offer.Card!.Data(Verbs.OfferMeant);
        forged["said"] = "whatever else it is";

        (await field.Sam.InvokesAsync(offer, Verbs.OfferMeant, forged)).ShouldSay(field.Text("error.badCard"));
    }
}
