using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Base 5 waits until director, manager and every permanent member accept what was agreed.</summary>
public sealed class AcceptanceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorAndManager_AreAskedBeforeTheChannel_AndTheLastAcceptanceOpensTheGate(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(5, dutch);
        var card = await AskedAsync(scenario);
        foreach (var leader in new[] { scenario.Dirk, scenario.Eva })
        {
            Asks(scenario, leader).Order.ShouldBeLessThan(card.Order, leader.Name);
        }
        card.Says(scenario.Text("accord.progress", 0, 4)).ShouldBeTrue();

        await AcceptsAsync(scenario, scenario.Sam, card);
        await AcceptsAsync(scenario, scenario.Dirk, Asks(scenario, scenario.Dirk));
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says(scenario.Text("accord.progress", 2, 4))
        );
        await AcceptsAsync(scenario, scenario.Eva, Asks(scenario, scenario.Eva));
        // The person who leads the team may, but is not waited for.
        await AcceptsAsync(scenario, scenario.Kim, card);
        (await OpenAsync(scenario)).ShouldBe(["Noor Jansen"]);
        await AcceptsAsync(scenario, scenario.Noor, card);

        await scenario.AnswersAsync(scenario.Sam, "next", 5);
        await scenario.GateAsync();
        (await scenario.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Objection_IsShownWithItsReason_UntilItIsWithdrawn(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(5, dutch);
        var card = await AskedAsync(scenario);

        var empty = (await scenario.Noor.PressesAsync(card, scenario.Text("accord.send"))).ShouldShowCard();
        empty.ErrorAt(ApprovalCards.ReasonInput).ShouldBe("⚠ " + scenario.Text("problem.required"));
        var objected = await scenario.Noor.PressesAsync(
            card,
            scenario.Text("accord.send"),
            (ApprovalCards.ReasonInput, "No [hours](http://x) left")
        );
        var said = scenario.Text("accord.objected", "Noor Jansen", "No [hours](http://x) left");
        objected.ShouldShowCard().Says(said).ShouldBeTrue();
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Id == card.Id && message.Says(said));
        await scenario.Teams.MessageAsync(scenario.Dirk.Chat, message => message.Says(said));
        await scenario.Teams.MessageAsync(scenario.Eva.Chat, message => message.Says(said));

        // The card is everyone's; the client asks for each reader's own buttons.
        (await scenario.Noor.RefreshesAsync(card))
            .ShouldNotBeNull()
            .ShouldShowCard();
        var withdrawn = await scenario.Noor.PressesAsync(card, scenario.Text("accord.withdraw"));
        withdrawn.ShouldShowCard().Says(said).ShouldBeFalse();
        withdrawn.Card!.HasButton(scenario.Text("accord.accept.yes")).ShouldBeTrue();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && !message.Says(said) && message.Says(scenario.Text("accord.still"))
        );
        (await OpenAsync(scenario)).ShouldContain("Noor Jansen");
    }

    [Fact]
    public async Task Refresh_ShowsMyOwnButtons_AndSomebodyOutsideFindsNothing()
    {
        await using var scenario = await azurite.SeededAsync(5);
        var card = await AskedAsync(scenario);
        await AcceptsAsync(scenario, scenario.Sam, card);
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says(scenario.Text("accord.progress", 1, 4))
        );

        var mine = (await scenario.Sam.RefreshesAsync(card)).ShouldNotBeNull().ShouldShowCard();
        mine.HasButton(scenario.Text("accord.accept.yes")).ShouldBeFalse();
        var theirs = (await scenario.Noor.RefreshesAsync(card)).ShouldNotBeNull().ShouldShowCard();
        theirs.HasButton(scenario.Text("accord.accept.yes")).ShouldBeTrue();
        (await scenario.Olaf.RefreshesAsync(card)).ShouldBeNull();

        foreach (var verb in new[] { Verbs.AccordGive, Verbs.AccordView })
        {
            var data = card.Card!.Data(scenario.Text("accord.accept.yes"));
            data["card"]!["verb"] = verb;
            (await scenario.Olaf.InvokesAsync(card, verb, data)).ShouldSay(scenario.Text("error.notFound"));
        }
    }

    [Fact]
    public async Task MemberOnCall_MayAccept_AndIsNotWaitedFor()
    {
        await using var scenario = await azurite.SeededAsync(5);
        await ChangeAsync(scenario, scenario.Noor, MemberKind.OnCall);
        var card = await AskedAsync(scenario);
        card.Says(scenario.Text("accord.progress", 0, 3)).ShouldBeTrue();

        await AcceptsAsync(scenario, scenario.Noor, card);

        card = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says(scenario.Text("accord.also", "Noor Jansen"))
        );
        card.Says(scenario.Text("accord.progress", 0, 3)).ShouldBeTrue();
        (await OpenAsync(scenario)).ShouldBe(["Dirk Directeur", "Eva Smit", "Sam Bakker"], ignoreOrder: true);
    }

    [Fact]
    public async Task MemberWhoComesLater_IsNeededToo()
    {
        await using var scenario = await azurite.SeededAsync(5);
        var card = await AskedAsync(scenario);
        foreach (var person in new[] { scenario.Sam, scenario.Noor, scenario.Dirk })
        {
            await AcceptsAsync(scenario, person, card);
        }
        await ChangeAsync(scenario, scenario.Olaf, MemberKind.Permanent);

        await AcceptsAsync(scenario, scenario.Eva, card);

        (await OpenAsync(scenario)).ShouldBe(["Olaf Outsider"]);
        await AcceptsAsync(scenario, scenario.Olaf, card);
        (await OpenAsync(scenario)).ShouldBeEmpty();
        await scenario.FormAsync("next", 5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MemberWhoLeavesTheTeam_IsWaitedForNoLonger_AndPlayGoesOn(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(5, dutch);
        var card = await AskedAsync(scenario);
        var old = card.Card!;
        foreach (var person in new[] { scenario.Sam, scenario.Dirk, scenario.Eva })
        {
            await AcceptsAsync(scenario, person, card);
        }
        await scenario.SettledAsync();
        scenario.Thread.FromBot.ShouldNotContain(message => message.Says(scenario.Texts.FormTitle(5, "next")));

        await scenario.Kim.RemovesAsync(scenario.Sales, scenario.Noor);

        await scenario.FormAsync("next", 5);
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says(scenario.Text("accord.progress", 3, 3))
        );
        var late = await scenario.Noor.InvokesAsync(
            card,
            Verbs.AccordGive,
            old.Data(scenario.Text("accord.accept.yes"))
        );
        late.ShouldSay(scenario.Text("error.notFound"));
    }

    /// <summary>Answers up to the acceptances, and waits for the card in the thread.</summary>
    private static async Task<FakeMessage> AskedAsync(TeamScenario scenario)
    {
        foreach (var form in new[] { "clarity", "behaviour" })
        {
            await scenario.AnswersAsync(scenario.Sam, form, 5);
        }
        var flow = await scenario.FormAsync("flow", 5);
        (await scenario.Sam.PressesAsync(flow, scenario.Text("form.on"))).ShouldShowCard();
        var card = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(scenario.Text("accord.accept.yes")) == true
        );
        await scenario.SettledAsync();
        return card;
    }

    private static FakeMessage Asks(TeamScenario scenario, FakePerson person) =>
        person.Chat.FromBot.Single(message => message.Says(scenario.Text("accord.accept.title", "Contoso")));

    private static async Task AcceptsAsync(TeamScenario scenario, FakePerson person, FakeMessage card)
    {
        var pressed = await person.InvokesAsync(
            card,
            Verbs.AccordGive,
            card.Cards[0].Data(scenario.Text("accord.accept.yes"))
        );
        pressed.ShouldShowCard().HasButton(scenario.Text("accord.accept.yes")).ShouldBeFalse(person.Name);
    }

    /// <summary>For whom the base still waits.</summary>
    private static async Task<IReadOnlyList<string>> OpenAsync(TeamScenario scenario)
    {
        var soFar = (await scenario.FileAsync()).Dossier.Answers;
        return
        [
            .. Base05Internal
                .Needed(soFar)
                .Where(person => Base05Internal.AcceptanceOf(person, soFar) is not { Stand: Stand.Agrees })
                .Select(person => person.Name),
        ];
    }

    /// <summary>Someone becomes a member, or another kind of one.</summary>
    private static async Task ChangeAsync(TeamScenario scenario, FakePerson person, MemberKind kind)
    {
        var file = await scenario.FileAsync();
        var account = file.Dossier.Account;
        var member = new Member(new Person(person.AadObjectId, person.Name, person.ChatId), kind);
        var members = account.Members.Where(each => !each.Person.Is(member.Person)).Append(member);
        var changes = new Changes(file).Account(account with { Members = [.. members] });
        (
            await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }
}
