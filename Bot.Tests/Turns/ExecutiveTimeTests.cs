using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Rhythm;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Requests to directors that change, are withdrawn, come to their day, or do not reach anyone.</summary>
public sealed class ExecutiveTimeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static WorkCalendar Office => WorkCalendar.Usual;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherDayAfterAYes_AsksAgain_AndTheRestIsTold(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);
        var old = asks.Card!;
        (await board.AcceptsAsync(field.Dirk, asks)).ShouldShowCard();
        await field.SettledAsync();

        await ChangeAsync(board, team, ("place", "Utrecht"));
        var told = await field.Teams.MessageAsync(
            field.Dirk.Chat,
            message =>
                message.Says(field.Text("executive.changed", "Kim de Vries", field.Text("executive.place.short")))
        );
        told.Id.ShouldNotBe(asks.Id);
        told.Says(field.Text("executive.you.accepted")).ShouldBeTrue();
        told.Card!.HasButton(field.Text("executive.yes")).ShouldBeFalse();
        await field.Teams.UntilAsync(() => asks.Says(field.Text("executive.moved")), "the older card makes way");

        await field.SettledAsync();
        await ChangeAsync(board, team, ("date", Board.Iso(board.Day.AddDays(7))));
        var again = await board.AsksAsync(field.Dirk);
        again.Id.ShouldNotBe(told.Id);
        again.Says(field.Text("executive.date.short")).ShouldBeTrue();
        (await board.RequestAsync()).State.ShouldBe(RequestState.Asked);
        // A press on the first card is an answer to another question.
        (await field.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, old.Data(field.Text("executive.yes"))))
            .ShouldShowCard()
            .Says(field.Text("executive.stale"))
            .ShouldBeTrue();
        (await board.AcceptsAsync(field.Dirk, again)).ShouldShowCard();
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.ExecutiveChanged).ShouldBe(2);
    }

    [Fact]
    public async Task OlderForm_HearsThatSomebodyWasFirst_AndLosesNothing()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        var (team, _) = await board.AskedAsync(field.Dirk);
        var form = await ChangeFormAsync(board, team);
        await ChangeAsync(board, team, ("place", "Utrecht"));

        var late = (await field.Kim.PressesAsync(form, Verbs.ExecutiveSave, ("place", "Delft"))).ShouldShowCard();

        late.Says(field.Text("executive.overtaken")).ShouldBeTrue();
        late.Input("place").Value.ShouldBe("Delft");
        (await board.RequestAsync()).What.Place.ShouldBe("Utrecht");
        (await field.Kim.PressesAsync(form, Verbs.ExecutiveSave)).ShouldShowCard();
        (await board.RequestAsync()).What.Place.ShouldBe("Delft");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdrawal_IsToldWithItsReason_AlsoToWhoeverIsAnswering(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);
        var open = asks.Card!;
        (await field.Kim.PressesAsync(team, field.Text("executive.withdraw.send")))
            .ShouldShowCard()
            .ErrorAt(ExecutiveAsking.ReasonInput)
            .ShouldBe("⚠ " + field.Text("problem.required"));

        var withdrawn = await field.Kim.PressesAsync(
            team,
            field.Text("executive.withdraw.send"),
            (ExecutiveAsking.ReasonInput, "Moved")
        );

        withdrawn.ShouldShowCard().AllButtons.ShouldBeEmpty();
        await field.Teams.MessageAsync(field.Dirk.Chat, message => message.Id != asks.Id && message.Says("Moved"));
        await board.SaysInThreadAsync(
            field.Text("executive.said.withdrawn", "Kim de Vries", "Dirk Directeur", "Moved")
        );
        var late = await field.Dirk.InvokesAsync(
            asks,
            Verbs.ExecutiveAnswer,
            open.Data(field.Text("executive.no.send"), (ExecutiveAnswering.ReasonInput, "Abroad"))
        );
        late.ShouldShowCard().Says(field.Text("executive.you.withdrawn", "Kim de Vries", "Moved")).ShouldBeTrue();
        late.Card!.Says(field.Text("executive.stale")).ShouldBeTrue();
        await field.Teams.UntilAsync(() => asks.Card!.AllButtons.Count == 0, "the card is read-only");
        (await board.RequestAsync()).State.ShouldBe(RequestState.Withdrawn);

        await board.GoToAsync(Office.On(board.Day.AddDays(1)));
        field.Dirk.Chat.FromBot.Count(message => message.Says("Contoso")).ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DayOfTheRequest_BringsTheBriefing_AndTheQuestionHowItWent(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);
        (await board.AcceptsAsync(field.Dirk, asks)).ShouldShowCard();
        await field.SettledAsync();

        await board.GoToAsync(Office.Before(board.Day));
        var briefing = await field.Teams.MessageAsync(
            field.Dirk.Chat,
            message => message.Says(field.Text("executive.soon", "Contoso"))
        );
        briefing.Says("We deliver within five days").ShouldBeTrue();

        await board.GoToAsync(Office.On(board.Day.AddDays(1)));
        var how = await field.Teams.MessageAsync(
            field.Dirk.Chat,
            message => message.Card?.HasButton(field.Text("executive.tell")) == true
        );
        (await field.Dirk.PressesAsync(how, field.Text("executive.tell"), ("hours", "many")))
            .ShouldShowCard()
            .ErrorAt("story")
            .ShouldBe("⚠ " + field.Text("problem.required"));
        var told = await field.Dirk.PressesAsync(
            how,
            field.Text("executive.tell"),
            ("story", "They *want* our plant"),
            ("hours", dutch ? "3,5" : "3.5")
        );
        told.ShouldShowCard().Says("They *want* our plant").ShouldBeTrue();
        await field.Dirk.RepeatsAsync(told, 2, atOnce: true);

        await board.SaysInThreadAsync("They *want* our plant");
        await field.Teams.MessageAsync(field.Kim.Chat, message => message.Says("They *want* our plant"));
        await field.SettledAsync();
        await field.Teams.UntilAsync(
            () => team.Says(field.Text("executive.title.told", "Dirk Directeur")),
            "the team's card is kept up to date"
        );
        var play = (await field.PlaysAsync()).Single(each => each.Kind == PlayKind.ExecutiveTold);
        (play.By.Name, play.Hours).ShouldBe(("Dirk Directeur", 3.5m));
        (await field.FileAsync()).Dossier.Season.Spent.Hours.ShouldBe(3.5m);
        field.Dirk.Chat.FromBot.Count(message => message.Says(field.Text("executive.soon", "Contoso"))).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RequestWithoutAYes_Lapses_AndWhoeverAskedHearsSo(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var (team, asks) = await board.AskedAsync(field.Dirk);
        var open = asks.Card!;

        await board.GoToAsync(Office.Before(board.Day));
        // A reminder that the answer is waited for may have come; a briefing for what no one accepted has not.
        field.Dirk.Chat.FromBot.Except(field.Dirk.Nudges()).Count(message => message.Says("Contoso")).ShouldBe(1);
        await board.GoToAsync(Office.On(board.Day.AddDays(1)));

        await field.Teams.MessageAsync(
            field.Kim.Chat,
            message => message.Says(field.Text("executive.title.lapsed", "Dirk Directeur"))
        );
        await field.Teams.UntilAsync(() => asks.Says(field.Text("executive.you.lapsed")), "the director sees it");
        await field.Teams.UntilAsync(
            () => team.Says(field.Text("executive.title.lapsed", "Dirk Directeur")),
            "the team sees it"
        );
        (await field.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, open.Data(field.Text("executive.yes"))))
            .ShouldShowCard()
            .Says(field.Text("executive.you.lapsed"))
            .ShouldBeTrue();
        (await field.PlaysAsync())[0].Kind.ShouldBe(PlayKind.ExecutiveLapsed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorWithoutTheApp_GetsItOnInstalling_AndTheTeamHearsSo(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var field = board.Field;
        var form = await board.FormAsync();

        (
            await field.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(board.Rob.AadObjectId, ("director_name", "Rob van Raad"))
            )
        ).ShouldShowCard();

        await board.SaysInThreadAsync(field.Text("unreachable.person", "Rob van Raad"));
        await field.SettledAsync();
        (await field.FileAsync()).Dossier.Answers.Unreached.ShouldHaveSingleItem().Person.Name.ShouldBe("Rob van Raad");
        await board.Rob.InstallsAsync();
        var asks = await board.AsksAsync(board.Rob);
        await field.SettledAsync();
        (await board.AcceptsAsync(board.Rob, asks)).ShouldShowCard();
        (await field.FileAsync()).Dossier.Answers.Unreached.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("403")]
    [InlineData("404")]
    [InlineData("400")]
    public async Task DirectorWhoLeftTheOrganisation_KeepsNobodyWaiting(string fault)
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        field.Teams.Faults.Always(
            fault == "400" ? Fault.BadArgument : NamedFault.Of(fault),
            request => request.Operation == Operation.CreateConversation
        );
        var form = await board.FormAsync();
        (
            await field.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(Guid.NewGuid().ToString(), ("director_name", "Gone Girl"))
            )
        ).ShouldShowCard();
        await board.SaysInThreadAsync(field.Text("unreachable.person", "Gone Girl"));
        await field.SettledAsync();
        field.Teams.Faults.Clear();
        (await board.RequestAsync()).State.ShouldBe(RequestState.Asked);
        (await UnreachedAsync(field)).ShouldHaveSingleItem();

        // Someone else is asked instead, and no one waits for the first one any more.
        await ChangeAsync(board, form, ("director", board.Ilse.AadObjectId), ("director_name", string.Empty));

        var asks = await board.AsksAsync(board.Ilse);
        (await board.AcceptsAsync(board.Ilse, asks)).ShouldShowCard();
        await field.SettledAsync();
        (await UnreachedAsync(field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestWithdrawnBeforeItArrived_NeverArrives()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        var form = await board.FormAsync();
        (
            await field.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(board.Rob.AadObjectId, ("director_name", "Rob"))
            )
        ).ShouldShowCard();
        await field.SettledAsync();
        (
            await field.Kim.PressesAsync(
                form,
                field.Text("executive.withdraw.send"),
                (ExecutiveAsking.ReasonInput, "Moved")
            )
        ).ShouldShowCard();
        await field.SettledAsync();

        await board.Rob.InstallsAsync();
        await field.SettledAsync();

        board.Rob.Chat.FromBot.ShouldNotContain(message => message.Says("Contoso"));
    }

    [Fact]
    public async Task BaseFourAndSeven_OfferTheRequest_WithWhatTheMeetingSays()
    {
        await using var board = await Board.OpenAsync(azurite);
        var field = board.Field;
        await field.SeedAsync(7);
        var meeting = await field.AnswersAsync(field.Sam, "meeting", 7);

        await field.Teams.UntilAsync(
            () => meeting.Card!.HasButton(field.Text("score.executive")),
            "the answered card offers the request"
        );
        (await field.Kim.PressesAsync(meeting, field.Text("score.executive"))).ShouldSay(field.Text("form.below"));

        var form = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(Verbs.ExecutiveSave) == true
        );
        var file = await field.FileAsync();
        var said = file.Dossier.Answers.Of(7, "meeting");
        form.Card!.Input("place").Value.ShouldBe(said.Text("place"));
        form.Card.Input("date").Value.ShouldBe(Board.Iso(said.Date("date")!.Value));
        form.Card.Input("whom").Value.ShouldNotBeNullOrEmpty();
    }

    private static async Task<IReadOnlyList<Unreached>> UnreachedAsync(Field field) =>
        (await field.FileAsync()).Dossier.Answers.Unreached;

    private static async Task<FakeMessage> ChangeFormAsync(Board board, FakeMessage team)
    {
        var field = board.Field;
        await field.Teams.UntilAsync(
            () => team.Card!.HasButton(field.Text("executive.change")),
            "the team's card offers the change"
        );
        (await field.Kim.PressesAsync(team, field.Text("executive.change"))).ShouldSay(field.Text("form.below"));
        return await field.Teams.MessageAsync(
            field.Thread,
            message => message.Card?.HasButton(field.Text("executive.save")) == true
        );
    }

    private static async Task ChangeAsync(Board board, FakeMessage team, params (string Input, string Value)[] inputs)
    {
        var form = await ChangeFormAsync(board, team);
        var changed = await board.Field.Kim.PressesAsync(form, board.Field.Text("executive.save"), inputs);
        changed.ShouldShowCard().HasInput("director").ShouldBeFalse(changed.ToString());
        await board.Field.SettledAsync();
    }
}
