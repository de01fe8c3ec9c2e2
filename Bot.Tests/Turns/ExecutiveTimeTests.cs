using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Requests to directors that come to their day, lapse, or wait for someone without the app.</summary>
public sealed class ExecutiveTimeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static WorkCalendar Office => WorkCalendar.Usual;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DayOfTheRequest_BringsTheBriefing_AndTheQuestionHowItWent(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        (await board.AcceptsAsync(scenario.Dirk, asks)).ShouldShowCard();
        await scenario.SettledAsync();

        await board.GoToAsync(Office.Before(board.Day));
        var briefing = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Says(scenario.Text("executive.soon", "Contoso"))
        );
        briefing.Says("We deliver within five days").ShouldBeTrue();

        await board.GoToAsync(Office.On(board.Day.AddDays(1)));
        var how = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Card?.HasButton(scenario.Text("executive.tell")) == true
        );
        (await scenario.Dirk.PressesAsync(how, scenario.Text("executive.tell"), ("hours", "many")))
            .ShouldShowCard()
            .ErrorAt("story")
            .ShouldBe("⚠ " + scenario.Text("problem.required"));
        var told = await scenario.Dirk.PressesAsync(
            how,
            scenario.Text("executive.tell"),
            ("story", "They *want* our plant"),
            ("hours", dutch ? "3,5" : "3.5")
        );
        told.ShouldShowCard().Says("They *want* our plant").ShouldBeTrue();
        await scenario.Dirk.RepeatsAsync(told, 2, atOnce: true);

        await board.SaysInThreadAsync("They *want* our plant");
        await scenario.Teams.MessageAsync(scenario.Kim.Chat, message => message.Says("They *want* our plant"));
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => team.Says(scenario.Text("executive.title.told", "Dirk Directeur")),
            "the team's card is kept up to date"
        );
        var logEntry = (await scenario.PlaysAsync()).Single(each => each.Kind == LogEntryKind.ExecutiveTold);
        (logEntry.By.Name, logEntry.Hours).ShouldBe(("Dirk Directeur", 3.5m));
        (await scenario.FileAsync()).Dossier.Season.Spent.Hours.ShouldBe(3.5m);
        scenario
            .Dirk.Chat.FromBot.Count(message => message.Says(scenario.Text("executive.soon", "Contoso")))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RequestWithoutAYes_Lapses_AndWhoeverAskedHearsSo(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var (team, asks) = await board.AskedAsync(scenario.Dirk);
        var open = asks.Card!;

        await board.GoToAsync(Office.Before(board.Day));
        // A reminder that the answer is waited for may have come; a briefing for what no one accepted has not.
        scenario
            .Dirk.Chat.FromBot.Except(scenario.Dirk.Nudges())
            .Count(message => message.Says("Contoso"))
            .ShouldBe(1);
        await board.GoToAsync(Office.On(board.Day.AddDays(1)));

        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("executive.title.lapsed", "Dirk Directeur"))
        );
        await scenario.Teams.UntilAsync(() => asks.Says(scenario.Text("executive.you.lapsed")), "the director sees it");
        await scenario.Teams.UntilAsync(
            () => team.Says(scenario.Text("executive.title.lapsed", "Dirk Directeur")),
            "the team sees it"
        );
        (await scenario.Dirk.InvokesAsync(asks, Verbs.ExecutiveAnswer, open.Data(scenario.Text("executive.yes"))))
            .ShouldShowCard()
            .Says(scenario.Text("executive.you.lapsed"))
            .ShouldBeTrue();
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.ExecutiveLapsed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorWithoutTheApp_GetsItOnInstalling_AndTheTeamHearsSo(bool dutch)
    {
        await using var board = await Board.OpenAsync(azurite, dutch);
        var scenario = board.TeamScenario;
        var form = await board.FormAsync();

        (
            await scenario.Kim.PressesAsync(
                form,
                Verbs.ExecutiveSave,
                board.Good(board.Rob.AadObjectId, ("director_name", "Rob van Raad"))
            )
        ).ShouldShowCard();

        await board.SaysInThreadAsync(scenario.Text("unreachable.person", "Rob van Raad"));
        await scenario.SettledAsync();
        (await scenario.FileAsync())
            .Dossier.Answers.Unreached.ShouldHaveSingleItem()
            .Person.Name.ShouldBe("Rob van Raad");
        await board.Rob.InstallsAsync();
        var asks = await board.AsksAsync(board.Rob);
        await scenario.SettledAsync();
        (await board.AcceptsAsync(board.Rob, asks)).ShouldShowCard();
        (await scenario.FileAsync()).Dossier.Answers.Unreached.ShouldBeEmpty();
    }

    [Fact]
    public async Task BaseFourAndSeven_OfferTheRequest_WithWhatTheMeetingSays()
    {
        await using var board = await Board.OpenAsync(azurite);
        var scenario = board.TeamScenario;
        await scenario.SeedAsync(7);
        var meeting = await scenario.AnswersAsync(scenario.Sam, "meeting", 7);

        await scenario.Teams.UntilAsync(
            () => meeting.Card!.HasButton(scenario.Text("score.executive")),
            "the answered card offers the request"
        );
        (await scenario.Kim.PressesAsync(meeting, scenario.Text("score.executive"))).ShouldSay(
            scenario.Text("form.below")
        );

        var form = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(Verbs.ExecutiveSave) == true
        );
        var file = await scenario.FileAsync();
        var said = file.Dossier.Answers.Of(7, "meeting");
        form.Card!.Input("place").Value.ShouldBe(said.Text("place"));
        form.Card.Input("date").Value.ShouldBe(Board.Iso(said.Date("date")!.Value));
        form.Card.Input("whom").Value.ShouldNotBeNullOrEmpty();
    }
}
