using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Competitors at the customer's table: seen, gone, and seen by mistake.</summary>
public sealed class CompetitorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<TeamScenario> WithAccountAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    [Theory]
    [InlineData(false, "competitor Fabrikam has a stand there", "competitor gone fabrikam")]
    [InlineData(true, "concurrent Fabrikam has a stand there", "concurrent weg fabrikam")]
    public async Task Competitor_IsSeen_AndGoesAgain(bool dutch, string seen, string gone)
    {
        await using var scenario = await WithAccountAsync(dutch);

        (await scenario.Sam.AsksAsync(scenario.Thread, seen))
            .Says(scenario.Text("competitor.saved", "Fabrikam") + ": has a stand there")
            .ShouldBeTrue();
        await scenario.Teams.MessageAsync(message =>
            message.Id == scenario.Scoreboard.Id && message.Says(scenario.Text("score.competitors", "Fabrikam"))
        );
        (await scenario.Noor.AsksAsync(scenario.Thread, gone))
            .Says(scenario.Text("competitor.left", "Fabrikam"))
            .ShouldBeTrue();

        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
        var log = await scenario.Sam.AsksAsync(scenario.Thread, "log");
        log.Says(scenario.Text("play.competitorSeen", "Fabrikam")).ShouldBeTrue();
        log.Says(scenario.Text("play.competitorGone", "Fabrikam")).ShouldBeTrue();
        await scenario.Teams.MessageAsync(message => message.Id == scenario.Scoreboard.Id && !message.Says("Fabrikam"));
        (await scenario.Noor.AsksAsync(scenario.Thread, gone)).Says("\"fabrikam\"").ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "competitor")]
    [InlineData(true, "concurrent")]
    public async Task Form_AsksWhoWasSeen_AndKeepsWhatWasTyped(bool dutch, string command)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var form = await scenario.Sam.AsksAsync(scenario.Thread, command);

        var wrong = (await scenario.Sam.PressesAsync(form, Verbs.CompetitorSave, ("seen", "A stand"))).ShouldShowCard();
        wrong.ErrorAt("name").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.Input("seen").Value.ShouldBe("A stand");
        var saved = await scenario.Sam.PressesOnAsync(form, wrong, Verbs.CompetitorSave, ("name", "Northwind"));
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(saved, 3, atOnce: true)).Prepend(saved))
        {
            pressed.ShouldShowCard().Says(scenario.Text("competitor.saved", "Northwind")).ShouldBeTrue();
        }
        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Northwind");

        (await scenario.Noor.PressesAsync(scenario.Scoreboard, Verbs.CompetitorForm)).ShouldSay(
            scenario.Text("form.below")
        );
        var list = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.CompetitorGone) == true
        );
        var gone = await scenario.Noor.PressesAsync(list, Verbs.CompetitorGone, ("seen", "Another stand"));
        gone.ShouldShowCard().Says(scenario.Text("competitor.left", "Northwind")).ShouldBeTrue();
        gone.Card!.Input("seen").Value.ShouldBe("Another stand");
        (await scenario.Noor.RepeatsAsync(gone, 2)).ShouldAllBe(pressed => pressed.IsOk);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.CompetitorGone).ShouldBe(1);
        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sighting_TakenBack_IsOffTheScoreboard()
    {
        await using var scenario = await WithAccountAsync();
        var card = await scenario.Sam.AsksAsync(scenario.Thread, "competitor Fabrikam");

        (await scenario.Kim.PressesAsync(card, Verbs.LogCounter))
            .ShouldShowCard()
            .Says(scenario.Text("log.takenBack", "Kim de Vries"))
            .ShouldBeTrue();

        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stranger_FindsNoAccount()
    {
        await using var scenario = await WithAccountAsync();
        var form = await scenario.Sam.AsksAsync(scenario.Thread, "competitor");

        (await scenario.Olaf.PressesAsync(form, Verbs.CompetitorSave, ("name", "Fabrikam"))).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await scenario.Olaf.PressesAsync(scenario.Scoreboard, Verbs.CompetitorForm)).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await scenario.Olaf.AsksAsync(scenario.Thread, "competitor Fabrikam"))
            .Says(scenario.Text("error.noAccountHere").Replace("**", string.Empty, StringComparison.Ordinal))
            .ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();
    }
}
