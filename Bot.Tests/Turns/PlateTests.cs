using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Plate;
using AccountBot.Playbook;
using AccountBot.Playbook.Plate;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>One list for every role: what waits for me.</summary>
public sealed class PlateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryRole_SeesWhatWaitsForIt_AndNobodyElse(bool dutch)
    {
        var (field, more) = await azurite.CrowdAsync(dutch);
        await using var _ = field;
        await field.ToTheGateAsync();
        await field.PlatesAsync();
        var vote = field.Text("plate.vote", 1, field.Text("b01.name"));
        var decide = field.Text("plate.decideGate", 1, field.Text("b01.name"));

        foreach (var member in more.Concat([field.Kim, field.Sam, field.Noor]))
        {
            var plate = await MyPlateAsync(member, dutch);
            plate.Says(vote).ShouldBeTrue($"{member}: {plate}");
            plate.Says(decide).ShouldBeFalse($"{member}: {plate}");
            plate.Says(field.Text("plate.one", member.Name)).ShouldBeTrue($"{member}: {plate}");
        }
        var managers = await MyPlateAsync(field.Eva, dutch);
        managers.Says(decide).ShouldBeTrue(managers.ToString());
        managers.Says("Contoso").ShouldBeTrue();
        foreach (var other in new[] { field.Dirk, field.Olaf })
        {
            var plate = await MyPlateAsync(other, dutch);
            plate.Says(field.Text("plate.empty")).ShouldBeTrue($"{other}: {plate}");
            plate.Says("Contoso").ShouldBeFalse($"{other}: {plate}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ButtonOfARow_OpensTheCard_AndWhatIsDoneIsGone(bool dutch)
    {
        var (field, _) = await azurite.CrowdAsync(dutch);
        await using var __ = field;
        await field.ToTheGateAsync();
        await field.PlatesAsync();
        var plate = await MyPlateAsync(field.Noor, dutch);

        (await field.Noor.PressesAsync(plate, Verbs.PlateOpen)).ShouldSay(field.Text("form.below"));
        var gate = await field.Teams.MessageAsync(
            field.Noor.Chat,
            message => message.Card?.HasButton(Verbs.GateVote) == true
        );
        (await field.Noor.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        await field.PlatesAsync();

        // The old card is pressed once more; then the reader looks again.
        (await field.Noor.PressesAsync(plate, Verbs.PlateOpen)).ShouldSay(field.Text("plate.gone"));
        (await field.Noor.PressesAsync(plate, field.Text("plate.again")))
            .ShouldShowCard()
            .Says(field.Text("plate.empty"))
            .ShouldBeTrue();
        (await MyPlateAsync(field.Eva, dutch)).Says(field.Text("plate.decideGate.button")).ShouldBeTrue();
    }

    [Fact]
    public async Task ManagersRow_OpensTheCardThatDecides()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.PlatesAsync();
        var plate = await MyPlateAsync(field.Eva, dutch: false);

        (await field.Eva.PressesAsync(plate, Verbs.PlateOpen)).ShouldSay(field.Text("form.below"));

        var decision = field.Eva.Chat.Last;
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
    }

    [Fact]
    public async Task InAChannel_ThePlateComesInTheOwnChat()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();

        var said = await field.Kim.AsksAsync(field.Sales.General, "my plate");

        said.Says(field.Text("plate.elsewhere")).ShouldBeTrue();
        said.Says("Contoso").ShouldBeFalse();
        field.Kim.Chat.Last.Says(field.Text("plate.title")).ShouldBeTrue();
    }

    [Fact]
    public async Task InTheOwnChat_TheAnswerIsInThatChatsLanguage_NotInTheChannels()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.Kim.AsksAsync(field.Kim.Chat, "my plate");
        await field.Kim.AsksAsync(field.Sales.General, "taal nl");

        var said = await field.Kim.AsksAsync(field.Sales.General, "aan slag");

        said.Says(Texts.In(Language.Nl)["plate.elsewhere"]).ShouldBeTrue(said.ToString());
        field.Kim.Chat.Last.Says(field.Text("plate.title")).ShouldBeTrue(field.Kim.Chat.Last.ToString());
    }

    [Fact]
    public async Task InAChannel_WithoutTheApp_ItSaysWhatToDo()
    {
        await using var field = await Field.OpenAsync(azurite);
        field.Teams.MembersAreReachable = false;

        var said = await field.Sam.AsksAsync(field.Sales.General, "my plate");

        said.Says(field.Text("ownChat.noApp")).ShouldBeTrue();
        said.Card!.HasButton(field.Text("unreachable.install")).ShouldBeTrue();
    }

    [Fact]
    public async Task FortyAccounts_AreShownTenAtATime_TheMostPressingFirst_AndCostOneRead()
    {
        await using var field = await Field.OpenAsync(azurite);
        await SeedAsync(field, 40);

        var plate = await MyPlateAsync(field.Kim, dutch: false);
        plate.Says(field.Text("plate.count", field.Kim.Name, 41)).ShouldBeTrue(plate.ToString());
        Rows(plate.Card!).ShouldBe(10);
        plate.Card!.Texts[3].ShouldContain("the oldest task");
        var seen = new List<string>();
        var card = plate.Card!;
        for (var page = 0; page < 5; page++)
        {
            seen.AddRange(card.AllTexts.Where(text => text.Contains("Account ", StringComparison.Ordinal)));
            if (page < 4)
            {
                var next = field.Text("plate.next", page < 3 ? 10 : 1);
                card = (await field.Kim.PressesOnAsync(plate, card, next)).ShouldShowCard();
            }
        }
        seen.Count.ShouldBe(41);
        card.AllButtons.ShouldNotContain(title => title.StartsWith("Next", StringComparison.Ordinal));
        (await field.Kim.PressesOnAsync(plate, card, field.Text("plate.first"))).ShouldShowCard();

        using var costs = new TurnCosts(field.Bot);
        (await field.Kim.PressesOnAsync(plate, card, field.Text("plate.again"))).ShouldShowCard();
        costs.Reads("adaptiveCard/action").ShouldBe([1]);
        costs.Writes("adaptiveCard/action").ShouldBe([0]);
    }

    [Fact]
    public async Task RowOfAnotherAccount_IsAnsweredAsIfItDidNotExist()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.PlatesAsync();
        var plate = await MyPlateAsync(field.Noor, dutch: false);
        var row = plate.Card!.Data(Verbs.PlateOpen);

        (await field.Olaf.InvokesAsync(plate, Verbs.PlateOpen, row)).ShouldSay(field.Text("error.notFound"));
        row["card"]!["page"] = "DecideGate.1.1";
        (await field.Noor.InvokesAsync(plate, Verbs.PlateOpen, row)).ShouldSay(field.Text("plate.gone"));
    }

    static int Rows(CardView card) =>
        card.Everything.Count(each => (string?)each.Json["verb"] == Verbs.PlateOpen && each.Type == "Action.Execute");

    static Task<FakeMessage> MyPlateAsync(FakePerson person, bool dutch) =>
        person.AsksAsync(person.Chat, dutch ? "aan slag" : "my plate");

    /// <summary>Accounts of Kim's with something in each, and one task that is long overdue.</summary>
    static async Task SeedAsync(Field field, int accounts)
    {
        var people = field.Bot.Get<IPeople>();
        var (now, key) = (TimeProvider.System.GetUtcNow(), new PersonKey(field.Teams.Tenant, field.Kim.AadObjectId));
        for (var number = 1; number <= accounts; number++)
        {
            var step = new Waiting(WaitKind.NextStep, "2", now.AddDays(-number), 2, "talk");
            var task = new Waiting(
                WaitKind.Task,
                "t",
                now.AddDays(-90),
                6,
                "the oldest task",
                DateOnly.FromDateTime(now.UtcDateTime).AddDays(-60)
            );
            var part = new Participation($"{number:N}", $"Account {number:00}", Field.Year, 2, default)
            {
                Waits = number == accounts ? [task, step] : [step],
            };
            await people.PutAsync(key, part.Row, part, CancellationToken.None);
        }
    }
}
