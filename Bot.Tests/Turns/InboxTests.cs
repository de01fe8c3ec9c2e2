using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>One list for every role: what waits for me.</summary>
public sealed class InboxTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryRole_SeesWhatWaitsForIt_AndNobodyElse(bool dutch)
    {
        var (scenario, more) = await azurite.CrowdAsync(dutch);
        await using var _ = scenario;
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();
        var vote = scenario.Text("plate.vote", 1, scenario.Text("b01.name"));
        var decide = scenario.Text("plate.decideGate", 1, scenario.Text("b01.name"));

        foreach (var member in more.Concat([scenario.Kim, scenario.Sam, scenario.Noor]))
        {
            var plate = await MyPlateAsync(member, dutch);
            plate.Says(vote).ShouldBeTrue($"{member}: {plate}");
            plate.Says(decide).ShouldBeFalse($"{member}: {plate}");
            plate.Says(scenario.Text("plate.one", member.Name)).ShouldBeTrue($"{member}: {plate}");
        }
        var managers = await MyPlateAsync(scenario.Eva, dutch);
        managers.Says(decide).ShouldBeTrue(managers.ToString());
        managers.Says("Contoso").ShouldBeTrue();
        foreach (var other in new[] { scenario.Dirk, scenario.Olaf })
        {
            var plate = await MyPlateAsync(other, dutch);
            plate.Says(scenario.Text("plate.empty")).ShouldBeTrue($"{other}: {plate}");
            plate.Says("Contoso").ShouldBeFalse($"{other}: {plate}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ButtonOfARow_OpensTheCard_AndWhatIsDoneIsGone(bool dutch)
    {
        var (scenario, _) = await azurite.CrowdAsync(dutch);
        await using var __ = scenario;
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();
        var plate = await MyPlateAsync(scenario.Noor, dutch);

        (await scenario.Noor.PressesAsync(plate, Verbs.PlateOpen)).ShouldSay(scenario.Text("form.below"));
        var gate = await scenario.Teams.MessageAsync(
            scenario.Noor.Chat,
            message => message.Card?.HasButton(Verbs.GateVote) == true
        );
        (await scenario.Noor.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        await scenario.PlatesAsync();

        // The old card is pressed once more; then the reader looks again.
        (await scenario.Noor.PressesAsync(plate, Verbs.PlateOpen)).ShouldSay(scenario.Text("plate.gone"));
        (await scenario.Noor.PressesAsync(plate, scenario.Text("plate.again")))
            .ShouldShowCard()
            .Says(scenario.Text("plate.empty"))
            .ShouldBeTrue();
        (await MyPlateAsync(scenario.Eva, dutch)).Says(scenario.Text("plate.decideGate.button")).ShouldBeTrue();
    }

    [Fact]
    public async Task ManagersRow_OpensTheCardThatDecides()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();
        var plate = await MyPlateAsync(scenario.Eva, dutch: false);

        (await scenario.Eva.PressesAsync(plate, Verbs.PlateOpen)).ShouldSay(scenario.Text("form.below"));

        var decision = scenario.Eva.Chat.Last;
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
    }

    [Fact]
    public async Task InAChannel_ThePlateComesInTheOwnChat()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();

        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, "my plate");

        said.Says(scenario.Text("plate.elsewhere")).ShouldBeTrue();
        said.Says("Contoso").ShouldBeFalse();
        scenario.Kim.Chat.Last.Says(scenario.Text("plate.title")).ShouldBeTrue();
    }

    [Fact]
    public async Task InTheOwnChat_TheAnswerIsInThatChatsLanguage_NotInTheChannels()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.Kim.AsksAsync(scenario.Kim.Chat, "my plate");
        await scenario.Kim.AsksAsync(scenario.Sales.General, "taal nl");

        var said = await scenario.Kim.AsksAsync(scenario.Sales.General, "aan slag");

        said.Says(Texts.In(Language.Nl)["plate.elsewhere"]).ShouldBeTrue(said.ToString());
        scenario.Kim.Chat.Last.Says(scenario.Text("plate.title")).ShouldBeTrue(scenario.Kim.Chat.Last.ToString());
    }

    [Fact]
    public async Task InAChannel_WithoutTheApp_ItSaysWhatToDo()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        scenario.Teams.MembersAreReachable = false;

        var said = await scenario.Sam.AsksAsync(scenario.Sales.General, "my plate");

        said.Says(scenario.Text("ownChat.noApp")).ShouldBeTrue();
        said.Card!.HasButton(scenario.Text("unreachable.install")).ShouldBeTrue();
    }

    [Fact]
    public async Task FortyAccounts_AreShownTenAtATime_TheMostPressingFirst_AndCostOneRead()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await SeedAsync(scenario, 40);

        var plate = await MyPlateAsync(scenario.Kim, dutch: false);
        plate.Says(scenario.Text("plate.count", scenario.Kim.Name, 41)).ShouldBeTrue(plate.ToString());
        Rows(plate.Card!).ShouldBe(10);
        plate.Card!.Texts[3].ShouldContain("the oldest task");
        var seen = new List<string>();
        var card = plate.Card!;
        for (var page = 0; page < 5; page++)
        {
            seen.AddRange(card.AllTexts.Where(text => text.Contains("Account ", StringComparison.Ordinal)));
            if (page < 4)
            {
                var next = scenario.Text("plate.next", page < 3 ? 10 : 1);
                card = (await scenario.Kim.PressesOnAsync(plate, card, next)).ShouldShowCard();
            }
        }
        seen.Count.ShouldBe(41);
        card.AllButtons.ShouldNotContain(title => title.StartsWith("Next", StringComparison.Ordinal));
        (await scenario.Kim.PressesOnAsync(plate, card, scenario.Text("plate.first"))).ShouldShowCard();

        using var costs = new TurnCosts(scenario.Bot);
        (await scenario.Kim.PressesOnAsync(plate, card, scenario.Text("plate.again"))).ShouldShowCard();
        costs.Reads("adaptiveCard/action").ShouldBe([1]);
        costs.Writes("adaptiveCard/action").ShouldBe([0]);
    }

    [Fact]
    public async Task RowOfAnotherAccount_IsAnsweredAsIfItDidNotExist()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();
        var plate = await MyPlateAsync(scenario.Noor, dutch: false);
        var row = plate.Card!.Data(Verbs.PlateOpen);

        (await scenario.Olaf.InvokesAsync(plate, Verbs.PlateOpen, row)).ShouldSay(scenario.Text("error.notFound"));
        row["card"]!["page"] = "DecideGate.1.1";
        (await scenario.Noor.InvokesAsync(plate, Verbs.PlateOpen, row)).ShouldSay(scenario.Text("plate.gone"));
    }

    static int Rows(CardView card) =>
        card.Everything.Count(each => (string?)each.Json["verb"] == Verbs.PlateOpen && each.Type == "Action.Execute");

    static Task<FakeMessage> MyPlateAsync(FakePerson person, bool dutch) =>
        person.AsksAsync(person.Chat, dutch ? "aan slag" : "my plate");

    /// <summary>Accounts of Kim's with something in each, and one task that is long overdue.</summary>
    static async Task SeedAsync(TeamScenario scenario, int accounts)
    {
        var people = scenario.Bot.Get<IPeople>();
        var (now, key) = (
            TimeProvider.System.GetUtcNow(),
            new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId)
        );
        for (var number = 1; number <= accounts; number++)
        {
            var step = new InboxItem(InboxKind.NextStep, "2", now.AddDays(-number), 2, "talk");
            var task = new InboxItem(
                InboxKind.Task,
                "t",
                now.AddDays(-90),
                6,
                "the oldest task",
                DateOnly.FromDateTime(now.UtcDateTime).AddDays(-60)
            );
            var part = new Participation($"{number:N}", $"Account {number:00}", TeamScenario.Year, 2, default)
            {
                Waits = number == accounts ? [task, step] : [step],
            };
            await people.PutAsync(key, part.Row, part, CancellationToken.None);
        }
    }
}
