using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Tasks;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Undo takes back one's own last act, as long as no one built on it.</summary>
public sealed class UndoTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<TeamScenario> WithAccountAsync(bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    private static string Undo(TeamScenario scenario) => scenario.Dutch ? "herstel" : "undo";

    private static Task<FakeMessage> UndoesAsync(TeamScenario scenario, FakePerson person) =>
        person.AsksAsync(scenario.Thread, Undo(scenario));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LogLine_IsTakenBack_AndASecondUndoGoesNoFurther(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var before = (await scenario.FileAsync()).Dossier.Season.Spent;
        await scenario.Sam.AsksAsync(scenario.Thread, "log 1h first");
        await scenario.Sam.AsksAsync(scenario.Thread, "log 2h second");

        (await UndoesAsync(scenario, scenario.Sam)).Says(scenario.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue();
        var second = await UndoesAsync(scenario, scenario.Sam);

        second.Says(scenario.Text("undo.already", "|").Split('|')[0]).ShouldBeTrue(second.ToString());
        var spent = (await scenario.FileAsync()).Dossier.Season.Spent;
        (spent.Plays, spent.Hours).ShouldBe((before.Plays + 1, before.Hours + 1));
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Countered).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LogLine_OfANewPost_IsTakenBackByANewPost_InItsChannelOnly(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        await scenario.Sam.AsksAsync(scenario.Sales.General, "log 1h first");

        var elsewhere = await scenario.Sam.AsksAsync(scenario.Sales.AddChannel("Elsewhere"), Undo(scenario));
        var here = await scenario.Sam.AsksAsync(scenario.Sales.General, Undo(scenario));

        elsewhere.Says(scenario.Text("error.noAccountHere").Split("**")[0]).ShouldBeTrue(elsewhere.ToString());
        here.Says(scenario.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue(here.ToString());
    }

    [Fact]
    public async Task Competitor_Seen_AndGone_AreTakenBack()
    {
        await using var scenario = await WithAccountAsync();
        await scenario.Sam.AsksAsync(scenario.Thread, "competitor Fabrikam has a stand there");
        await scenario.Sam.AsksAsync(scenario.Thread, "competitor gone Fabrikam");
        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();

        (await UndoesAsync(scenario, scenario.Sam)).Says(scenario.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue();
        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Fabrikam");

        await scenario.Noor.AsksAsync(scenario.Thread, "competitor Litware called them");
        await UndoesAsync(scenario, scenario.Noor);
        (await scenario.FileAsync()).Dossier.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Fabrikam");
    }

    [Fact]
    public async Task Update_IsTakenBack_AndWhoWasToldIsNamed()
    {
        await using var scenario = await WithAccountAsync();
        await scenario.Sam.AsksAsync(scenario.Thread, "update the line stood still");

        var back = await UndoesAsync(scenario, scenario.Sam);

        back.Says(scenario.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue(back.ToString());
        back.Says(scenario.Text("undo.told", "Kim de Vries")).ShouldBeTrue(back.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_IsOpenAgain_UntilAColleagueAnsweredTheNextForm(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(2, dutch);
        await scenario.SeedAsync(2, until: "need");
        var need = await scenario.PlayFormAsync("need", 2);
        await scenario.SettledAsync();
        (await scenario.Sam.PressesAsync(need, Verbs.FormSave, ("need", "Certainty"))).ShouldShowCard();
        await scenario.FormAsync("route", 2);
        await scenario.SettledAsync();

        var back = await UndoesAsync(scenario, scenario.Sam);

        back.Says(scenario.Text("undo.form")).ShouldBeTrue(back.ToString());
        back.Says(scenario.Texts.FormTitle(2, "need")).ShouldBeTrue();
        await scenario.SettledAsync();
        var open = await scenario.FormAsync("need", 2);
        open.Card!.Input("need").Value.ShouldBe("Certainty");
        (await scenario.Sam.AsksAsync(scenario.Thread, dutch ? "logboek" : "log"))
            .Says(scenario.Text("play.countered", scenario.Texts.FormTitle(2, "need")))
            .ShouldBeTrue();

        (await scenario.Sam.PressesAsync(open, Verbs.FormSave, ("need", "Certainty again"))).ShouldShowCard();
        var route = await scenario.FormAsync("route", 2);
        (await scenario.Noor.PressesAsync(route, Verbs.FormSave, ("route", "A pilot"))).ShouldShowCard();
        var refused = await UndoesAsync(scenario, scenario.Sam);
        refused
            .Says($"Noor Jansen {scenario.Text("play.formAnswered", scenario.Texts.FormTitle(2, "route"))}")
            .ShouldBeTrue(refused.ToString());
        (await scenario.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Certainty again");
    }

    [Fact]
    public async Task Vote_AndAChangedVote_AreTakenBack_UntilTheGateIsClosed()
    {
        await using var scenario = await WithAccountAsync();
        var gate = await scenario.ToTheGateAsync();
        await scenario.Noor.AsksAsync(scenario.Thread, "go");
        await scenario.Noor.AsksAsync(scenario.Thread, "no go, too early");

        await UndoesAsync(scenario, scenario.Noor);
        (await VotesAsync(scenario)).ShouldBe([("Noor Jansen", Choice.Go, null)]);
        await scenario.Teams.UntilAsync(() => !gate.Says("too early"), "the gate shows the vote before");

        await scenario.Kim.AsksAsync(scenario.Thread, "go");
        await UndoesAsync(scenario, scenario.Kim);
        (await VotesAsync(scenario)).ShouldBe([("Noor Jansen", Choice.Go, null)]);

        await scenario.Kim.AsksAsync(scenario.Thread, "go because we can");
        await scenario.NoGoAsync();
        var refused = await UndoesAsync(scenario, scenario.Kim);
        refused.Says($"Eva Smit {scenario.Text("play.decidedNoGo")}").ShouldBeTrue(refused.ToString());
    }

    [Fact]
    public async Task Task_Added_AndFinished_AreTakenBack_UntilSomebodyChangedThem()
    {
        await using var scenario = await WithAccountAsync();
        var id = Guid.CreateVersion7().ToString("N");
        (
            await scenario.Sam.InvokesAsync(scenario.Scoreboard, Verbs.TaskAdd, Task(scenario, Verbs.TaskAdd, id, 0))
        ).IsOk.ShouldBeTrue();
        (await TaskAsync(scenario)).State.ShouldBe(TaskState.Open);

        await UndoesAsync(scenario, scenario.Sam);
        (await TaskAsync(scenario)).State.ShouldBe(TaskState.Dropped);

        var other = Guid.CreateVersion7().ToString("N");
        await scenario.Sam.InvokesAsync(scenario.Scoreboard, Verbs.TaskAdd, Task(scenario, Verbs.TaskAdd, other, 0));
        await scenario.Noor.InvokesAsync(scenario.Scoreboard, Verbs.TaskDone, Task(scenario, Verbs.TaskDone, other, 1));
        var refused = await UndoesAsync(scenario, scenario.Sam);
        refused.Says($"Noor Jansen {scenario.Text("play.taskDone", "Call Karin")}").ShouldBeTrue(refused.ToString());
        await UndoesAsync(scenario, scenario.Noor);
        (await scenario.FileAsync())
            .Dossier.Answers.Tasks.Single(task => task.Id == other)
            .State.ShouldBe(TaskState.Open);
    }

    [Fact]
    public async Task WhatOthersWereAsked_IsNotTakenBack_AndSaysSo()
    {
        await using var scenario = await WithAccountAsync();
        var form = await scenario.Dirk.AsksAsync(scenario.Thread, "visit Contoso");
        (
            await scenario.Dirk.PressesAsync(
                form,
                Verbs.VisitSave,
                ("on", $"{TimeProvider.System.GetUtcNow().AddDays(9):yyyy-MM-dd}"),
                ("with", "Karin"),
                ("purpose", "Opening")
            )
        ).ShouldShowCard();

        var refused = await UndoesAsync(scenario, scenario.Dirk);

        refused.Says(scenario.Text("undo.final", "|").Split('|')[1]).ShouldBeTrue(refused.ToString());
        (await scenario.FileAsync()).Dossier.Answers.Visits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task OwnChat_NamesTheAccount_AndAChannelWithoutOneHearsOfNone()
    {
        await using var scenario = await WithAccountAsync();
        await scenario.Noor.InstallsAsync();
        (await scenario.Noor.AsksAsync(scenario.Noor.Chat, "undo")).Says(scenario.Text("undo.nothing")).ShouldBeTrue();
        await scenario.Noor.AsksAsync(scenario.Thread, "log 2h called");

        var elsewhere = await scenario.Noor.AsksAsync(scenario.Sales.AddChannel("Elsewhere"), "undo");
        elsewhere.Says("Contoso").ShouldBeFalse(elsewhere.ToString());
        (await scenario.PlaysAsync()).ShouldAllBe(logEntry => logEntry.Kind != LogEntryKind.Countered);
        (await scenario.Noor.AsksAsync(scenario.Noor.Chat, "undo")).Says("Contoso").ShouldBeTrue();
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Countered).ShouldBe(1);
    }

    private static JObject Task(TeamScenario scenario, string verb, string id, int revision) =>
        new()
        {
            ["card"] = new JObject
            {
                ["verb"] = verb,
                ["account"] = scenario.Key.Account,
                ["year"] = TeamScenario.Year,
                ["form"] = id,
                ["revision"] = revision,
            },
            ["text"] = "Call Karin",
        };

    private static async Task<TeamTask> TaskAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Tasks.ShouldHaveSingleItem();

    private static async Task<IReadOnlyList<(string, Choice, string?)>> VotesAsync(TeamScenario scenario)
    {
        var season = (await scenario.FileAsync()).Dossier.Season;
        var gate = await scenario.Bot.Store.LoadGateAsync(
            scenario.Key,
            season.Year,
            season.AtBat,
            season.Round,
            default
        );
        return [.. gate.ShouldNotBeNull().Votes.Select(vote => (vote.By.Name, vote.Choice, vote.Reason))];
    }
}
