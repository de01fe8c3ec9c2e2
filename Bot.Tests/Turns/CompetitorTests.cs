using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plays;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Competitors at the customer's table: seen, gone, and seen by mistake.</summary>
public sealed class CompetitorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<Field> WithAccountAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    [Theory]
    [InlineData(false, "competitor Fabrikam has a stand there", "competitor gone fabrikam")]
    [InlineData(true, "concurrent Fabrikam has a stand there", "concurrent weg fabrikam")]
    public async Task Competitor_IsSeen_AndGoesAgain(bool dutch, string seen, string gone)
    {
        await using var field = await WithAccountAsync(dutch);

        (await field.Sam.AsksAsync(field.Thread, seen))
            .Says(field.Text("competitor.saved", "Fabrikam") + ": has a stand there")
            .ShouldBeTrue();
        await field.Teams.MessageAsync(message =>
            message.Id == field.Scoreboard.Id && message.Says(field.Text("score.competitors", "Fabrikam"))
        );
        (await field.Noor.AsksAsync(field.Thread, gone)).Says(field.Text("competitor.left", "Fabrikam")).ShouldBeTrue();

        (await field.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
        var log = await field.Sam.AsksAsync(field.Thread, "log");
        log.Says(field.Text("play.competitorSeen", "Fabrikam")).ShouldBeTrue();
        log.Says(field.Text("play.competitorGone", "Fabrikam")).ShouldBeTrue();
        await field.Teams.MessageAsync(message => message.Id == field.Scoreboard.Id && !message.Says("Fabrikam"));
        (await field.Noor.AsksAsync(field.Thread, gone)).Says("\"fabrikam\"").ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "competitor")]
    [InlineData(true, "concurrent")]
    public async Task Form_AsksWhoWasSeen_AndKeepsWhatWasTyped(bool dutch, string command)
    {
        await using var field = await WithAccountAsync(dutch);
        var form = await field.Sam.AsksAsync(field.Thread, command);

        var wrong = (await field.Sam.PressesAsync(form, Verbs.CompetitorSave, ("seen", "A stand"))).ShouldShowCard();
        wrong.ErrorAt("name").ShouldBe("⚠ " + field.Text("problem.required"));
        wrong.Input("seen").Value.ShouldBe("A stand");
        var saved = await field.Sam.PressesOnAsync(form, wrong, Verbs.CompetitorSave, ("name", "Northwind"));
        foreach (var pressed in (await field.Sam.RepeatsAsync(saved, 3, atOnce: true)).Prepend(saved))
        {
            pressed.ShouldShowCard().Says(field.Text("competitor.saved", "Northwind")).ShouldBeTrue();
        }
        (await field.FileAsync()).Dossier.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Northwind");

        (await field.Noor.PressesAsync(field.Scoreboard, Verbs.CompetitorForm)).ShouldSay(field.Text("form.below"));
        var list = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(Verbs.CompetitorGone) == true
        );
        var gone = await field.Noor.PressesAsync(list, Verbs.CompetitorGone, ("seen", "Another stand"));
        gone.ShouldShowCard().Says(field.Text("competitor.left", "Northwind")).ShouldBeTrue();
        gone.Card!.Input("seen").Value.ShouldBe("Another stand");
        (await field.Noor.RepeatsAsync(gone, 2)).ShouldAllBe(pressed => pressed.IsOk);
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.CompetitorGone).ShouldBe(1);
        (await field.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sighting_TakenBack_IsOffTheScoreboard()
    {
        await using var field = await WithAccountAsync();
        var card = await field.Sam.AsksAsync(field.Thread, "competitor Fabrikam");

        (await field.Kim.PressesAsync(card, Verbs.LogCounter))
            .ShouldShowCard()
            .Says(field.Text("log.takenBack", "Kim de Vries"))
            .ShouldBeTrue();

        (await field.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stranger_FindsNoAccount()
    {
        await using var field = await WithAccountAsync();
        var form = await field.Sam.AsksAsync(field.Thread, "competitor");

        (await field.Olaf.PressesAsync(form, Verbs.CompetitorSave, ("name", "Fabrikam"))).ShouldSay(
            field.Text("error.notFound")
        );
        (await field.Olaf.PressesAsync(field.Scoreboard, Verbs.CompetitorForm)).ShouldSay(field.Text("error.notFound"));
        (await field.Olaf.AsksAsync(field.Thread, "competitor Fabrikam"))
            .Says(field.Text("error.noAccountHere").Replace("**", string.Empty, StringComparison.Ordinal))
            .ShouldBeTrue();
        (await field.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
    }
}
