using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The form of a new account, filled in wrongly or sent too often.</summary>
public sealed class BadInputAccountTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static (string, string)[] With(Field field, params (string Input, string Value)[] other) =>
        [.. field.NewAccount("Contoso").Where(each => !other.Any(one => one.Input == each.Item1)), .. other];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewAccountWithAMistake_ComesBackAsItWasTyped_AndIsNotMade(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        var form = await field.AskNewAccountAsync();
        var nobody = Guid.NewGuid().ToString();
        foreach (
            var (input, value, problem) in new (string, string, string)[]
            {
                ("name", "", field.Text("problem.required")),
                ("name", " \u202E\u0007 ", field.Text("problem.required")),
                ("name", new string('n', 85), field.Text("problem.tooLong", 80, 85)),
                ("manager", "", field.Text("problem.managerNeeded")),
                ("manager", field.Kim.AadObjectId, field.Text("problem.fourEyes")),
                ("manager", field.Kim.AadObjectId.ToUpperInvariant(), field.Text("problem.fourEyes")),
                ("manager", nobody, field.Text("problem.person", nobody)),
                ("accountManager", "", field.Text("problem.required")),
                ("members", $"{field.Sam.AadObjectId},{nobody}", field.Text("problem.person", nobody)),
            }
        )
        {
            var typed = With(field, (input, value));
            var back = (await field.Kim.PressesAsync(form, Verbs.AccountCreate, typed)).ShouldShowCard();
            back.ErrorAt(input).ShouldBe("⚠ " + problem, $"{input} = {value}");
            foreach (var (other, kept) in typed)
            {
                (back.Input(other).Value ?? string.Empty).ShouldBe(kept, $"{other}, with {input} = {value}");
            }
        }
        field.Teams.Seen(null).ShouldAllBe(message => message.Card == null || !message.Card.HasButton(Verbs.Play));

        // The card that came back makes the account once it is right.
        (await field.Kim.PressesAsync(form, Verbs.AccountCreate, With(field)))
            .ShouldShowCard()
            .Says("Contoso")
            .ShouldBeTrue();
        await field.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
    }

    [Fact]
    public async Task AccountManagerMayManage_WhereFourEyesAreOff()
    {
        await using var field = await Field.OpenAsync(azurite, settings: ("AccountBot:FourEyes", "false"));

        await field.CreateAsync(also: [("manager", field.Kim.AadObjectId)]);

        (await field.FileAsync()).Dossier.Account.Manager.ShouldBe(
            (await field.FileAsync()).Dossier.Account.AccountManager
        );
    }

    [Fact]
    public async Task SameNameTwice_ForTheSamePerson_AsksForAnother()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        var second = await field.AskNewAccountAsync();

        var back = (
            await field.Kim.PressesAsync(second, Verbs.AccountCreate, With(field, ("name", " CONTÓSO! ")))
        ).ShouldShowCard();

        back.ErrorAt("name").ShouldNotBeNull().ShouldContain(Field.Year.ToString(Thread.CurrentThread.CurrentCulture));
        back.Input("name").Value.ShouldBe(" CONTÓSO! ");
        back.Input("manager").Value.ShouldBe(field.Eva.AadObjectId);
        field.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
        (await field.Kim.PressesAsync(second, Verbs.AccountCreate, With(field, ("name", "Contoso Labs"))))
            .ShouldShowCard()
            .Says("Contoso Labs")
            .ShouldBeTrue();
        await field.Teams.MessageAsync(message =>
            message.Says("Contoso Labs") && message.Card?.HasButton(Verbs.Play) == true
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CreatePressedFourTimes_MakesOneAccountAndOneScoreboard(bool atOnce)
    {
        await using var field = await Field.OpenAsync(azurite);
        var form = await field.AskNewAccountAsync();

        var first = await field.Kim.PressesAsync(form, Verbs.AccountCreate, With(field));
        foreach (var pressed in (await field.Kim.RepeatsAsync(first, 3, atOnce)).Prepend(first))
        {
            pressed.ShouldShowCard().Warnings.ShouldBeEmpty();
        }

        await field.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
        await field.Bot.CatchUpAsync();
        field.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
        field.Sales.General.Threads.Count(thread => thread.Messages[0].By is null).ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b\\c#d?e|f\u0007")]
    public async Task NewAccountWithAForgedId_IsRefusedInWords(string? id)
    {
        await using var field = await Field.OpenAsync(azurite);
        var form = await field.AskNewAccountAsync();
        var data = form.Card!.Data(Verbs.AccountCreate, With(field));
        data["card"]!["account"] = id;

        (await field.Kim.InvokesAsync(form, Verbs.AccountCreate, data)).ShouldSay(field.Text("error.badCard"));

        field.Teams.Seen(null).ShouldAllBe(message => message.Card == null || !message.Card.HasButton(Verbs.Play));
    }

    [Fact]
    public async Task ButtonThatAsksForTheForm_PutsItBelow_EachTimeForAnotherAccount()
    {
        await using var field = await Field.OpenAsync(azurite);
        var help = await field.Kim.AsksAsync(field.Sales.General, "help");

        (await field.Kim.PressesAsync(help, Verbs.AccountNew)).ShouldSay(field.Text("form.below"));
        (await field.Kim.PressesAsync(help, Verbs.AccountNew)).ShouldSay(field.Text("form.below"));

        var forms = help
            .Conversation.FromBot.Where(message => message.Card?.HasInput("accountManager") == true)
            .ToList();
        forms.Count.ShouldBe(2);
        forms
            .Select(form => (string?)form.Card!.Button(Verbs.AccountCreate).Data!["card"]!["account"])
            .Distinct()
            .Count()
            .ShouldBe(2);
        forms[0].Card!.Input("accountManager").Value.ShouldBe(field.Kim.AadObjectId);
    }
}
