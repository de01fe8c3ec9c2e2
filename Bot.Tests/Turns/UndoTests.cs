using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Team;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Undo takes back one's own last act, as long as no one built on it.</summary>
public sealed class UndoTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<Field> WithAccountAsync(bool dutch = false)
    {
        var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    private static string Undo(Field field) => field.Dutch ? "herstel" : "undo";

    private static Task<FakeMessage> UndoesAsync(Field field, FakePerson person) =>
        person.AsksAsync(field.Thread, Undo(field));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LogLine_IsTakenBack_AndASecondUndoGoesNoFurther(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var before = (await field.FileAsync()).Dossier.Season.Spent;
        await field.Sam.AsksAsync(field.Thread, "log 1h first");
        await field.Sam.AsksAsync(field.Thread, "log 2h second");

        (await UndoesAsync(field, field.Sam)).Says(field.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue();
        var second = await UndoesAsync(field, field.Sam);

        second.Says(field.Text("undo.already", "|").Split('|')[0]).ShouldBeTrue(second.ToString());
        var spent = (await field.FileAsync()).Dossier.Season.Spent;
        (spent.Plays, spent.Hours).ShouldBe((before.Plays + 1, before.Hours + 1));
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Countered).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LogLine_OfANewPost_IsTakenBackByANewPost_InItsChannelOnly(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        await field.Sam.AsksAsync(field.Sales.General, "log 1h first");

        var elsewhere = await field.Sam.AsksAsync(field.Sales.AddChannel("Elsewhere"), Undo(field));
        var here = await field.Sam.AsksAsync(field.Sales.General, Undo(field));

        elsewhere.Says(field.Text("error.noAccountHere").Split("**")[0]).ShouldBeTrue(elsewhere.ToString());
        here.Says(field.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue(here.ToString());
    }

    [Fact]
    public async Task Competitor_Seen_AndGone_AreTakenBack()
    {
        await using var field = await WithAccountAsync();
        await field.Sam.AsksAsync(field.Thread, "competitor Fabrikam has a stand there");
        await field.Sam.AsksAsync(field.Thread, "competitor gone Fabrikam");
        (await field.FileAsync()).Dossier.Season.Competitors.ShouldBeEmpty();

        (await UndoesAsync(field, field.Sam)).Says(field.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue();
        (await field.FileAsync()).Dossier.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Fabrikam");

        await field.Noor.AsksAsync(field.Thread, "competitor Litware called them");
        await UndoesAsync(field, field.Noor);
        (await field.FileAsync()).Dossier.Season.Competitors.ShouldHaveSingleItem().Name.ShouldBe("Fabrikam");
    }

    [Fact]
    public async Task Update_IsTakenBack_AndWhoWasToldIsNamed()
    {
        await using var field = await WithAccountAsync();
        await field.Sam.AsksAsync(field.Thread, "update the line stood still");

        var back = await UndoesAsync(field, field.Sam);

        back.Says(field.Text("log.takenBack", "Sam Bakker")).ShouldBeTrue(back.ToString());
        back.Says(field.Text("undo.told", "Kim de Vries")).ShouldBeTrue(back.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_IsOpenAgain_UntilAColleagueAnsweredTheNextForm(bool dutch)
    {
        await using var field = await azurite.SeededAsync(2, dutch);
        await field.SeedAsync(2, until: "need");
        var need = await field.PlayFormAsync("need", 2);
        await field.SettledAsync();
        (await field.Sam.PressesAsync(need, Verbs.FormSave, ("need", "Certainty"))).ShouldShowCard();
        await field.FormAsync("route", 2);
        await field.SettledAsync();

        var back = await UndoesAsync(field, field.Sam);

        back.Says(field.Text("undo.form")).ShouldBeTrue(back.ToString());
        back.Says(field.Texts.FormTitle(2, "need")).ShouldBeTrue();
        await field.SettledAsync();
        var open = await field.FormAsync("need", 2);
        open.Card!.Input("need").Value.ShouldBe("Certainty");
        (await field.Sam.AsksAsync(field.Thread, dutch ? "logboek" : "log"))
            .Says(field.Text("play.countered", field.Texts.FormTitle(2, "need")))
            .ShouldBeTrue();

        (await field.Sam.PressesAsync(open, Verbs.FormSave, ("need", "Certainty again"))).ShouldShowCard();
        var route = await field.FormAsync("route", 2);
        (await field.Noor.PressesAsync(route, Verbs.FormSave, ("route", "A pilot"))).ShouldShowCard();
        var refused = await UndoesAsync(field, field.Sam);
        refused
            .Says($"Noor Jansen {field.Text("play.formAnswered", field.Texts.FormTitle(2, "route"))}")
            .ShouldBeTrue(refused.ToString());
        (await field.FileAsync()).Dossier.Answers.Of(2, "need").Text("need").ShouldBe("Certainty again");
    }

    [Fact]
    public async Task Vote_AndAChangedVote_AreTakenBack_UntilTheGateIsClosed()
    {
        await using var field = await WithAccountAsync();
        var gate = await field.ToTheGateAsync();
        await field.Noor.AsksAsync(field.Thread, "go");
        await field.Noor.AsksAsync(field.Thread, "no go, too early");

        await UndoesAsync(field, field.Noor);
        (await VotesAsync(field)).ShouldBe([("Noor Jansen", Choice.Go, null)]);
        await field.Teams.UntilAsync(() => !gate.Says("too early"), "the gate shows the vote before");

        await field.Kim.AsksAsync(field.Thread, "go");
        await UndoesAsync(field, field.Kim);
        (await VotesAsync(field)).ShouldBe([("Noor Jansen", Choice.Go, null)]);

        await field.Kim.AsksAsync(field.Thread, "go because we can");
        await field.NoGoAsync();
        var refused = await UndoesAsync(field, field.Kim);
        refused.Says($"Eva Smit {field.Text("play.decidedNoGo")}").ShouldBeTrue(refused.ToString());
    }

    [Fact]
    public async Task Task_Added_AndFinished_AreTakenBack_UntilSomebodyChangedThem()
    {
        await using var field = await WithAccountAsync();
        var id = Guid.CreateVersion7().ToString("N");
        (
            await field.Sam.InvokesAsync(field.Scoreboard, Verbs.TaskAdd, Task(field, Verbs.TaskAdd, id, 0))
        ).IsOk.ShouldBeTrue();
        (await TaskAsync(field)).State.ShouldBe(TaskState.Open);

        await UndoesAsync(field, field.Sam);
        (await TaskAsync(field)).State.ShouldBe(TaskState.Dropped);

        var other = Guid.CreateVersion7().ToString("N");
        await field.Sam.InvokesAsync(field.Scoreboard, Verbs.TaskAdd, Task(field, Verbs.TaskAdd, other, 0));
        await field.Noor.InvokesAsync(field.Scoreboard, Verbs.TaskDone, Task(field, Verbs.TaskDone, other, 1));
        var refused = await UndoesAsync(field, field.Sam);
        refused.Says($"Noor Jansen {field.Text("play.taskDone", "Call Karin")}").ShouldBeTrue(refused.ToString());
        await UndoesAsync(field, field.Noor);
        (await field.FileAsync()).Dossier.Answers.Tasks.Single(task => task.Id == other).State.ShouldBe(TaskState.Open);
    }

    [Fact]
    public async Task WhatOthersWereAsked_IsNotTakenBack_AndSaysSo()
    {
        await using var field = await WithAccountAsync();
        var form = await field.Dirk.AsksAsync(field.Thread, "visit Contoso");
        (
            await field.Dirk.PressesAsync(
                form,
                Verbs.VisitSave,
                ("on", $"{TimeProvider.System.GetUtcNow().AddDays(9):yyyy-MM-dd}"),
                ("with", "Karin"),
                ("purpose", "Opening")
            )
        ).ShouldShowCard();

        var refused = await UndoesAsync(field, field.Dirk);

        refused.Says(field.Text("undo.final", "|").Split('|')[1]).ShouldBeTrue(refused.ToString());
        (await field.FileAsync()).Dossier.Answers.Visits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task OwnChat_NamesTheAccount_AndAChannelWithoutOneHearsOfNone()
    {
        await using var field = await WithAccountAsync();
        await field.Noor.InstallsAsync();
        (await field.Noor.AsksAsync(field.Noor.Chat, "undo")).Says(field.Text("undo.nothing")).ShouldBeTrue();
        await field.Noor.AsksAsync(field.Thread, "log 2h called");

        var elsewhere = await field.Noor.AsksAsync(field.Sales.AddChannel("Elsewhere"), "undo");
        elsewhere.Says("Contoso").ShouldBeFalse(elsewhere.ToString());
        (await field.PlaysAsync()).ShouldAllBe(play => play.Kind != PlayKind.Countered);
        (await field.Noor.AsksAsync(field.Noor.Chat, "undo")).Says("Contoso").ShouldBeTrue();
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.Countered).ShouldBe(1);
    }

    private static JObject Task(Field field, string verb, string id, int revision) =>
        new()
        {
            ["card"] = new JObject
            {
                ["verb"] = verb,
                ["account"] = field.Key.Account,
                ["year"] = Field.Year,
                ["form"] = id,
                ["revision"] = revision,
            },
            ["text"] = "Call Karin",
        };

    private static async Task<TeamTask> TaskAsync(Field field) =>
        (await field.FileAsync()).Dossier.Answers.Tasks.ShouldHaveSingleItem();

    private static async Task<IReadOnlyList<(string, Choice, string?)>> VotesAsync(Field field)
    {
        var season = (await field.FileAsync()).Dossier.Season;
        var gate = await field.Bot.Store.LoadGateAsync(field.Key, season.Year, season.AtBat, season.Round, default);
        return [.. gate.ShouldNotBeNull().Votes.Select(vote => (vote.By.Name, vote.Choice, vote.Reason))];
    }
}
