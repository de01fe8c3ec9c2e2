using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Updates;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The information flow: colleagues report what touches the account, and those whom it concerns hear of it.</summary>
public sealed class UpdateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Words = "The [truck](http://x) broke down, **late** delivery";

    [Theory]
    [InlineData(false, "update Contoso: ")]
    [InlineData(true, "melding conto: ")]
    public async Task TypedReport_IsWrittenOnce_AndToldToTheAccountManagerAndFollowers(bool dutch, string command)
    {
        var (scenario, members) = await azurite.OfTenAsync(dutch);
        await using var _ = scenario;
        await scenario.FollowsAsync(members[0], "distribution");
        await scenario.FollowsAsync(members[1], "it");

        var card = await scenario.Eva.AsksAsync(scenario.Eva.Chat, command + Words);

        card.Says(Words).ShouldBeTrue();
        card.Says(scenario.Text("b05.flow.subject.distribution")).ShouldBeTrue();
        foreach (var person in new[] { scenario.Kim, members[0] })
        {
            var told = await person.HearsAsync(scenario, Words);
            told.Says("Eva Smit").ShouldBeTrue();
            told.Card!.HasButton(Verbs.UpdateFollow).ShouldBe(person != scenario.Kim);
        }
        await scenario.SettledAsync();
        foreach (var person in members.Skip(1).Append(scenario.Dirk).Append(scenario.Olaf))
        {
            person.Chat.FromBot.ShouldNotContain(message => message.Says("truck"), person.Name);
        }
        scenario.Eva.Chat.FromBot.Count(message => message.Says("truck")).ShouldBe(1);
        (await scenario.ReportsAsync()).ShouldHaveSingleItem().Subject.ShouldBe("distribution");
        var log = await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "logboek" : "log");
        log.Says(scenario.Text("play.reported", scenario.Text("b05.flow.subject.distribution"))).ShouldBeTrue();
    }

    [Fact]
    public async Task SameMessageTwice_IsReportedOnce()
    {
        await using var scenario = await azurite.WithAccountAsync();
        var said = await scenario.Sam.SaysAsync(scenario.Thread, "update the line stood still");

        (await scenario.Sam.PostAsync(said.Message.Activity)).ThrowUnlessTaken();

        await scenario.SettledAsync();
        (await scenario.ReportsAsync()).Count.ShouldBe(1);
        scenario.Kim.Chat.FromBot.Count(message => message.Says("stood still")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithoutWords_TheFormIsAsked_AndTwoPressesReportOnce(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var form = await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "melding" : "update");

        var empty = (await scenario.Sam.PressesAsync(form, Verbs.UpdateSave)).ShouldShowCard();
        empty.ErrorAt("subject").ShouldBe("⚠ " + scenario.Text("problem.required"));
        empty.ErrorAt("what").ShouldBe("⚠ " + scenario.Text("problem.required"));
        var saved = await scenario.Sam.PressesOnAsync(
            form,
            empty,
            Verbs.UpdateSave,
            ("subject", "it"),
            ("what", "Their portal is down")
        );
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(saved, 3, atOnce: true)).Prepend(saved))
        {
            pressed.ShouldShowCard().Says(scenario.Text("b05.flow.subject.it")).ShouldBeTrue();
        }

        await scenario.Kim.HearsAsync(scenario, "Their portal is down");
        await scenario.SettledAsync();
        (await scenario.ReportsAsync()).ShouldHaveSingleItem().Text.ShouldBe("Their portal is down");
        scenario.Kim.Chat.FromBot.Count(message => message.Says("portal")).ShouldBe(1);
    }

    [Fact]
    public async Task FourThousandCharacters_AreTaken_AndMoreAreNot()
    {
        await using var scenario = await azurite.WithAccountAsync();
        var text = "update " + new string('x', 3_900) + " end";

        (await scenario.Sam.AsksAsync(scenario.Thread, text)).Says(scenario.Text("update.written")).ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, text + new string('y', 100)))
            .Says(scenario.Text("error.tooLong"))
            .ShouldBeTrue();

        var told = await scenario.Kim.HearsAsync(scenario, "xxx end");
        told.Says(new string('x', 3_900)).ShouldBeTrue();
        (await scenario.ReportsAsync()).ShouldHaveSingleItem().Text!.Length.ShouldBe(text.Length - 7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SomebodyOutsideTheAccount_MayReportInItsThread_AndNowhereElse(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var command = dutch ? "melding" : "update";

        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, command + " Contoso: it is late"))
            .Says(scenario.Text("error.noAccountHere").Replace("**", string.Empty, StringComparison.Ordinal))
            .ShouldBeTrue();
        var form = await scenario.Olaf.AsksAsync(scenario.Thread, command);
        (
            await scenario.Olaf.PressesAsync(form, Verbs.UpdateSave, ("subject", "product"), ("what", "A recall"))
        ).ShouldShowCard();
        (await scenario.Olaf.AsksAsync(scenario.Thread, command + " the truck is late"))
            .Says(scenario.Text("b05.flow.subject.distribution"))
            .ShouldBeTrue();

        await scenario.Kim.HearsAsync(scenario, "A recall");
        (await scenario.Kim.HearsAsync(scenario, "the truck is late")).Says("Olaf Outsider").ShouldBeTrue();
        await scenario.SettledAsync();
        var elsewhere = form.Card!.Data(Verbs.UpdateSave, ("subject", "it"), ("what", "Forged"));
        var other = await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, "help");
        (await scenario.Olaf.InvokesAsync(other, Verbs.UpdateSave, elsewhere)).ShouldSay(
            scenario.Text("error.notFound")
        );
        var follow = form.Card!.Data(Verbs.UpdateSave);
        follow["card"]!["verb"] = Verbs.UpdateFollow;
        follow["card"]!["form"] = "it";
        follow["card"]!["choice"] = FollowCard.Start;
        (await scenario.Olaf.InvokesAsync(form, Verbs.UpdateFollow, follow)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.ReportsAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfSeveralAccounts_TheReaderChooses_AndNothingIsLost(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        await scenario.CreateAsync("Fabrikam");
        await scenario.SettledAsync();

        var choice = await scenario.Sam.AsksAsync(scenario.Sam.Chat, (dutch ? "melding " : "update ") + Words);
        choice.Card!.Input("said").Value.ShouldBe(Words);
        var data = choice.Card!.Merge(
            new CardButton(
                choice
                    .Card!.Everything.First(each =>
                        (string?)each.Json["verb"] == Verbs.Choose
                        && (string?)each.Json["data"]!["card"]!["account"] == scenario.Key.Account
                    )
                    .Json
            ),
            new Dictionary<string, string>()
        );
        var chosen = await scenario.Sam.InvokesAsync(choice, Verbs.Choose, data);
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(chosen, 2)).Prepend(chosen))
        {
            pressed.ShouldShowCard().Says(Words).ShouldBeTrue();
        }

        (await scenario.ReportsAsync()).ShouldHaveSingleItem().Text.ShouldBe(Words);
        (await scenario.Olaf.InvokesAsync(choice, Verbs.Choose, data)).ShouldSay(scenario.Text("error.notFound"));
        (await scenario.Sam.AsksAsync(scenario.Sam.Chat, dutch ? "melding fabrikam" : "update Fabrikam!"))
            .Card!.HasButton(Verbs.UpdateSave)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task TenPeople_ReportAtOnce_AndEveryReportIsKept_AndTold()
    {
        var (scenario, members) = await azurite.OfTenAsync();
        await using var _ = scenario;
        List<FakePerson> everybody = [scenario.Dirk, scenario.Eva, .. members];

        await Task.WhenAll(
            everybody.Select(person => person.SaysAsync(person.Chat, $"update Contoso: seen by {person.Name}"))
        );

        foreach (var person in everybody)
        {
            await scenario.Kim.HearsAsync(scenario, $"seen by {person.Name}");
        }
        await scenario.SettledAsync();
        (await scenario.ReportsAsync()).Count.ShouldBe(everybody.Count);
    }
}
