using AccountBot.Bot.People;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// The list of who is in a team does not come: every press that looks people up is answered all the same, with the form as it was
/// filled in, and asks once. The list hangs for as long as anyone waits, so an answer came before it.
/// </summary>
public sealed class HangingDirectoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewAccount_ComesBackAsTyped_AndAsksOnce(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch, new HurriedTime(10));
        var form = await field.AskNewAccountAsync();
        var typed = field.NewAccount("Contoso").ToList();
        var before = Hang(field);

        var back = (await field.Kim.PressesAsync(form, Verbs.AccountCreate, typed)).ShouldShowCard();

        foreach (var picker in new[] { "members", "manager", "director" })
        {
            back.ErrorAt(picker).ShouldBe("⚠ " + field.Text("problem.noDirectory"), picker);
        }
        foreach (var (input, value) in typed)
        {
            back.Input(input).Value.ShouldBe(value, input);
        }
        await AskedAsync(field, before, times: 1);

        field.Teams.Faults.Clear();
        await RestedAsync(field);
        (await field.Kim.PressesOnAsync(form, back, Verbs.AccountCreate)).ShouldShowCard().Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    public async Task HandingOver_ComesBackAsTyped(string by)
    {
        await using var field = await CreatedAsync();
        var form = await HandOverTests.AskAsync(field, field.Kim);
        var before = Hang(field);
        var person = by == "id" ? field.Olaf.AadObjectId : "Olaf Outsider";
        (string, string)[] typed =
        [
            (RoleChange.RoleInput, "manager"),
            (RoleChange.PersonInput, person),
            (RoleChange.ReasonInput, "On *leave*"),
        ];

        var data = form.Card!.Data(Verbs.RoleSave, typed);
        var back = (await field.Kim.InvokesAsync(form, Verbs.RoleSave, data)).ShouldShowCard();

        ShouldBeBack(field, back, RoleChange.PersonInput, typed);
        await AskedAsync(field, before, times: 1);
        // Who has a role in the account already is known without looking.
        data[RoleChange.PersonInput] = field.Sam.AadObjectId;
        HandOverTests.Done(
            field,
            await field.Kim.InvokesAsync(form, Verbs.RoleSave, data),
            field.Sam,
            AccountRole.Manager
        );
        await AskedAsync(field, before, times: 1);
    }

    [Fact]
    public async Task Delegating_ComesBackAsTyped()
    {
        await using var field = await CreatedAsync();
        await field.ToTheGateAsync();
        var decision = await field.ManagerGateAsync();
        var before = Hang(field);
        var data = decision.Card!.Data(Verbs.GateDelegate);
        var until = $"{Field.Year + 1}-01-31";
        (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (field.Olaf.AadObjectId, until);

        var back = (await field.Eva.InvokesAsync(decision, Verbs.GateDelegate, data)).ShouldShowCard();

        ShouldBeBack(field, back, Delegating.PersonInput, [(Delegating.UntilInput, until)]);
        await AskedAsync(field, before, times: 1);
    }

    [Fact]
    public async Task Task_ComesBackAsTyped()
    {
        await using var field = await CreatedAsync();
        var empty = await field.Sam.AsksAsync(field.Thread, "tasks");
        var card = (await field.Sam.PressesAsync(empty, Verbs.TaskNew)).ShouldShowCard();
        var before = Hang(field);
        (string, string)[] typed =
        [
            ("text", "Ask [legal](http://x)"),
            ("due", $"{Field.Year + 1}-02-01"),
            ("owner", field.Olaf.AadObjectId),
        ];

        var back = (await field.Sam.PressesOnAsync(empty, card, Verbs.TaskAdd, typed)).ShouldShowCard();

        ShouldBeBack(field, back, "owner", typed);
        await AskedAsync(field, before, times: 1);
    }

    [Fact]
    public async Task RequestToADirector_ComesBackAsTyped()
    {
        await using var board = await Board.OpenAsync(azurite);
        var form = await board.FormAsync();
        var before = Hang(board.Field);
        var typed = board.Good(board.Ilse.AadObjectId);

        var back = (await board.Field.Kim.PressesAsync(form, Verbs.ExecutiveSave, typed)).ShouldShowCard();

        ShouldBeBack(board.Field, back, "director", typed);
        await AskedAsync(board.Field, before, times: 1);
    }

    [Fact]
    public async Task FormOfABase_ComesBackAsTyped()
    {
        await using var field = await azurite.SeededAsync(4, time: new HurriedTime(10));
        (await field.AnswersAsync(field.Sam, "member", 4)).ShouldNotBeNull();
        var form = await field.FormAsync("mandate", 4);
        var before = Hang(field);

        var back = (
            await field.Sam.PressesAsync(form, Verbs.FormSave, ("director", field.Olaf.AadObjectId))
        ).ShouldShowCard();

        ShouldBeBack(field, back, "director", [("director", field.Olaf.AadObjectId)]);
        await AskedAsync(field, before, times: 1);
    }

    [Fact]
    public async Task FormOfANewAccount_IsPostedWithoutTheList()
    {
        await using var field = await Field.OpenAsync(azurite, time: new HurriedTime(10));
        var before = Hang(field);

        var form = await field.AskNewAccountAsync();

        form.Card!.Input("accountManager").Value.ShouldBe(field.Kim.AadObjectId);
        await AskedAsync(field, before, times: 1);
    }

    [Fact]
    public async Task PressesOfSeveralPeople_DoNotWaitForTheListOneAfterTheOther()
    {
        await using var field = await CreatedAsync();
        var empty = await field.Sam.AsksAsync(field.Thread, "tasks");
        var card = (await field.Sam.PressesAsync(empty, Verbs.TaskNew)).ShouldShowCard();
        var before = Hang(field);
        var data = card.Data(Verbs.TaskAdd, ("text", "Call"), ("owner", field.Olaf.AadObjectId));
        FakePerson[] team = [field.Kim, field.Sam, field.Noor];

        var pressed = await Task.WhenAll(team.Select(person => person.InvokesAsync(empty, Verbs.TaskAdd, data)));

        foreach (var each in pressed)
        {
            each.ShouldShowCard().ErrorAt("owner").ShouldBe("⚠ " + field.Text("problem.noDirectory"));
        }
        await AskedAsync(field, before, times: 1);
    }

    private async Task<Field> CreatedAsync()
    {
        var field = await Field.OpenAsync(azurite, time: new HurriedTime(10));
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    /// <summary>From here on the list does not come, and no one remembers it.</summary>
    /// <returns>How often it was asked for before.</returns>
    private static int Hang(Field field)
    {
        field.Bot.Get<Roster>().Forget(field.Sales.Id);
        field.Teams.Faults.Always(Fault.Hanging, request => request.Operation == Operation.PagedMembers);
        return Looks(field);
    }

    private static int Looks(Field field) =>
        field.Teams.Requests.Count(request => request.Operation == Operation.PagedMembers);

    /// <summary>A request is there once the person who asked gave up.</summary>
    private static async Task AskedAsync(Field field, int before, int times)
    {
        await field.Teams.UntilAsync(() => Looks(field) >= before + times, "who is there was asked");
        Looks(field).ShouldBe(before + times);
    }

    /// <summary>What did not answer is left alone for some seconds of the bot's clock.</summary>
    private static async Task RestedAsync(Field field)
    {
        var time = field.Bot.Get<TimeProvider>();
        await Task.Delay(TimeSpan.FromSeconds(6), time);
    }

    private static void ShouldBeBack(
        Field field,
        CardView back,
        string at,
        IReadOnlyList<(string Input, string Value)> typed
    )
    {
        back.ErrorAt(at).ShouldBe("⚠ " + field.Text("problem.noDirectory"));
        foreach (var (input, value) in typed)
        {
            (back.Input(input).Value ?? string.Empty).ShouldBe(value, input);
        }
    }
}
