using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The log of an account and plays written in it by hand; the language of a conversation.</summary>
public sealed class CommandLogTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<TeamScenario> WithAccountAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    private static async Task<FakeMessage> LogFormAsync(TeamScenario scenario, FakePerson person)
    {
        var before = scenario.Thread.FromBot.Count;
        (await person.PressesAsync(scenario.Scoreboard, Verbs.LogForm)).ShouldSay(scenario.Text("form.below"));
        return scenario.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.LogSave) == true);
    }

    [Theory]
    [InlineData(false, "1.5", "1,200.50")]
    [InlineData(false, "1,5", "1.200,50")]
    [InlineData(true, "1,5", "1.200,50")]
    [InlineData(true, "1.5", "1,200.50")]
    public async Task PlayByHand_TakesBothNotations_AndIsWrittenOnce(bool dutch, string hours, string cost)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var form = await LogFormAsync(scenario, scenario.Sam);

        var wrong = (
            await scenario.Sam.PressesAsync(form, Verbs.LogSave, ("hours", "a few"), ("cost", cost))
        ).ShouldShowCard();
        wrong.ErrorAt("what").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.ErrorAt("hours").ShouldBe("⚠ " + scenario.Text("problem.number"));
        wrong.Input("cost").Value.ShouldBe(cost);
        var saved = await scenario.Sam.PressesOnAsync(
            form,
            wrong,
            Verbs.LogSave,
            ("what", "Called *purchasing*"),
            ("hours", hours)
        );
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(saved, 3, atOnce: true)).Prepend(saved))
        {
            pressed.ShouldShowCard().Says(scenario.Text("log.saved", "Called *purchasing*")).ShouldBeTrue();
        }

        var logEntry = (await scenario.PlaysAsync())
            .Where(each => each.Kind == LogEntryKind.Logged)
            .ShouldHaveSingleItem();
        logEntry.Hours.ShouldBe(1.5m);
        logEntry.Cost.ShouldBe(1200.50m);
        await scenario.Teams.MessageAsync(message =>
            message.Id == scenario.Scoreboard.Id && message.Says(scenario.Texts.Money(1200.50m))
        );
        var log = await scenario.Sam.AsksAsync(scenario.Thread, "log");
        log.Says("Called *purchasing*").ShouldBeTrue();
        log.Says($"{scenario.Text("play.hours", scenario.Texts.Number(1.5m))} · {scenario.Texts.Money(1200.50m)}")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Log_IsPaged_NewestFirst_EveryPlayOnce()
    {
        await using var scenario = await WithAccountAsync();
        for (var number = 1; number <= 23; number++)
        {
            var form = await LogFormAsync(scenario, scenario.Sam);
            (await scenario.Sam.PressesAsync(form, Verbs.LogSave, ("what", $"Play {number:00}."))).ShouldShowCard();
        }

        var first = await scenario.Kim.AsksAsync(scenario.Thread, "log");
        first.Card!.HasButton(scenario.Text("log.card.newest")).ShouldBeFalse();
        var second = await scenario.Kim.PressesAsync(first, scenario.Text("log.card.more"));
        var third = await scenario.Kim.PressesOnAsync(first, second.ShouldShowCard(), scenario.Text("log.card.more"));
        third.ShouldShowCard().HasButton(scenario.Text("log.card.more")).ShouldBeFalse();
        var newest = await scenario.Kim.PressesOnAsync(first, third.Card!, scenario.Text("log.card.newest"));

        first.Says("Play 23.").ShouldBeTrue();
        newest.ShouldShowCard().Text.ShouldBe(first.Card!.Text);
        var pages = string.Concat(first.Card!.Text, second.Card!.Text, third.Card!.Text);
        for (var number = 1; number <= 23; number++)
        {
            (pages.Split($"Play {number:00}.").Length - 1).ShouldBe(1, $"play {number}");
        }
        third.Card!.Says(scenario.Text("play.accountCreated")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("zzzz|\u0007/\\#?'")]
    [InlineData("account")]
    public async Task PageOfTheLog_ThatIsForged_IsAnsweredWithoutAFault(string page)
    {
        await using var scenario = await WithAccountAsync();
        var log = await scenario.Kim.AsksAsync(scenario.Thread, "log");
        var data = scenario.Scoreboard.Card!.Data(Verbs.LogForm);
        data["card"]!["verb"] = Verbs.LogPage;
        data["card"]!["page"] = page;

        var pressed = await scenario.Kim.InvokesAsync(log, Verbs.LogPage, data);

        pressed.IsOk.ShouldBeTrue();
        pressed.Words.ShouldNotBe(scenario.Text("error.failed"));
        (await scenario.Olaf.InvokesAsync(log, Verbs.LogPage, data)).ShouldSay(scenario.Text("error.notFound"));
    }

    [Theory]
    [InlineData("language nl")]
    [InlineData("taal nederlands")]
    [InlineData("Language Dutch!")]
    public async Task LanguageInTheThread_ChangesTheCardsOfTheAccount(string command)
    {
        await using var scenario = await WithAccountAsync();
        var dutch = Texts.In(Language.Nl);

        (await scenario.Sam.AsksAsync(scenario.Thread, command)).Says(dutch["language.set"]).ShouldBeTrue();

        await scenario.Teams.MessageAsync(message =>
            message.Id == scenario.Scoreboard.Id && message.Says(dutch["score.atBat", 1, dutch.BaseName(1)])
        );
        (await scenario.FileAsync()).Dossier.Account.Language.ShouldBe(Language.Nl);
        (await scenario.Sam.AsksAsync(scenario.Thread, "speel"))
            .Card!.Says(dutch.FormTitle(1, "question"))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task LanguageInAPersonalChat_ChangesTheAnswersThere_AndNotTheAccount()
    {
        await using var scenario = await WithAccountAsync();
        var dutch = Texts.In(Language.Nl);
        await scenario.Kim.InstallsAsync();

        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "language nl")).Says(dutch["language.set"]).ShouldBeTrue();

        var help = await scenario.Kim.AsksAsync(scenario.Kim.Chat, "help");
        help.Says(dutch["help.title"]).ShouldBeTrue();
        (await scenario.Kim.PressesAsync(help, Verbs.AccountNew)).ShouldSay(dutch["form.below"]);
        (await scenario.FileAsync()).Dossier.Account.Language.ShouldBe(Language.En);
        (await scenario.Kim.AsksAsync(scenario.Thread, "help")).Says(scenario.Text("help.title")).ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "taal en")).Says(scenario.Text("language.set")).ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "help")).Says(scenario.Text("help.title")).ShouldBeTrue();
    }
}
