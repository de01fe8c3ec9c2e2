using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A typed text becomes a record only once someone presses.</summary>
public sealed class OfferTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<TeamScenario> AtTheNeedAsync(bool dutch = false)
    {
        var scenario = await azurite.SeededAsync(2, dutch);
        await scenario.SeedAsync(2, until: "need");
        await scenario.PlayFormAsync("need", 2);
        await scenario.SettledAsync();
        return scenario;
    }

    private static string Need(TeamScenario scenario) => scenario.Texts.FormTitle(2, "need");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseIt_SavesOnce_AndCanBeTakenBack(bool dutch)
    {
        await using var scenario = await AtTheNeedAsync(dutch);

        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "Certainty about *delivery*");
        offer.Says(scenario.Text("offer.ask", Need(scenario), "Contoso")).ShouldBeTrue(offer.ToString());
        offer.Card!.Buttons.ShouldBe([scenario.Text("offer.use"), scenario.Text("offer.not")]);
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();

        var used = await scenario.Sam.PressesAsync(offer, Verbs.OfferUse);
        used.ShouldShowCard().Says(scenario.Text("offer.saved", Need(scenario), "Contoso")).ShouldBeTrue();
        foreach (var again in await scenario.Sam.RepeatsAsync(used, 3, atOnce: true))
        {
            again.ShouldShowCard().Says(scenario.Text("offer.saved", Need(scenario), "Contoso")).ShouldBeTrue();
        }
        (await scenario.PlaysAsync())
            .Count(logEntry => logEntry is { Kind: LogEntryKind.FormAnswered, Subject: "need" })
            .ShouldBe(1);
        // The person who reads along sees what became of it.
        offer.Card!.HasButton(Verbs.OfferUse).ShouldBeFalse();

        var back = await scenario.Sam.PressesOnAsync(offer, used.ShouldShowCard(), Verbs.LogCounter);
        back.ShouldShowCard().Says(scenario.Text("undo.form")).ShouldBeTrue(back.ToString());
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldNotBeNull().Paused.ShouldBeTrue();
        await scenario.SettledAsync();
        var form = await scenario.FormAsync("need", 2);
        form.Card!.Input("need").Value.ShouldBe("Certainty about *delivery*");
    }

    [Fact]
    public async Task NotThis_SavesNothing()
    {
        await using var scenario = await AtTheNeedAsync();

        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "Certainty");
        (await scenario.Noor.PressesAsync(offer, Verbs.OfferNot))
            .ShouldShowCard()
            .Says(scenario.Text("offer.left"))
            .ShouldBeTrue();

        offer.Card!.HasButton(Verbs.OfferUse).ShouldBeFalse();
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
    }

    [Fact]
    public async Task FormThatAColleagueAnsweredMeanwhile_SaysSo_AndLosesNothing()
    {
        await using var scenario = await AtTheNeedAsync();
        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "Certainty");
        var form = await scenario.FormAsync("need", 2);
        (await scenario.Noor.PressesAsync(form, Verbs.FormSave, ("need", "Cheaper boxes"))).ShouldShowCard();

        var stale = (await scenario.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        stale.Says("Noor Jansen").ShouldBeTrue(stale.Text);
        stale.Says("Cheaper boxes").ShouldBeTrue();
        stale.Input("said").Value.ShouldBe("Certainty");
        (await scenario.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Cheaper boxes");
        (await scenario.Sam.PressesOnAsync(offer, stale, scenario.Text("offer.use.instead"))).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Certainty");
    }

    [Fact]
    public async Task WhoMayNotAnswer_IsRefused_AndWhoIsNoMemberIsOfferedNothing()
    {
        await using var scenario = await AtTheNeedAsync();
        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "Certainty");

        (await scenario.Dirk.PressesAsync(offer, Verbs.OfferUse)).ShouldSay(scenario.Text("error.notOnTeam"));
        (await scenario.Olaf.PressesAsync(offer, Verbs.OfferUse)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Dirk.AsksAsync(scenario.Thread, "Certainty"))
            .Says(scenario.Text("help.line", "AccountBot"))
            .ShouldBeTrue();

        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
    }

    [Fact]
    public async Task QuotationAndMentions_AreNoPartOfWhatIsOffered()
    {
        await using var scenario = await AtTheNeedAsync();

        var offer = await scenario.Kim.WritesAsync(
            scenario.Thread,
            "<at>AccountBot</at> <quoted messageId=\"1772050244572\"/> Certainty about delivery, says <at>Eva Smit</at>",
            Speaking.Mention(scenario.Teams.BotId, "AccountBot"),
            Speaking.Quote("1772050244572"),
            Speaking.Mention(scenario.Eva.ChatId, "Eva Smit")
        );
        (await scenario.Kim.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();

        (await scenario.FileAsync())
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
        await using var scenario = await AtTheNeedAsync();

        var offer = await scenario.Sam.AsksAsync(scenario.Thread, text);

        offer.Says(scenario.Text("offer.meant", command)).ShouldBeTrue(offer.ToString());
        offer.Card!.Buttons.ShouldBe([command, scenario.Text("offer.use"), scenario.Text("offer.not")]);
        (await scenario.Sam.PressesAsync(offer, Verbs.OfferMeant)).ShouldSay(scenario.Text("form.below"));
        scenario.Thread.FromBot[^1].Card!.HasButton(Verbs.Play).ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Answers.Entry(2, "need").ShouldBeNull();
    }

    [Fact]
    public async Task OfferThatSaysNoCommand_DoesNothing()
    {
        await using var scenario = await AtTheNeedAsync();
        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "staus");
        var forged = offer.Card!.Data(Verbs.OfferMeant);
        forged["said"] = "whatever else it is";

        (await scenario.Sam.InvokesAsync(offer, Verbs.OfferMeant, forged)).ShouldSay(scenario.Text("error.badCard"));
    }
}
