using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Plays;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The log of an account and plays written in it by hand; the language of a conversation.</summary>
public sealed class CommandLogTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<Field> WithAccountAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    private static async Task<FakeMessage> LogFormAsync(Field field, FakePerson person)
    {
        var before = field.Thread.FromBot.Count;
        (await person.PressesAsync(field.Scoreboard, Verbs.LogForm)).ShouldSay(field.Text("form.below"));
        return field.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.LogSave) == true);
    }

    [Theory]
    [InlineData(false, "1.5", "1,200.50")]
    [InlineData(false, "1,5", "1.200,50")]
    [InlineData(true, "1,5", "1.200,50")]
    [InlineData(true, "1.5", "1,200.50")]
    public async Task PlayByHand_TakesBothNotations_AndIsWrittenOnce(bool dutch, string hours, string cost)
    {
        await using var field = await WithAccountAsync(dutch);
        var form = await LogFormAsync(field, field.Sam);

        var wrong = (
            await field.Sam.PressesAsync(form, Verbs.LogSave, ("hours", "a few"), ("cost", cost))
        ).ShouldShowCard();
        wrong.ErrorAt("what").ShouldBe("⚠ " + field.Text("problem.required"));
        wrong.ErrorAt("hours").ShouldBe("⚠ " + field.Text("problem.number"));
        wrong.Input("cost").Value.ShouldBe(cost);
        var saved = await field.Sam.PressesOnAsync(
            form,
            wrong,
            Verbs.LogSave,
            ("what", "Called *purchasing*"),
            ("hours", hours)
        );
        foreach (var pressed in (await field.Sam.RepeatsAsync(saved, 3, atOnce: true)).Prepend(saved))
        {
            pressed.ShouldShowCard().Says(field.Text("log.saved", "Called *purchasing*")).ShouldBeTrue();
        }

        var play = (await field.PlaysAsync()).Where(each => each.Kind == PlayKind.Logged).ShouldHaveSingleItem();
        play.Hours.ShouldBe(1.5m);
        play.Cost.ShouldBe(1200.50m);
        await field.Teams.MessageAsync(message =>
            message.Id == field.Scoreboard.Id && message.Says(field.Texts.Money(1200.50m))
        );
        var log = await field.Sam.AsksAsync(field.Thread, "log");
        log.Says("Called *purchasing*").ShouldBeTrue();
        log.Says($"{field.Text("play.hours", field.Texts.Number(1.5m))} · {field.Texts.Money(1200.50m)}")
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Log_IsPaged_NewestFirst_EveryPlayOnce()
    {
        await using var field = await WithAccountAsync();
        for (var number = 1; number <= 23; number++)
        {
            var form = await LogFormAsync(field, field.Sam);
            (await field.Sam.PressesAsync(form, Verbs.LogSave, ("what", $"Play {number:00}."))).ShouldShowCard();
        }

        var first = await field.Kim.AsksAsync(field.Thread, "log");
        first.Card!.HasButton(field.Text("log.card.newest")).ShouldBeFalse();
        var second = await field.Kim.PressesAsync(first, field.Text("log.card.more"));
        var third = await field.Kim.PressesOnAsync(first, second.ShouldShowCard(), field.Text("log.card.more"));
        third.ShouldShowCard().HasButton(field.Text("log.card.more")).ShouldBeFalse();
        var newest = await field.Kim.PressesOnAsync(first, third.Card!, field.Text("log.card.newest"));

        first.Says("Play 23.").ShouldBeTrue();
        newest.ShouldShowCard().Text.ShouldBe(first.Card!.Text);
        var pages = string.Concat(first.Card!.Text, second.Card!.Text, third.Card!.Text);
        for (var number = 1; number <= 23; number++)
        {
            (pages.Split($"Play {number:00}.").Length - 1).ShouldBe(1, $"play {number}");
        }
        third.Card!.Says(field.Text("play.accountCreated")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("zzzz|\u0007/\\#?'")]
    [InlineData("account")]
    public async Task PageOfTheLog_ThatIsForged_IsAnsweredWithoutAFault(string page)
    {
        await using var field = await WithAccountAsync();
        var log = await field.Kim.AsksAsync(field.Thread, "log");
        var data = field.Scoreboard.Card!.Data(Verbs.LogForm);
        data["card"]!["verb"] = Verbs.LogPage;
        data["card"]!["page"] = page;

        var pressed = await field.Kim.InvokesAsync(log, Verbs.LogPage, data);

        pressed.IsOk.ShouldBeTrue();
        pressed.Words.ShouldNotBe(field.Text("error.failed"));
        (await field.Olaf.InvokesAsync(log, Verbs.LogPage, data)).ShouldSay(field.Text("error.notFound"));
    }

    [Theory]
    [InlineData("language nl")]
    [InlineData("taal nederlands")]
    [InlineData("Language Dutch!")]
    public async Task LanguageInTheThread_ChangesTheCardsOfTheAccount(string command)
    {
        await using var field = await WithAccountAsync();
        var dutch = Texts.In(Language.Nl);

        (await field.Sam.AsksAsync(field.Thread, command)).Says(dutch["language.set"]).ShouldBeTrue();

        await field.Teams.MessageAsync(message =>
            message.Id == field.Scoreboard.Id && message.Says(dutch["score.atBat", 1, dutch.BaseName(1)])
        );
        (await field.FileAsync()).Dossier.Account.Language.ShouldBe(Language.Nl);
        (await field.Sam.AsksAsync(field.Thread, "speel")).Card!.Says(dutch.FormTitle(1, "question")).ShouldBeTrue();
    }

    [Fact]
    public async Task LanguageInAPersonalChat_ChangesTheAnswersThere_AndNotTheAccount()
    {
        await using var field = await WithAccountAsync();
        var dutch = Texts.In(Language.Nl);
        await field.Kim.InstallsAsync();

        (await field.Kim.AsksAsync(field.Kim.Chat, "language nl")).Says(dutch["language.set"]).ShouldBeTrue();

        var help = await field.Kim.AsksAsync(field.Kim.Chat, "help");
        help.Says(dutch["help.title"]).ShouldBeTrue();
        (await field.Kim.PressesAsync(help, Verbs.AccountNew)).ShouldSay(dutch["form.below"]);
        (await field.FileAsync()).Dossier.Account.Language.ShouldBe(Language.En);
        (await field.Kim.AsksAsync(field.Thread, "help")).Says(field.Text("help.title")).ShouldBeTrue();
        (await field.Kim.AsksAsync(field.Kim.Chat, "taal en")).Says(field.Text("language.set")).ShouldBeTrue();
        (await field.Kim.AsksAsync(field.Kim.Chat, "help")).Says(field.Text("help.title")).ShouldBeTrue();
    }
}
