using AccountBot.Bot.Teams;
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
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, new HurriedTime(10));
        var form = await scenario.AskNewAccountAsync();
        var typed = scenario.NewAccount("Contoso").ToList();
        var before = Hang(scenario);

        var back = (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, typed)).ShouldShowCard();

        foreach (var picker in new[] { "members", "manager", "director" })
        {
            back.ErrorAt(picker).ShouldBe("⚠ " + scenario.Text("problem.noDirectory"), picker);
        }
        foreach (var (input, value) in typed)
        {
            back.Input(input).Value.ShouldBe(value, input);
        }
        await AskedAsync(scenario, before, times: 1);

        scenario.Teams.Faults.Clear();
        await RestedAsync(scenario);
        (await scenario.Kim.PressesOnAsync(form, back, Verbs.AccountCreate)).ShouldShowCard().Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    public async Task HandingOver_ComesBackAsTyped(string by)
    {
        await using var scenario = await CreatedAsync();
        var form = await HandOverTests.AskAsync(scenario, scenario.Kim);
        var before = Hang(scenario);
        var person = by == "id" ? scenario.Olaf.AadObjectId : "Olaf Outsider";
        (string, string)[] typed =
        [
            (RoleChange.RoleInput, "manager"),
            (RoleChange.PersonInput, person),
            (RoleChange.ReasonInput, "On *leave*"),
        ];

        var data = form.Card!.Data(Verbs.RoleSave, typed);
        var back = (await scenario.Kim.InvokesAsync(form, Verbs.RoleSave, data)).ShouldShowCard();

        ShouldBeBack(scenario, back, RoleChange.PersonInput, typed);
        await AskedAsync(scenario, before, times: 1);
        // Who has a role in the account already is known without looking.
        data[RoleChange.PersonInput] = scenario.Sam.AadObjectId;
        HandOverTests.Done(
            scenario,
            await scenario.Kim.InvokesAsync(form, Verbs.RoleSave, data),
            scenario.Sam,
            AccountRole.Manager
        );
        await AskedAsync(scenario, before, times: 1);
    }

    [Fact]
    public async Task Delegating_ComesBackAsTyped()
    {
        await using var scenario = await CreatedAsync();
        await scenario.ToTheGateAsync();
        var decision = await scenario.ManagerGateAsync();
        var before = Hang(scenario);
        var data = decision.Card!.Data(Verbs.GateDelegate);
        var until = $"{TeamScenario.Year + 1}-01-31";
        (data[Delegating.PersonInput], data[Delegating.UntilInput]) = (scenario.Olaf.AadObjectId, until);

        var back = (await scenario.Eva.InvokesAsync(decision, Verbs.GateDelegate, data)).ShouldShowCard();

        ShouldBeBack(scenario, back, Delegating.PersonInput, [(Delegating.UntilInput, until)]);
        await AskedAsync(scenario, before, times: 1);
    }

    [Fact]
    public async Task Task_ComesBackAsTyped()
    {
        await using var scenario = await CreatedAsync();
        var empty = await scenario.Sam.AsksAsync(scenario.Thread, "tasks");
        var card = (await scenario.Sam.PressesAsync(empty, Verbs.TaskNew)).ShouldShowCard();
        var before = Hang(scenario);
        (string, string)[] typed =
        [
            ("text", "Ask [legal](http://x)"),
            ("due", $"{TeamScenario.Year + 1}-02-01"),
            ("owner", scenario.Olaf.AadObjectId),
        ];

        var back = (await scenario.Sam.PressesOnAsync(empty, card, Verbs.TaskAdd, typed)).ShouldShowCard();

        ShouldBeBack(scenario, back, "owner", typed);
        await AskedAsync(scenario, before, times: 1);
    }

    [Fact]
    public async Task RequestToADirector_ComesBackAsTyped()
    {
        await using var board = await Board.OpenAsync(azurite);
        var form = await board.FormAsync();
        var before = Hang(board.TeamScenario);
        var typed = board.Good(board.Ilse.AadObjectId);

        var back = (await board.TeamScenario.Kim.PressesAsync(form, Verbs.ExecutiveSave, typed)).ShouldShowCard();

        ShouldBeBack(board.TeamScenario, back, "director", typed);
        await AskedAsync(board.TeamScenario, before, times: 1);
    }

    [Fact]
    public async Task FormOfABase_ComesBackAsTyped()
    {
        await using var scenario = await azurite.SeededAsync(4, time: new HurriedTime(10));
        (await scenario.AnswersAsync(scenario.Sam, "member", 4)).ShouldNotBeNull();
        var form = await scenario.FormAsync("mandate", 4);
        var before = Hang(scenario);

        var back = (
            await scenario.Sam.PressesAsync(form, Verbs.FormSave, ("director", scenario.Olaf.AadObjectId))
        ).ShouldShowCard();

        ShouldBeBack(scenario, back, "director", [("director", scenario.Olaf.AadObjectId)]);
        await AskedAsync(scenario, before, times: 1);
    }

    [Fact]
    public async Task FormOfANewAccount_IsPostedWithoutTheList()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: new HurriedTime(10));
        var before = Hang(scenario);

        var form = await scenario.AskNewAccountAsync();

        form.Card!.Input("accountManager").Value.ShouldBe(scenario.Kim.AadObjectId);
        await AskedAsync(scenario, before, times: 1);
    }

    [Fact]
    public async Task PressesOfSeveralPeople_DoNotWaitForTheListOneAfterTheOther()
    {
        await using var scenario = await CreatedAsync();
        var empty = await scenario.Sam.AsksAsync(scenario.Thread, "tasks");
        var card = (await scenario.Sam.PressesAsync(empty, Verbs.TaskNew)).ShouldShowCard();
        var before = Hang(scenario);
        var data = card.Data(Verbs.TaskAdd, ("text", "Call"), ("owner", scenario.Olaf.AadObjectId));
        FakePerson[] team = [scenario.Kim, scenario.Sam, scenario.Noor];

        var pressed = await Task.WhenAll(team.Select(person => person.InvokesAsync(empty, Verbs.TaskAdd, data)));

        foreach (var each in pressed)
        {
            each.ShouldShowCard().ErrorAt("owner").ShouldBe("⚠ " + scenario.Text("problem.noDirectory"));
        }
        await AskedAsync(scenario, before, times: 1);
    }

    private async Task<TeamScenario> CreatedAsync()
    {
        var scenario = await TeamScenario.OpenAsync(azurite, time: new HurriedTime(10));
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    /// <summary>From here on the list does not come, and no one remembers it.</summary>
    /// <returns>How often it was asked for before.</returns>
    private static int Hang(TeamScenario scenario)
    {
        scenario.Bot.Get<Roster>().Forget(scenario.Sales.Id);
        scenario.Teams.Faults.Always(Fault.Hanging, request => request.Operation == Operation.PagedMembers);
        return Looks(scenario);
    }

    private static int Looks(TeamScenario scenario) =>
        scenario.Teams.Requests.Count(request => request.Operation == Operation.PagedMembers);

    /// <summary>A request is there once the person who asked gave up.</summary>
    private static async Task AskedAsync(TeamScenario scenario, int before, int times)
    {
        await scenario.Teams.UntilAsync(() => Looks(scenario) >= before + times, "who is there was asked");
        Looks(scenario).ShouldBe(before + times);
    }

    /// <summary>What did not answer is left alone for some seconds of the bot's clock.</summary>
    private static async Task RestedAsync(TeamScenario scenario)
    {
        var time = scenario.Bot.Get<TimeProvider>();
        await Task.Delay(TimeSpan.FromSeconds(6), time);
    }

    private static void ShouldBeBack(
        TeamScenario scenario,
        CardView back,
        string at,
        IReadOnlyList<(string Input, string Value)> typed
    )
    {
        back.ErrorAt(at).ShouldBe("⚠ " + scenario.Text("problem.noDirectory"));
        foreach (var (input, value) in typed)
        {
            (back.Input(input).Value ?? string.Empty).ShouldBe(value, input);
        }
    }
}
