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
        await using var field = await azurite.SeededAsync(12, dutch);
        await field.SeedAsync(12, "introduction");
        var card = await field.AnswersAsync(field.Sam, "introduction", 12, ("company", "Fourth *Coffee*"));
        var make = field.Text("b12.makeAccount");

        var form = await AskedAsync(field, field.Kim, card, make);
        var second = await AskedAsync(field, field.Kim, card, make);
        form.Card!.Input("name").Value.ShouldBe("Fourth *Coffee*");
        form.Card.Input("accountManager").Value.ShouldBe(field.Kim.AadObjectId);
        var wrong = (
            await field.Kim.PressesAsync(form, Verbs.AccountCreate, Without(field, "manager"))
        ).ShouldShowCard();
        wrong.Warnings.ShouldNotBeEmpty();
        var made = await field.Kim.PressesOnAsync(form, wrong, Verbs.AccountCreate, Inputs(field));
        made.ShouldShowCard().Warnings.ShouldBeEmpty();
        var board = await field.Teams.MessageAsync(message =>
            message.Says("Fourth *Coffee*") && message.Card?.HasButton(Verbs.Play) == true
        );
        board.Card!.AllTexts.ShouldContain(text =>
            text.Contains(field.Text("score.origin"), StringComparison.Ordinal)
            && text.Contains("Contoso", StringComparison.Ordinal)
        );
        var from = field.Key.Account;
        field.Follow(board);
        await field.SettledAsync();

        foreach (var again in await field.Kim.RepeatsAsync(made, 2, atOnce: true))
        {
            again.ShouldShowCard().Warnings.ShouldBeEmpty();
        }
        var twice = await field.Kim.PressesAsync(second, Verbs.AccountCreate, Inputs(field));
        twice.ShouldShowCard().HasError("name").ShouldBeTrue();
        Boards(field).ShouldBe(1);
        (await AccountAsync(field, board)).Origin.ShouldBe(new AccountOrigin(from, "Contoso"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Prospect_ThatWasEditedAway_BecomesNoAccount(bool dutch)
    {
        await using var field = await azurite.SeededAsync(12, dutch);
        await field.SeedAsync(12, "prospects");
        var card = await field.AnswersAsync(field.Sam, "prospects", 12, ("prospects", "Northwind\nTailspin"));
        var shown = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == card.Id && message.Says("Tailspin")
        );
        var make = shown.Card!.Everything.Where(each => (string?)each.Json["verb"] == Verbs.AccountNew).ToList();
        make.Count.ShouldBe(2);
        var edit = (await field.Sam.PressesAsync(shown, Verbs.FormEdit)).ShouldShowCard();
        (await field.Sam.PressesOnAsync(shown, edit, Verbs.FormSave, ("prospects", "Tailspin"))).ShouldShowCard();

        (await field.Kim.InvokesAsync(shown, Verbs.AccountNew, (JObject)make[0].Json["data"]!)).ShouldSay(
            field.Text("error.unknownForm")
        );
        (await field.Olaf.InvokesAsync(shown, Verbs.AccountNew, (JObject)make[1].Json["data"]!)).ShouldSay(
            field.Text("error.notFound")
        );
        var pressed = await field.Kim.InvokesAsync(shown, Verbs.AccountNew, (JObject)make[1].Json["data"]!);
        pressed.ShouldSay(field.Text("form.below"));
        pressed.Below.Card!.Input("name").Value.ShouldBe("Tailspin");
    }

    [Fact]
    public async Task Origin_ForgedBySomebodyOutside_IsLeftOut()
    {
        await using var field = await azurite.SeededAsync(12);
        var said = await field.Olaf.SaysAsync(field.Sales.General, "new account");
        var form = await field.Teams.MessageAsync(
            said.Conversation,
            message => message.Card?.HasInput("accountManager") == true
        );
        var data = form.Card!.Data(Verbs.AccountCreate, field.NewAccount("Forged"));
        data["card"]!["origin"] = field.Key.Account;

        (await field.Olaf.InvokesAsync(form, Verbs.AccountCreate, data)).ShouldShowCard().Warnings.ShouldBeEmpty();

        var board = await field.Teams.MessageAsync(message =>
            message.Says("Forged") && message.Card?.HasButton(Verbs.Play) == true
        );
        (await AccountAsync(field, board)).Origin.ShouldBeNull();
        board.Says("Contoso").ShouldBeFalse();
    }

    private static async Task<FakeMessage> AskedAsync(Field field, FakePerson person, FakeMessage card, string button)
    {
        await field.Teams.UntilAsync(() => card.Card!.HasButton(button), "the answers say what they lead to");
        var pressed = await person.PressesAsync(card, button);
        pressed.ShouldSay(field.Text("form.below"));
        return pressed.Below;
    }

    private static IEnumerable<(string Input, string)> Inputs(Field field) =>
        field.NewAccount("?").Where(each => each.Item1 != "name");

    private static IEnumerable<(string Input, string)> Without(Field field, string input) =>
        Inputs(field).Select(each => each.Input == input ? (input, string.Empty) : each);

    private static int Boards(Field field) =>
        field
            .Teams.Seen(null)
            .Count(message => message.Says("Fourth *Coffee*") && message.Card?.HasButton(Verbs.GateOpen) == true);

    private static DossierKey KeyOf(Field field, FakeMessage board) =>
        new(field.Teams.Tenant, (string)board.Card!.Button(Verbs.Play).Data!["card"]!["account"]!);

    private static async Task<Account> AccountAsync(Field field, FakeMessage board) =>
        (await field.Bot.Store.RowAsync<Account>(KeyOf(field, board), AccountKeys.Account, default)).ShouldNotBeNull();
}
