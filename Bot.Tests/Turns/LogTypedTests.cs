using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Plays that people type, and plays that they take back.</summary>
public sealed class LogTypedTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<TeamScenario> WithAccountAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    [Theory]
    [InlineData(false, "log 1.5h called *Karin* € 1,250 lunch")]
    [InlineData(true, "log 90 min called *Karin* lunch €1.250,-")]
    public async Task TypedPlay_IsLoggedAtOnce_AndCanBeTakenBackOnce(bool dutch, string said)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var before = (await scenario.FileAsync()).Dossier.Season.Spent;

        var card = await scenario.Sam.AsksAsync(scenario.Thread, said);

        card.Says(scenario.Text("log.saved", "called *Karin* lunch")).ShouldBeTrue();
        var logEntry = (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.Logged);
        (logEntry.Text, logEntry.Hours, logEntry.Cost).ShouldBe(("called *Karin* lunch", 1.5m, 1250m));
        (await scenario.FileAsync()).Dossier.Season.Spent.ShouldBe(before + new Spending(1, 1.5m, 1250));

        (await scenario.Noor.PressesAsync(card, Verbs.LogCounter)).ShouldSay(scenario.Text("log.notYours"));
        (await scenario.Olaf.PressesAsync(card, Verbs.LogCounter)).ShouldSay(scenario.Text("error.notFound"));
        var back = await scenario.Sam.PressesAsync(card, Verbs.LogCounter);
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(back, 3, atOnce: true)).Prepend(back))
        {
            var taken = pressed.ShouldShowCard();
            taken.Says(scenario.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue();
            taken.HasButton(Verbs.LogCounter).ShouldBeFalse();
        }
        var counter = (await scenario.PlaysAsync())
            .Where(each => each.Kind == LogEntryKind.Countered)
            .ShouldHaveSingleItem();
        (counter.Subject, counter.Hours, counter.Cost).ShouldBe(("called *Karin* lunch", -1.5m, -1250m));
        (await scenario.FileAsync()).Dossier.Season.Spent.ShouldBe(before);
        var log = await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "logboek" : "log");
        log.Says(scenario.Text("play.countered", "called *Karin* lunch")).ShouldBeTrue();
        log.Says("✕ " + scenario.Text("log.countered")).ShouldBeTrue();
    }

    [Fact]
    public async Task SameMessageTwice_IsLoggedOnce()
    {
        await using var scenario = await WithAccountAsync();
        var said = await scenario.Sam.SaysAsync(scenario.Thread, "log 2h called");

        (await scenario.Sam.PostAsync(said.Message.Activity)).ThrowUnlessTaken();

        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Logged).ShouldBe(1);
    }

    [Theory]
    [InlineData(false, "log 3h", "what", "problem.required")]
    [InlineData(true, "log 3u", "what", "problem.required")]
    [InlineData(true, "log -3u gebeld", "hours", "problem.tooLow")]
    public async Task LineThatCannotBe_ComesBackOnTheForm_WithWhatWasTyped(
        bool dutch,
        string said,
        string input,
        string problem
    )
    {
        await using var scenario = await WithAccountAsync(dutch);

        var form = await scenario.Sam.AsksAsync(scenario.Thread, said);

        form.Card!.ErrorAt(input).ShouldBe("⚠ " + scenario.Text(problem, 0m));
        form.Card!.Input("hours").Value.ShouldBe(said.Contains('-', StringComparison.Ordinal) ? "-3" : "3");
        (await scenario.Sam.PressesAsync(form, Verbs.LogSave, ("what", "Gebeld"), ("hours", "3"))).ShouldShowCard();
        (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.Logged).Hours.ShouldBe(3);
    }

    [Theory]
    [InlineData("log contoso")]
    [InlineData("log Contoso!")]
    [InlineData("logboek Conto")]
    public async Task NameOfAnAccount_ShowsItsLog(string said)
    {
        await using var scenario = await WithAccountAsync();

        (await scenario.Sam.AsksAsync(scenario.Thread, said)).Says(scenario.Text("log.card.title")).ShouldBeTrue();

        (await scenario.PlaysAsync()).ShouldAllBe(logEntry => logEntry.Kind != LogEntryKind.Logged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfSeveralAccounts_TheReaderChooses_AndNothingIsLost(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await scenario.CreateAsync("Fabrikam");
        await scenario.SettledAsync();

        var choice = await scenario.Sam.AsksAsync(scenario.Sam.Chat, "log 3h called Karin");
        choice.Says(scenario.Text("choose.title")).ShouldBeTrue();
        choice.Card!.Input("said").Value.ShouldBe("3h called Karin");
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
            pressed.ShouldShowCard().Says(scenario.Text("log.saved", "called Karin")).ShouldBeTrue();
        }

        var logEntry = (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.Logged);
        (logEntry.Text, logEntry.Hours).ShouldBe(("called Karin", 3));
        (await scenario.Olaf.InvokesAsync(choice, Verbs.Choose, data)).ShouldSay(scenario.Text("error.notFound"));
    }

    [Fact]
    public async Task LogCard_CorrectsAPlay_WithAReason()
    {
        await using var scenario = await WithAccountAsync();
        await scenario.Sam.AsksAsync(scenario.Thread, "log 3h called");
        (await scenario.Noor.AsksAsync(scenario.Thread, "log")).Card!.HasButton(Verbs.LogCounter).ShouldBeFalse();
        var log = await scenario.Kim.AsksAsync(scenario.Thread, "log");
        var play = log.Card!.Input("play").Choices.ShouldHaveSingleItem();

        var none = (await scenario.Kim.PressesAsync(log, Verbs.LogCounter, ("reason", "Twice"))).ShouldShowCard();
        none.ErrorAt("play").ShouldBe("⚠ " + scenario.Text("problem.choice"));
        none.Input("reason").Value.ShouldBe("Twice");
        var after = (
            await scenario.Kim.PressesOnAsync(log, none, Verbs.LogCounter, ("play", play.Value))
        ).ShouldShowCard();

        after.Says(scenario.Text("log.takenBack", "Kim de Vries")).ShouldBeTrue();
        after.HasButton(Verbs.LogCounter).ShouldBeFalse();
        (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.Countered).Text.ShouldBe("Twice");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("0000000000000000000|ffffffffffffffffffffffffffffffff")]
    [InlineData("/\\#?'000000000000000|ffffffffffffffffffffffffffffffff")]
    public async Task ForgedPlay_IsNotFound(string play)
    {
        await using var scenario = await WithAccountAsync();
        var card = await scenario.Sam.AsksAsync(scenario.Thread, "log 3h called");
        var data = card.Card!.Data(Verbs.LogCounter);
        data["card"]!["play"] = play;

        (await scenario.Sam.InvokesAsync(card, Verbs.LogCounter, data)).ShouldSay(scenario.Text("error.notFound"));
    }

    [Fact]
    public async Task AnsweredForm_OffersItsHours()
    {
        await using var scenario = await WithAccountAsync();
        var form = await scenario.PlayAsync();
        var answered = (
            await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)
        ).ShouldShowCard();
        var before = scenario.Thread.FromBot.Count;

        (await scenario.Sam.PressesOnAsync(form, answered, Verbs.LogForm)).ShouldSay(scenario.Text("form.below"));

        var log = scenario.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.LogSave) == true);
        log.Card!.Input("what").Value.ShouldBe(scenario.Texts.FormTitle(1, "question"));
    }
}
