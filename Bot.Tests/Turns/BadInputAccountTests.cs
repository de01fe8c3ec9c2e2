using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The form of a new account, filled in wrongly or sent too often.</summary>
public sealed class BadInputAccountTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static (string, string)[] With(TeamScenario scenario, params (string Input, string Value)[] other) =>
        [.. scenario.NewAccount("Contoso").Where(each => !other.Any(one => one.Input == each.Item1)), .. other];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewAccountWithAMistake_ComesBackAsItWasTyped_AndIsNotMade(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        var form = await scenario.AskNewAccountAsync();
        var nobody = Guid.NewGuid().ToString();
        foreach (
            var (input, value, problem) in new (string, string, string)[]
            {
                ("name", "", scenario.Text("problem.required")),
                ("name", " \u202E\u0007 ", scenario.Text("problem.required")),
                ("name", new string('n', 85), scenario.Text("problem.tooLong", 80, 85)),
                ("manager", "", scenario.Text("problem.managerNeeded")),
                ("manager", scenario.Kim.AadObjectId, scenario.Text("problem.fourEyes")),
                ("manager", scenario.Kim.AadObjectId.ToUpperInvariant(), scenario.Text("problem.fourEyes")),
                ("manager", nobody, scenario.Text("problem.person", nobody)),
                ("accountManager", "", scenario.Text("problem.required")),
                ("members", $"{scenario.Sam.AadObjectId},{nobody}", scenario.Text("problem.person", nobody)),
            }
        )
        {
            var typed = With(scenario, (input, value));
            var back = (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, typed)).ShouldShowCard();
            back.ErrorAt(input).ShouldBe("⚠ " + problem, $"{input} = {value}");
            foreach (var (other, kept) in typed)
            {
                (back.Input(other).Value ?? string.Empty).ShouldBe(kept, $"{other}, with {input} = {value}");
            }
        }
        scenario.Teams.Seen(null).ShouldAllBe(message => message.Card == null || !message.Card.HasButton(Verbs.Play));

        // The card that came back makes the account once it is right.
        (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, With(scenario)))
            .ShouldShowCard()
            .Says("Contoso")
            .ShouldBeTrue();
        await scenario.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
    }

    [Fact]
    public async Task AccountManagerMayManage_WhereFourEyesAreOff()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, settings: ("AccountBot:FourEyes", "false"));

        await scenario.CreateAsync(also: [("manager", scenario.Kim.AadObjectId)]);

        (await scenario.FileAsync()).Dossier.Account.Manager.ShouldBe(
            (await scenario.FileAsync()).Dossier.Account.AccountManager
        );
    }

    [Fact]
    public async Task SameNameTwice_ForTheSamePerson_AsksForAnother()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var second = await scenario.AskNewAccountAsync();

        var back = (
            await scenario.Kim.PressesAsync(second, Verbs.AccountCreate, With(scenario, ("name", " CONTÓSO! ")))
        ).ShouldShowCard();

        back.ErrorAt("name")
            .ShouldNotBeNull()
            .ShouldContain(TeamScenario.Year.ToString(Thread.CurrentThread.CurrentCulture));
        back.Input("name").Value.ShouldBe(" CONTÓSO! ");
        back.Input("manager").Value.ShouldBe(scenario.Eva.AadObjectId);
        scenario.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
        (await scenario.Kim.PressesAsync(second, Verbs.AccountCreate, With(scenario, ("name", "Contoso Labs"))))
            .ShouldShowCard()
            .Says("Contoso Labs")
            .ShouldBeTrue();
        await scenario.Teams.MessageAsync(message =>
            message.Says("Contoso Labs") && message.Card?.HasButton(Verbs.Play) == true
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CreatePressedFourTimes_MakesOneAccountAndOneScoreboard(bool atOnce)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var form = await scenario.AskNewAccountAsync();

        var first = await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, With(scenario));
        foreach (var pressed in (await scenario.Kim.RepeatsAsync(first, 3, atOnce)).Prepend(first))
        {
            pressed.ShouldShowCard().Warnings.ShouldBeEmpty();
        }

        await scenario.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
        await scenario.Bot.CatchUpAsync();
        scenario.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
        scenario.Sales.General.Threads.Count(thread => thread.Messages[0].By is null).ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b\\c#d?e|f\u0007")]
    public async Task NewAccountWithAForgedId_IsRefusedInWords(string? id)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var form = await scenario.AskNewAccountAsync();
        var data = form.Card!.Data(Verbs.AccountCreate, With(scenario));
        data["card"]!["account"] = id;

        (await scenario.Kim.InvokesAsync(form, Verbs.AccountCreate, data)).ShouldSay(scenario.Text("error.badCard"));

        scenario.Teams.Seen(null).ShouldAllBe(message => message.Card == null || !message.Card.HasButton(Verbs.Play));
    }

    [Fact]
    public async Task ButtonThatAsksForTheForm_PutsItBelow_EachTimeForAnotherAccount()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var help = await scenario.Kim.AsksAsync(scenario.Sales.General, "help");

        (await scenario.Kim.PressesAsync(help, Verbs.AccountNew)).ShouldSay(scenario.Text("form.below"));
        (await scenario.Kim.PressesAsync(help, Verbs.AccountNew)).ShouldSay(scenario.Text("form.below"));

        var forms = help
            .Conversation.FromBot.Where(message => message.Card?.HasInput("accountManager") == true)
            .ToList();
        forms.Count.ShouldBe(2);
        forms
            .Select(form => (string?)form.Card!.Button(Verbs.AccountCreate).Data!["card"]!["account"])
            .Distinct()
            .Count()
            .ShouldBe(2);
        forms[0].Card!.Input("accountManager").Value.ShouldBe(scenario.Kim.AadObjectId);
    }
}
