using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>From an empty channel to the second base in progress, as the team, the manager and the store see it.</summary>
public sealed class FirstSeasonTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewAccount_PlayedToItsFirstHighFive_PutsBase2AtBat(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.PlayBase1Async();

        var gate = await scenario.GateAsync();
        gate.Says(scenario.Text("gate.decides", "Eva Smit")).ShouldBeTrue();
        (await scenario.Kim.PressesAsync(gate, scenario.Text("gate.voteGo")))
            .ShouldShowCard()
            .Says(scenario.Text("gate.changeTo", scenario.Text("gate.voteNoGo")));
        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        (
            await scenario.Noor.PressesAsync(gate, scenario.Text("gate.sendNoGo"), ("reason", "Too soon"))
        ).ShouldShowCard();
        await scenario.Teams.MessageAsync(scenario.Eva.Chat, message => message.Says("Noor Jansen · NO GO: Too soon"));

        var decision = await scenario.ManagerGateAsync();
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go")))
            .ShouldShowCard()
            .HasButton(Verbs.GateDecide)
            .ShouldBeFalse();

        var five = await scenario.HighFiveAsync();
        five.Says(scenario.Text("five.next", 2, scenario.Text("b02.name"))).ShouldBeTrue();
        (await scenario.Noor.PressesAsync(five, scenario.Text("five.give")))
            .ShouldShowCard()
            .Says("Noor Jansen")
            .ShouldBeTrue();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("five.given", "Noor Jansen"))
        );
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("score.atBat", 2, scenario.Text("b02.name")))
        );

        await scenario.SettledAsync();
        var file = await scenario.FileAsync();
        file.Dossier.Season.AtBat.ShouldBe(2);
        file.Dossier.Season.State.ShouldBe(SeasonState.AtBat);
        file.Dossier.Season.Reached.ShouldHaveSingleItem().DecidedBy!.Name.ShouldBe("Eva Smit");
    }

    [Fact]
    public async Task Base2_PlayedWithTalksAndContacts_OpensItsGate()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync(rule: "majority");
        await scenario.PlayBase1Async();
        var gate = await scenario.GateAsync();
        foreach (var person in new[] { scenario.Kim, scenario.Sam })
        {
            await scenario.Kim.RefreshesAsync(gate);
            (await person.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        }
        var five = await scenario.HighFiveAsync();
        await scenario.Sam.PressesAsync(five, scenario.Text("score.play", 2));

        await TalkAsync(scenario);

        await scenario.FormAsync("need", 2);
        var offer = await scenario.Sam.AsksAsync(scenario.Thread, "Certainty about delivery");
        (await scenario.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();
        var route = await scenario.FormAsync("route", 2);
        (await scenario.Sam.PressesAsync(route, Verbs.FormSave, ("route", "A pilot first"))).ShouldShowCard();

        var contact = await scenario.FormAsync("contact", 2);
        var answered = await scenario.Kim.PressesAsync(
            contact,
            Verbs.FormSave,
            ("name", "Karin [x](http://evil)"),
            ("roles", "coach,decider"),
            ("attitude", "2"),
            ("influence", "3")
        );
        answered.ShouldShowCard().Says("+2").ShouldBeTrue();

        await MissingAsync(scenario);

        var next = await scenario.FormAsync("next", 2);
        (await scenario.Sam.PressesAsync(next, Verbs.FormSave, ("hours", "12"), ("cost", "1,080"))).ShouldShowCard();

        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.GateVote) == true && message.Says(scenario.Text("b02.name"))
        );
        (await scenario.FileAsync()).Dossier.Next.ShouldBeOfType<NextStep.CloseGate>();
    }

    /// <summary>A talk is written down, and no one has another.</summary>
    private static async Task TalkAsync(TeamScenario scenario)
    {
        var talk = await scenario.FormAsync("talk", 2);
        (
            await scenario.Sam.PressesAsync(
                talk,
                Verbs.FormAgain,
                ("date", "2026-01-12"),
                ("with", "Ms Jansen"),
                ("how", "visit"),
                ("learned", "A veto")
            )
        ).ShouldShowCard();
        var second = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.FormOn) == true
        );
        (await scenario.Noor.PressesAsync(second, Verbs.FormOn)).ShouldShowCard();
    }

    /// <summary>Someone is named for each role that no contact has.</summary>
    private static async Task MissingAsync(TeamScenario scenario)
    {
        var missing = await scenario.FormAsync("missing", 2);
        var date = DateOnly
            .FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
            .AddDays(30)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] owners =
        [
            .. new[] { "purchaser", "user", "initiator" }.SelectMany(role =>
                new[] { ("owner_" + role, scenario.Noor.AadObjectId), ("date_" + role, date) }
            ),
        ];
        missing.Card!.HasInput("owner_coach").ShouldBeFalse();
        (await scenario.Kim.PressesAsync(missing, Verbs.FormSave, owners)).ShouldShowCard();
    }
}
