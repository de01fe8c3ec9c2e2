using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Plays that people type, and plays that they take back.</summary>
public sealed class LogTypedTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<Field> WithAccountAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    [Theory]
    [InlineData(false, "log 1.5h called *Karin* € 1,250 lunch")]
    [InlineData(true, "log 90 min called *Karin* lunch €1.250,-")]
    public async Task TypedPlay_IsLoggedAtOnce_AndCanBeTakenBackOnce(bool dutch, string said)
    {
        await using var field = await WithAccountAsync(dutch);
        var before = (await field.FileAsync()).Dossier.Season.Spent;

        var card = await field.Sam.AsksAsync(field.Thread, said);

        card.Says(field.Text("log.saved", "called *Karin* lunch")).ShouldBeTrue();
        var play = (await field.PlaysAsync()).Single(each => each.Kind == PlayKind.Logged);
        (play.Text, play.Hours, play.Cost).ShouldBe(("called *Karin* lunch", 1.5m, 1250m));
        (await field.FileAsync()).Dossier.Season.Spent.ShouldBe(before + new Spending(1, 1.5m, 1250));

        (await field.Noor.PressesAsync(card, Verbs.LogCounter)).ShouldSay(field.Text("log.notYours"));
        (await field.Olaf.PressesAsync(card, Verbs.LogCounter)).ShouldSay(field.Text("error.notFound"));
        var back = await field.Sam.PressesAsync(card, Verbs.LogCounter);
        foreach (var pressed in (await field.Sam.RepeatsAsync(back, 3, atOnce: true)).Prepend(back))
        {
            var taken = pressed.ShouldShowCard();
            taken.Says(field.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue();
            taken.HasButton(Verbs.LogCounter).ShouldBeFalse();
        }
        var counter = (await field.PlaysAsync()).Where(each => each.Kind == PlayKind.Countered).ShouldHaveSingleItem();
        (counter.Subject, counter.Hours, counter.Cost).ShouldBe(("called *Karin* lunch", -1.5m, -1250m));
        (await field.FileAsync()).Dossier.Season.Spent.ShouldBe(before);
        var log = await field.Sam.AsksAsync(field.Thread, dutch ? "logboek" : "log");
        log.Says(field.Text("play.countered", "called *Karin* lunch")).ShouldBeTrue();
        log.Says("✕ " + field.Text("log.countered")).ShouldBeTrue();
    }

    [Fact]
    public async Task SameMessageTwice_IsLoggedOnce()
    {
        await using var field = await WithAccountAsync();
        var said = await field.Sam.SaysAsync(field.Thread, "log 2h called");

        (await field.Sam.PostAsync(said.Message.Activity)).ThrowUnlessTaken();

        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Logged).ShouldBe(1);
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
        await using var field = await WithAccountAsync(dutch);

        var form = await field.Sam.AsksAsync(field.Thread, said);

        form.Card!.ErrorAt(input).ShouldBe("⚠ " + field.Text(problem, 0m));
        form.Card!.Input("hours").Value.ShouldBe(said.Contains('-', StringComparison.Ordinal) ? "-3" : "3");
        (await field.Sam.PressesAsync(form, Verbs.LogSave, ("what", "Gebeld"), ("hours", "3"))).ShouldShowCard();
        (await field.PlaysAsync()).Single(each => each.Kind == PlayKind.Logged).Hours.ShouldBe(3);
    }

    [Theory]
    [InlineData("log contoso")]
    [InlineData("log Contoso!")]
    [InlineData("logboek Conto")]
    public async Task NameOfAnAccount_ShowsItsLog(string said)
    {
        await using var field = await WithAccountAsync();

        (await field.Sam.AsksAsync(field.Thread, said)).Says(field.Text("log.card.title")).ShouldBeTrue();

        (await field.PlaysAsync()).ShouldAllBe(play => play.Kind != PlayKind.Logged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OfSeveralAccounts_TheReaderChooses_AndNothingIsLost(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await field.CreateAsync("Fabrikam");
        await field.SettledAsync();

        var choice = await field.Sam.AsksAsync(field.Sam.Chat, "log 3h called Karin");
        choice.Says(field.Text("choose.title")).ShouldBeTrue();
        choice.Card!.Input("said").Value.ShouldBe("3h called Karin");
        var data = choice.Card!.Merge(
            new CardButton(
                choice
                    .Card!.Everything.First(each =>
                        (string?)each.Json["verb"] == Verbs.Choose
                        && (string?)each.Json["data"]!["card"]!["account"] == field.Key.Account
                    )
                    .Json
            ),
            new Dictionary<string, string>()
        );
        var chosen = await field.Sam.InvokesAsync(choice, Verbs.Choose, data);
        foreach (var pressed in (await field.Sam.RepeatsAsync(chosen, 2)).Prepend(chosen))
        {
            pressed.ShouldShowCard().Says(field.Text("log.saved", "called Karin")).ShouldBeTrue();
        }

        var play = (await field.PlaysAsync()).Single(each => each.Kind == PlayKind.Logged);
        (play.Text, play.Hours).ShouldBe(("called Karin", 3));
        (await field.Olaf.InvokesAsync(choice, Verbs.Choose, data)).ShouldSay(field.Text("error.notFound"));
    }

    [Fact]
    public async Task LogCard_CorrectsAPlay_WithAReason()
    {
        await using var field = await WithAccountAsync();
        await field.Sam.AsksAsync(field.Thread, "log 3h called");
        (await field.Noor.AsksAsync(field.Thread, "log")).Card!.HasButton(Verbs.LogCounter).ShouldBeFalse();
        var log = await field.Kim.AsksAsync(field.Thread, "log");
        var play = log.Card!.Input("play").Choices.ShouldHaveSingleItem();

        var none = (await field.Kim.PressesAsync(log, Verbs.LogCounter, ("reason", "Twice"))).ShouldShowCard();
        none.ErrorAt("play").ShouldBe("⚠ " + field.Text("problem.choice"));
        none.Input("reason").Value.ShouldBe("Twice");
        var after = (
            await field.Kim.PressesOnAsync(log, none, Verbs.LogCounter, ("play", play.Value))
        ).ShouldShowCard();

        after.Says(field.Text("log.takenBack", "Kim de Vries")).ShouldBeTrue();
        after.HasButton(Verbs.LogCounter).ShouldBeFalse();
        (await field.PlaysAsync()).Single(each => each.Kind == PlayKind.Countered).Text.ShouldBe("Twice");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("0000000000000000000|ffffffffffffffffffffffffffffffff")]
    [InlineData("/\\#?'000000000000000|ffffffffffffffffffffffffffffffff")]
    public async Task ForgedPlay_IsNotFound(string play)
    {
        await using var field = await WithAccountAsync();
        var card = await field.Sam.AsksAsync(field.Thread, "log 3h called");
        var data = card.Card!.Data(Verbs.LogCounter);
        data["card"]!["play"] = play;

        (await field.Sam.InvokesAsync(card, Verbs.LogCounter, data)).ShouldSay(field.Text("error.notFound"));
    }

    [Fact]
    public async Task AnsweredForm_OffersItsHours()
    {
        await using var field = await WithAccountAsync();
        var form = await field.PlayAsync();
        var answered = (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();
        var before = field.Thread.FromBot.Count;

        (await field.Sam.PressesOnAsync(form, answered, Verbs.LogForm)).ShouldSay(field.Text("form.below"));

        var log = field.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.LogSave) == true);
        log.Card!.Input("what").Value.ShouldBe(field.Texts.FormTitle(1, "question"));
    }
}
