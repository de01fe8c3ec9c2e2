using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Team;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
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
        await using var field = await azurite.SeededAsync(5, dutch);
        var card = await AskedAsync(field);
        foreach (var leader in new[] { field.Dirk, field.Eva })
        {
            Asks(field, leader).Order.ShouldBeLessThan(card.Order, leader.Name);
        }
        card.Says(field.Text("accord.progress", 0, 4)).ShouldBeTrue();

        await AcceptsAsync(field, field.Sam, card);
        await AcceptsAsync(field, field.Dirk, Asks(field, field.Dirk));
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == card.Id && message.Says(field.Text("accord.progress", 2, 4))
        );
        await AcceptsAsync(field, field.Eva, Asks(field, field.Eva));
        // The person who leads the team may, but is not waited for.
        await AcceptsAsync(field, field.Kim, card);
        (await OpenAsync(field)).ShouldBe(["Noor Jansen"]);
        await AcceptsAsync(field, field.Noor, card);

        await field.AnswersAsync(field.Sam, "next", 5);
        await field.GateAsync();
        (await field.FileAsync()).Dossier.Season.State.ShouldBe(SeasonState.AtGate);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Objection_IsShownWithItsReason_UntilItIsWithdrawn(bool dutch)
    {
        await using var field = await azurite.SeededAsync(5, dutch);
        var card = await AskedAsync(field);

        var empty = (await field.Noor.PressesAsync(card, field.Text("accord.send"))).ShouldShowCard();
        empty.ErrorAt(AccordCards.ReasonInput).ShouldBe("⚠ " + field.Text("problem.required"));
        var objected = await field.Noor.PressesAsync(
            card,
            field.Text("accord.send"),
            (AccordCards.ReasonInput, "No [hours](http://x) left")
        );
        var said = field.Text("accord.objected", "Noor Jansen", "No [hours](http://x) left");
        objected.ShouldShowCard().Says(said).ShouldBeTrue();
        await field.Teams.MessageAsync(field.Thread, message => message.Id == card.Id && message.Says(said));
        await field.Teams.MessageAsync(field.Dirk.Chat, message => message.Says(said));
        await field.Teams.MessageAsync(field.Eva.Chat, message => message.Says(said));

        // The card is everyone's; the client asks for each reader's own buttons.
        (await field.Noor.RefreshesAsync(card))
            .ShouldNotBeNull()
            .ShouldShowCard();
        var withdrawn = await field.Noor.PressesAsync(card, field.Text("accord.withdraw"));
        withdrawn.ShouldShowCard().Says(said).ShouldBeFalse();
        withdrawn.Card!.HasButton(field.Text("accord.accept.yes")).ShouldBeTrue();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == card.Id && !message.Says(said) && message.Says(field.Text("accord.still"))
        );
        (await OpenAsync(field)).ShouldContain("Noor Jansen");
    }

    [Fact]
    public async Task Refresh_ShowsMyOwnButtons_AndSomebodyOutsideFindsNothing()
    {
        await using var field = await azurite.SeededAsync(5);
        var card = await AskedAsync(field);
        await AcceptsAsync(field, field.Sam, card);
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == card.Id && message.Says(field.Text("accord.progress", 1, 4))
        );

        var mine = (await field.Sam.RefreshesAsync(card)).ShouldNotBeNull().ShouldShowCard();
        mine.HasButton(field.Text("accord.accept.yes")).ShouldBeFalse();
        var theirs = (await field.Noor.RefreshesAsync(card)).ShouldNotBeNull().ShouldShowCard();
        theirs.HasButton(field.Text("accord.accept.yes")).ShouldBeTrue();
        (await field.Olaf.RefreshesAsync(card)).ShouldBeNull();

        foreach (var verb in new[] { Verbs.AccordGive, Verbs.AccordView })
        {
            var data = card.Card!.Data(field.Text("accord.accept.yes"));
            data["card"]!["verb"] = verb;
            (await field.Olaf.InvokesAsync(card, verb, data)).ShouldSay(field.Text("error.notFound"));
        }
    }

    [Fact]
    public async Task MemberOnCall_MayAccept_AndIsNotWaitedFor()
    {
        await using var field = await azurite.SeededAsync(5);
        await ChangeAsync(field, field.Noor, MemberKind.OnCall);
        var card = await AskedAsync(field);
        card.Says(field.Text("accord.progress", 0, 3)).ShouldBeTrue();

        await AcceptsAsync(field, field.Noor, card);

        card = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == card.Id && message.Says(field.Text("accord.also", "Noor Jansen"))
        );
        card.Says(field.Text("accord.progress", 0, 3)).ShouldBeTrue();
        (await OpenAsync(field)).ShouldBe(["Dirk Directeur", "Eva Smit", "Sam Bakker"], ignoreOrder: true);
    }

    [Fact]
    public async Task MemberWhoComesLater_IsNeededToo()
    {
        await using var field = await azurite.SeededAsync(5);
        var card = await AskedAsync(field);
        foreach (var person in new[] { field.Sam, field.Noor, field.Dirk })
        {
            await AcceptsAsync(field, person, card);
        }
        await ChangeAsync(field, field.Olaf, MemberKind.Permanent);

        await AcceptsAsync(field, field.Eva, card);

        (await OpenAsync(field)).ShouldBe(["Olaf Outsider"]);
        await AcceptsAsync(field, field.Olaf, card);
        (await OpenAsync(field)).ShouldBeEmpty();
        await field.FormAsync("next", 5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MemberWhoLeavesTheTeam_IsWaitedForNoLonger_AndPlayGoesOn(bool dutch)
    {
        await using var field = await azurite.SeededAsync(5, dutch);
        var card = await AskedAsync(field);
        var old = card.Card!;
        foreach (var person in new[] { field.Sam, field.Dirk, field.Eva })
        {
            await AcceptsAsync(field, person, card);
        }
        await field.SettledAsync();
        field.Thread.FromBot.ShouldNotContain(message => message.Says(field.Texts.FormTitle(5, "next")));

        await field.Kim.RemovesAsync(field.Sales, field.Noor);

        await field.FormAsync("next", 5);
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == card.Id && message.Says(field.Text("accord.progress", 3, 3))
        );
        var late = await field.Noor.InvokesAsync(card, Verbs.AccordGive, old.Data(field.Text("accord.accept.yes")));
        late.ShouldSay(field.Text("error.notFound"));
    }

    /// <summary>Answers up to the acceptances, and waits for the card in the thread.</summary>
    private static async Task<FakeMessage> AskedAsync(Field field)
    {
        foreach (var form in new[] { "clarity", "behaviour" })
        {
            await field.AnswersAsync(field.Sam, form, 5);
        }
        var flow = await field.FormAsync("flow", 5);
        (await field.Sam.PressesAsync(flow, field.Text("form.on"))).ShouldShowCard();
        var card = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(field.Text("accord.accept.yes")) == true
        );
        await field.SettledAsync();
        return card;
    }

    private static FakeMessage Asks(Field field, FakePerson person) =>
        person.Chat.FromBot.Single(message => message.Says(field.Text("accord.accept.title", "Contoso")));

    private static async Task AcceptsAsync(Field field, FakePerson person, FakeMessage card)
    {
        var pressed = await person.InvokesAsync(
            card,
            Verbs.AccordGive,
            card.Cards[0].Data(field.Text("accord.accept.yes"))
        );
        pressed.ShouldShowCard().HasButton(field.Text("accord.accept.yes")).ShouldBeFalse(person.Name);
    }

    /// <summary>For whom the base still waits.</summary>
    private static async Task<IReadOnlyList<string>> OpenAsync(Field field)
    {
        var soFar = (await field.FileAsync()).Dossier.Answers;
        return
        [
            .. Base05Internal
                .Needed(soFar)
                .Where(person => Base05Internal.AcceptanceOf(person, soFar) is not { Stand: Stand.Agrees })
                .Select(person => person.Name),
        ];
    }

    /// <summary>Someone becomes a member, or another kind of one.</summary>
    private static async Task ChangeAsync(Field field, FakePerson person, MemberKind kind)
    {
        var file = await field.FileAsync();
        var account = file.Dossier.Account;
        var member = new Member(new Person(person.AadObjectId, person.Name, person.ChatId), kind);
        var members = account.Members.Where(each => !each.Person.Is(member.Person)).Append(member);
        var changes = new Changes(file).Account(account with { Members = [.. members] });
        (
            await field.Bot.Store.CommitAsync(field.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }
}
