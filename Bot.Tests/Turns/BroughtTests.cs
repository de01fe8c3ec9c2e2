using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Base 12 brings the next accounts: an introduction or a prospect becomes one with a button.</summary>
public sealed class BroughtTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Introduction_BecomesAnAccount_ThatKnowsWhereItCameFrom(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(12, dutch);
        await scenario.SeedAsync(12, "introduction");
        var card = await scenario.AnswersAsync(scenario.Sam, "introduction", 12, ("company", "Fourth *Coffee*"));
        var make = scenario.Text("b12.makeAccount");

        var form = await AskedAsync(scenario, scenario.Kim, card, make);
        var second = await AskedAsync(scenario, scenario.Kim, card, make);
        form.Card!.Input("name").Value.ShouldBe("Fourth *Coffee*");
        form.Card.Input("accountManager").Value.ShouldBe(scenario.Kim.AadObjectId);
        var wrong = (
            await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, Without(scenario, "manager"))
        ).ShouldShowCard();
        wrong.Warnings.ShouldNotBeEmpty();
        var made = await scenario.Kim.PressesOnAsync(form, wrong, Verbs.AccountCreate, Inputs(scenario));
        made.ShouldShowCard().Warnings.ShouldBeEmpty();
        var board = await scenario.Teams.MessageAsync(message =>
            message.Says("Fourth *Coffee*") && message.Card?.HasButton(Verbs.Play) == true
        );
        board.Card!.AllTexts.ShouldContain(text =>
            text.Contains(scenario.Text("score.origin"), StringComparison.Ordinal)
            && text.Contains("Contoso", StringComparison.Ordinal)
        );
        var from = scenario.Key.Account;
        scenario.Follow(board);
        await scenario.SettledAsync();

        foreach (var again in await scenario.Kim.RepeatsAsync(made, 2, atOnce: true))
        {
            again.ShouldShowCard().Warnings.ShouldBeEmpty();
        }
        var twice = await scenario.Kim.PressesAsync(second, Verbs.AccountCreate, Inputs(scenario));
        twice.ShouldShowCard().HasError("name").ShouldBeTrue();
        Boards(scenario).ShouldBe(1);
        (await AccountAsync(scenario, board)).Origin.ShouldBe(new AccountOrigin(from, "Contoso"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Prospect_ThatWasEditedAway_BecomesNoAccount(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(12, dutch);
        await scenario.SeedAsync(12, "prospects");
        var card = await scenario.AnswersAsync(scenario.Sam, "prospects", 12, ("prospects", "Northwind\nTailspin"));
        var shown = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says("Tailspin")
        );
        var make = shown.Card!.Everything.Where(each => (string?)each.Json["verb"] == Verbs.AccountNew).ToList();
        make.Count.ShouldBe(2);
        var edit = (await scenario.Sam.PressesAsync(shown, Verbs.FormEdit)).ShouldShowCard();
        (await scenario.Sam.PressesOnAsync(shown, edit, Verbs.FormSave, ("prospects", "Tailspin"))).ShouldShowCard();

        (await scenario.Kim.InvokesAsync(shown, Verbs.AccountNew, (JObject)make[0].Json["data"]!)).ShouldSay(
            scenario.Text("error.unknownForm")
        );
        (await scenario.Olaf.InvokesAsync(shown, Verbs.AccountNew, (JObject)make[1].Json["data"]!)).ShouldSay(
            scenario.Text("error.notFound")
        );
        var pressed = await scenario.Kim.InvokesAsync(shown, Verbs.AccountNew, (JObject)make[1].Json["data"]!);
        pressed.ShouldSay(scenario.Text("form.below"));
        pressed.Below.Card!.Input("name").Value.ShouldBe("Tailspin");
    }

    [Fact]
    public async Task Origin_ForgedBySomebodyOutside_IsLeftOut()
    {
        await using var scenario = await azurite.SeededAsync(12);
        var said = await scenario.Olaf.SaysAsync(scenario.Sales.General, "new account");
        var form = await scenario.Teams.MessageAsync(
            said.Conversation,
            message => message.Card?.HasInput("accountManager") == true
        );
        var data = form.Card!.Data(Verbs.AccountCreate, scenario.NewAccount("Forged"));
        data["card"]!["origin"] = scenario.Key.Account;

        (await scenario.Olaf.InvokesAsync(form, Verbs.AccountCreate, data)).ShouldShowCard().Warnings.ShouldBeEmpty();

        var board = await scenario.Teams.MessageAsync(message =>
            message.Says("Forged") && message.Card?.HasButton(Verbs.Play) == true
        );
        (await AccountAsync(scenario, board)).Origin.ShouldBeNull();
        board.Says("Contoso").ShouldBeFalse();
    }

    private static async Task<FakeMessage> AskedAsync(
        TeamScenario scenario,
        FakePerson person,
        FakeMessage card,
        string button
    )
    {
        await scenario.Teams.UntilAsync(() => card.Card!.HasButton(button), "the answers say what they lead to");
        var pressed = await person.PressesAsync(card, button);
        pressed.ShouldSay(scenario.Text("form.below"));
        return pressed.Below;
    }

    private static IEnumerable<(string Input, string)> Inputs(TeamScenario scenario) =>
        scenario.NewAccount("?").Where(each => each.Item1 != "name");

    private static IEnumerable<(string Input, string)> Without(TeamScenario scenario, string input) =>
        Inputs(scenario).Select(each => each.Input == input ? (input, string.Empty) : each);

    private static int Boards(TeamScenario scenario) =>
        scenario
            .Teams.Seen(null)
            .Count(message => message.Says("Fourth *Coffee*") && message.Card?.HasButton(Verbs.GateOpen) == true);

    private static DossierKey KeyOf(TeamScenario scenario, FakeMessage board) =>
        new(scenario.Teams.Tenant, (string)board.Card!.Button(Verbs.Play).Data!["card"]!["account"]!);

    private static async Task<Account> AccountAsync(TeamScenario scenario, FakeMessage board) =>
        (
            await scenario.Bot.Store.RowAsync<Account>(KeyOf(scenario, board), AccountKeys.Account, default)
        ).ShouldNotBeNull();
}
