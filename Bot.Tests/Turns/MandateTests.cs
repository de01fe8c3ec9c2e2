using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Team;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Team;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Base 4 waits for a director, who is asked in the personal chat.</summary>
public sealed class MandateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NotYet_NeedsAReason_IsShownToTheTeam_AndCanBeWithdrawn(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        var (form, asks) = await AskedAsync(field);
        asks.Says(field.Text("accord.mandate.title", "Contoso")).ShouldBeTrue();
        asks.Says("Sam Bakker").ShouldBeTrue();

        var empty = await field.Dirk.PressesAsync(asks, field.Text("accord.send"));
        empty.ShouldShowCard().ErrorAt(AccordCards.ReasonInput).ShouldBe("⚠ " + field.Text("problem.required"));
        var typed = new string('x', AccordCards.MostReason + 7);
        var tooLong = await field.Dirk.PressesAsync(asks, field.Text("accord.send"), (AccordCards.ReasonInput, typed));
        tooLong.ShouldShowCard().Input(AccordCards.ReasonInput).Value.ShouldBe(typed);
        tooLong
            .Card!.ErrorAt(AccordCards.ReasonInput)
            .ShouldBe("⚠ " + field.Text("problem.tooLong", AccordCards.MostReason, typed.Length));
        (await AccordsAsync(field)).ShouldBeEmpty();

        var objected = await field.Dirk.PressesAsync(
            asks,
            field.Text("accord.send"),
            (AccordCards.ReasonInput, "Nobody of *planning*")
        );
        var said = field.Text("accord.objected", "Dirk Directeur", "Nobody of *planning*");
        objected.ShouldShowCard().Says(said).ShouldBeTrue();
        await field.Teams.MessageAsync(field.Thread, message => message.Id == form.Id && message.Says(said));
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.Objected);

        var withdrawn = await field.Dirk.PressesAsync(asks, field.Text("accord.withdraw"));
        withdrawn.ShouldShowCard().Says(field.Text("accord.withdrew", "Dirk Directeur")).ShouldBeTrue();
        await field.Teams.MessageAsync(
            field.Thread,
            message =>
                message.Id == form.Id
                && !message.Says(said)
                && message.Says(field.Text("accord.withdrew", "Dirk Directeur"))
        );
        withdrawn.Card!.HasButton(field.Text("accord.mandate.yes")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mandate_WhenEverythingElseIsIn_OpensTheGateByItself_AndASecondPressChangesNothing(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        var (form, asks) = await AskedAsync(field);
        foreach (var next in new[] { "kickoff", "next" })
        {
            await AnswerAsync(field, next);
        }
        await field.SettledAsync();
        var gap = field.Text("b04.mandate.wait", "Dirk Directeur");
        await field.Teams.UntilAsync(
            () => field.Scoreboard.Says(field.Text("score.next.await", gap)),
            "the scoreboard says for whom the base waits"
        );
        field.Thread.FromBot.ShouldNotContain(message => message.Card!.HasButton(Verbs.GateVote));

        var given = await field.Dirk.PressesAsync(asks, field.Text("accord.mandate.yes"));

        given.ShouldShowCard().HasButton(field.Text("accord.mandate.yes")).ShouldBeFalse();
        await field.GateAsync();
        await field.SettledAsync();
        foreach (var again in await field.Dirk.RepeatsAsync(given, 2, atOnce: true))
        {
            again
                .ShouldShowCard()
                .Says(field.Text("accord.agreed", "Dirk Directeur", string.Empty).TrimEnd())
                .ShouldBeTrue();
        }
        (await AccordsAsync(field)).ShouldHaveSingleItem().Revision.ShouldBe(1);
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Agreed).ShouldBe(1);
        await field.Teams.UntilAsync(
            () => form.Says(field.Text("accord.agreed", "Dirk Directeur", string.Empty).TrimEnd()),
            "the form shows who agreed"
        );
    }

    [Fact]
    public async Task ForgedPress_OfAnotherPerson_ChangesNothing()
    {
        await using var field = await azurite.SeededAsync(4);
        var (_, asks) = await AskedAsync(field);
        var yes = asks.Card!.Data(field.Text("accord.mandate.yes"));

        foreach (var person in new[] { field.Kim, field.Sam, field.Eva })
        {
            (await person.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(field.Text("accord.notAsked"));
        }
        (await field.Olaf.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(field.Text("error.notFound"));
        yes["card"]!["choice"] = "7";
        (await field.Dirk.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(field.Text("error.badCard"));
        yes["card"]!["choice"] = "Withdrew";
        (await field.Dirk.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(field.Text("accord.notAsked"));
        (await AccordsAsync(field)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorWithoutTheApp_IsAskedOnceItIsThere_AndTheTeamHearsSo(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        field.Teams.MembersAreReachable = false;
        await AnswerAsync(field, "member");

        await AnswerAsync(field, "mandate");

        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Dirk Directeur"))
        );
        await field.SettledAsync();
        await field.Dirk.InstallsAsync();
        var asks = await AsksAsync(field, field.Dirk);
        (await field.Dirk.PressesAsync(asks, field.Text("accord.mandate.yes"))).ShouldShowCard();
        (await AccordsAsync(field)).ShouldHaveSingleItem().Stand.ShouldBe(Stand.Agrees);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherDirector_IsAskedInstead_AndTheFirstOneIsAskedNoLonger(bool dutch)
    {
        await using var field = await azurite.SeededAsync(4, dutch);
        var (form, asks) = await AskedAsync(field);
        var old = asks.Card!;
        (
            await field.Dirk.PressesAsync(asks, field.Text("accord.send"), (AccordCards.ReasonInput, "Not me"))
        ).ShouldShowCard();

        var edit = (await field.Sam.PressesAsync(form, Verbs.FormEdit)).ShouldShowCard();
        (await field.Sam.PressesOnAsync(form, edit, Verbs.FormSave, ("director", field.Olaf.AadObjectId)))
            .ShouldShowCard()
            .Says(field.Text("accord.waiting", "Olaf Outsider"))
            .ShouldBeTrue();

        var asksOlaf = await AsksAsync(field, field.Olaf);
        var over = field.Text("accord.over");
        await field.Teams.MessageAsync(field.Dirk.Chat, message => message.Id == asks.Id && message.Says(over));
        asks.Card!.AllButtons.ShouldBeEmpty();
        var late = await field.Dirk.InvokesAsync(asks, Verbs.AccordGive, old.Data(field.Text("accord.mandate.yes")));
        late.ShouldShowCard().Says(over).ShouldBeTrue();
        (await field.Olaf.PressesAsync(asksOlaf, field.Text("accord.mandate.yes"))).ShouldShowCard();
        var dossier = (await field.FileAsync()).Dossier;
        dossier.Account.Director!.Name.ShouldBe("Olaf Outsider");
        dossier.AtBat.Gaps(dossier.Answers).ShouldNotContain(gap => gap.Form == "mandate");
    }

    /// <summary>Answers up to the mandate and waits until the director is asked.</summary>
    private static async Task<(FakeMessage Form, FakeMessage Asks)> AskedAsync(Field field)
    {
        await AnswerAsync(field, "member");
        var form = await AnswerAsync(field, "mandate");
        var asks = await AsksAsync(field, field.Dirk);
        await field.FormAsync("kickoff", 4);
        await field.SettledAsync();
        return (form, asks);
    }

    private static Task<FakeMessage> AsksAsync(Field field, FakePerson director) =>
        field.Teams.MessageAsync(
            director.Chat,
            message => message.Card?.HasButton(field.Text("accord.mandate.yes")) == true
        );

    private static Task<FakeMessage> AnswerAsync(Field field, string form) => field.AnswersAsync(field.Sam, form, 4);

    private static async Task<IReadOnlyList<Accord>> AccordsAsync(Field field) =>
        (await field.FileAsync()).Dossier.Answers.Accords;
}
