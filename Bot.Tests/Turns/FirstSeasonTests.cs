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
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.PlayBase1Async();

        var gate = await field.GateAsync();
        gate.Says(field.Text("gate.decides", "Eva Smit")).ShouldBeTrue();
        (await field.Kim.PressesAsync(gate, field.Text("gate.voteGo")))
            .ShouldShowCard()
            .Says(field.Text("gate.changeTo", field.Text("gate.voteNoGo")));
        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        (await field.Noor.PressesAsync(gate, field.Text("gate.sendNoGo"), ("reason", "Too soon"))).ShouldShowCard();
        await field.Teams.MessageAsync(field.Eva.Chat, message => message.Says("Noor Jansen · NO GO: Too soon"));

        var decision = await field.ManagerGateAsync();
        (await field.Eva.PressesAsync(decision, field.Text("manager.go")))
            .ShouldShowCard()
            .HasButton(Verbs.GateDecide)
            .ShouldBeFalse();

        var five = await field.HighFiveAsync();
        five.Says(field.Text("five.next", 2, field.Text("b02.name"))).ShouldBeTrue();
        (await field.Noor.PressesAsync(five, field.Text("five.give")))
            .ShouldShowCard()
            .Says("Noor Jansen")
            .ShouldBeTrue();
        await field.Teams.MessageAsync(field.Thread, message => message.Says(field.Text("five.given", "Noor Jansen")));
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("score.atBat", 2, field.Text("b02.name")))
        );

        await field.SettledAsync();
        var file = await field.FileAsync();
        file.Dossier.Season.AtBat.ShouldBe(2);
        file.Dossier.Season.State.ShouldBe(SeasonState.AtBat);
        file.Dossier.Season.Reached.ShouldHaveSingleItem().DecidedBy!.Name.ShouldBe("Eva Smit");
    }

    [Fact]
    public async Task Base2_PlayedWithTalksAndContacts_OpensItsGate()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync(rule: "majority");
        await field.PlayBase1Async();
        var gate = await field.GateAsync();
        foreach (var person in new[] { field.Kim, field.Sam })
        {
            await field.Kim.RefreshesAsync(gate);
            (await person.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        }
        var five = await field.HighFiveAsync();
        await field.Sam.PressesAsync(five, field.Text("score.play", 2));

        var talk = await field.FormAsync("talk", 2);
        (
            await field.Sam.PressesAsync(
                talk,
                Verbs.FormAgain,
                ("date", "2026-01-12"),
                ("with", "Ms Jansen"),
                ("how", "visit"),
                ("learned", "A veto")
            )
        ).ShouldShowCard();
        var second = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(Verbs.FormOn) == true
        );
        (await field.Noor.PressesAsync(second, Verbs.FormOn)).ShouldShowCard();

        await field.FormAsync("need", 2);
        var offer = await field.Sam.AsksAsync(field.Thread, "Certainty about delivery");
        (await field.Sam.PressesAsync(offer, Verbs.OfferUse)).ShouldShowCard();
        var route = await field.FormAsync("route", 2);
        (await field.Sam.PressesAsync(route, Verbs.FormSave, ("route", "A pilot first"))).ShouldShowCard();

        var contact = await field.FormAsync("contact", 2);
        var answered = await field.Kim.PressesAsync(
            contact,
            Verbs.FormSave,
            ("name", "Karin [x](http://evil)"),
            ("roles", "coach,decider"),
            ("attitude", "2"),
            ("influence", "3")
        );
        answered.ShouldShowCard().Says("+2").ShouldBeTrue();

        var missing = await field.FormAsync("missing", 2);
        var date = DateOnly
            .FromDateTime(TimeProvider.System.GetLocalNow().DateTime)
            .AddDays(30)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] owners =
        [
            .. new[] { "purchaser", "user", "initiator" }.SelectMany(role =>
                new[] { ("owner_" + role, field.Noor.AadObjectId), ("date_" + role, date) }
            ),
        ];
        missing.Card!.HasInput("owner_coach").ShouldBeFalse();
        (await field.Kim.PressesAsync(missing, Verbs.FormSave, owners)).ShouldShowCard();

        var next = await field.FormAsync("next", 2);
        (await field.Sam.PressesAsync(next, Verbs.FormSave, ("hours", "12"), ("cost", "1,080"))).ShouldShowCard();

        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(Verbs.GateVote) == true && message.Says(field.Text("b02.name"))
        );
        (await field.FileAsync()).Dossier.Next.ShouldBeOfType<NextStep.CloseGate>();
    }
}
