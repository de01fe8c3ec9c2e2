using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The GO of base 6 puts thirteen preparations before the team; and tasks of the team's own.</summary>
public sealed class TaskTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GoAtBase6_PostsThePreparationsOnce_AndKeepsThemUpToDate(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        var list = await PreparedAsync(scenario);

        list.Says(scenario.Text("tasks.preparations")).ShouldBeTrue();
        list.Says(scenario.Text("tasks.done", 0, 13)).ShouldBeTrue();
        list.Says(scenario.Text("task.prep.referenceVisit")).ShouldBeTrue();
        list.Says(scenario.Text("task.prep.users")).ShouldBeFalse();
        (await TasksAsync(scenario)).Count.ShouldBe(13);

        var first = FirstTask(list.Card!);
        var done = await scenario.Sam.InvokesAsync(list, Verbs.TaskDone, first);
        var after = done.ShouldShowCard();
        after.Says(scenario.Text("tasks.done", 1, 13)).ShouldBeTrue();
        after.Says(scenario.Text("task.prep.referenceVisit")).ShouldBeFalse();
        foreach (var again in await scenario.Sam.RepeatsAsync(done, 3, atOnce: true))
        {
            again.ShouldShowCard().Says(scenario.Text("tasks.done", 1, 13)).ShouldBeTrue();
        }
        await scenario.Teams.MessageAsync(message =>
            message.Id == list.Id && message.Says(scenario.Text("tasks.done", 1, 13))
        );
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.TaskDone).ShouldBe(1);
        var all = await scenario.Sam.PressesOnAsync(list, after, scenario.Text("tasks.all"));
        all.ShouldShowCard().HasButton(scenario.Text("tasks.next")).ShouldBeTrue();
        var next = (await scenario.Sam.PressesOnAsync(list, all.Card!, scenario.Text("tasks.next"))).ShouldShowCard();
        next.Says("☑ " + scenario.Text("task.prep.referenceVisit")).ShouldBeTrue();
        next.Says(scenario.Text("task.state.done")).ShouldBeTrue();
        (await scenario.Sam.AsksAsync(scenario.Thread, "log"))
            .Says(scenario.Text("play.taskDone", scenario.Text("task.prep.referenceVisit")))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_OfEachField_ComesBackAtItsField_WithWhatWasChosen(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        var list = await PreparedAsync(scenario);
        var card = (
            await scenario.Sam.InvokesAsync(list, Verbs.TaskChange, FirstTask(list.Card!, Verbs.TaskChange))
        ).ShouldShowCard();
        card.Says(scenario.Text("task.prep.referenceVisit")).ShouldBeTrue();

        var wrong = (
            await scenario.Sam.PressesOnAsync(
                list,
                card,
                Verbs.TaskSave,
                ("owner", scenario.Noor.AadObjectId),
                ("due", "2020-01-01"),
                ("state", "dropped")
            )
        ).ShouldShowCard();
        wrong.ErrorAt("due").ShouldBe("⚠ " + scenario.Text("problem.datePast"));
        wrong.ErrorAt("reason").ShouldBe("⚠ " + scenario.Text("problem.dropReason"));
        wrong.Input("owner").Value.ShouldBe(scenario.Noor.AadObjectId);
        wrong.Input("state").Value.ShouldBe("dropped");
        var nobody = (
            await scenario.Sam.PressesOnAsync(list, card, Verbs.TaskSave, ("owner", "nobody-we-know"))
        ).ShouldShowCard();
        nobody.ErrorAt("owner").ShouldBe("⚠ " + scenario.Text("problem.person", "nobody-we-know"));
        (await TasksAsync(scenario)).ShouldAllBe(task => task.Revision == 1);

        var saved = await scenario.Sam.PressesOnAsync(
            list,
            wrong,
            Verbs.TaskSave,
            ("due", string.Empty),
            ("reason", "They *saw* it")
        );
        saved.ShouldShowCard().Says(scenario.Text("tasks.dropped", 1)).ShouldBeTrue();
        var task = (await TasksAsync(scenario)).Single(each => each.Text == "referenceVisit");
        (task.State, task.Reason, task.Revision).ShouldBe((TaskState.Dropped, "They *saw* it", 2));
        task.Owner!.Name.ShouldBe("Noor Jansen");
    }

    [Fact]
    public async Task OlderCard_HearsWhoWasFirst_AndLosesNothing()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var list = await PreparedAsync(scenario);
        var first = FirstTask(list.Card!);
        var change = FirstTask(list.Card!, Verbs.TaskChange);
        var card = (await scenario.Sam.InvokesAsync(list, Verbs.TaskChange, change)).ShouldShowCard();
        (
            await scenario.Noor.PressesOnAsync(list, card, Verbs.TaskSave, ("owner", scenario.Noor.AadObjectId))
        ).ShouldShowCard();

        var late = (
            await scenario.Sam.PressesOnAsync(
                list,
                card,
                Verbs.TaskSave,
                ("owner", scenario.Sam.AadObjectId),
                ("due", $"{TeamScenario.Year + 1}-02-01")
            )
        ).ShouldShowCard();

        late.Warnings.ShouldHaveSingleItem().ShouldContain("Noor Jansen");
        late.Input("owner").Value.ShouldBe(scenario.Sam.AadObjectId);
        late.Input("due").Value.ShouldBe($"{TeamScenario.Year + 1}-02-01");
        (await scenario.Kim.InvokesAsync(list, Verbs.TaskDone, first))
            .ShouldShowCard()
            .Says(scenario.Text("task.changedMeanwhile", "Noor Jansen", scenario.Text("task.prep.referenceVisit")))
            .ShouldBeTrue();
        (await scenario.Sam.PressesOnAsync(list, late, Verbs.TaskSave)).ShouldShowCard();
        var task = (await TasksAsync(scenario)).Single(each => each.Text == "referenceVisit");
        (task.Owner!.Id, task.Revision, task.State).ShouldBe((scenario.Sam.AadObjectId, 3, TaskState.Open));
    }

    [Theory]
    [InlineData(false, "tasks", "tasks Contoso")]
    [InlineData(true, "taken", "taken contoso")]
    public async Task OwnTask_IsWrittenDownOnce_AndFoundByCommand(bool dutch, string here, string named)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var empty = await scenario.Sam.AsksAsync(scenario.Thread, here);
        empty.Says(scenario.Text("tasks.none")).ShouldBeTrue();
        var card = (await scenario.Sam.PressesAsync(empty, Verbs.TaskNew)).ShouldShowCard();

        var wrong = (
            await scenario.Sam.PressesOnAsync(empty, card, Verbs.TaskAdd, ("due", "2020-01-01"))
        ).ShouldShowCard();
        wrong.ErrorAt("text").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.ErrorAt("due").ShouldBe("⚠ " + scenario.Text("problem.datePast"));
        var added = await scenario.Sam.PressesOnAsync(
            empty,
            wrong,
            Verbs.TaskAdd,
            ("text", "Ask [legal](http://x)"),
            ("due", $"{TeamScenario.Year + 1}-02-01"),
            ("owner", scenario.Olaf.AadObjectId)
        );
        foreach (var pressed in (await scenario.Sam.RepeatsAsync(added, 2)).Prepend(added))
        {
            pressed.ShouldShowCard().Says("Ask [legal](http://x)").ShouldBeTrue();
        }

        var task = (await TasksAsync(scenario)).ShouldHaveSingleItem();
        (task.Kind, task.Base, task.Owner!.Name).ShouldBe((TaskKind.Own, 1, "Olaf Outsider"));
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, named)).Says("Ask [legal](http://x)").ShouldBeTrue();
        (await scenario.Kim.PressesAsync(scenario.Scoreboard, scenario.Text("score.tasks"))).ShouldSay(
            scenario.Text("form.below")
        );
    }

    [Fact]
    public async Task Tasks_AreForTheAccountsPeopleOnly_AndForTheTeamToChange()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var list = await PreparedAsync(scenario);
        var first = FirstTask(list.Card!);

        foreach (
            var verb in new[]
            {
                Verbs.TaskList,
                Verbs.TaskChange,
                Verbs.TaskSave,
                Verbs.TaskDone,
                Verbs.TaskNew,
                Verbs.TaskAdd,
            }
        )
        {
            var data = (JObject)first.DeepClone();
            data["card"]!["verb"] = verb;
            data["card"]!["form"] = verb == Verbs.TaskAdd ? Guid.Empty.ToString("N") : "any";
            (await scenario.Olaf.InvokesAsync(list, verb, data)).ShouldSay(scenario.Text("error.notFound"));
        }
        (await scenario.Olaf.AsksAsync(scenario.Thread, "tasks")).Says("Contoso").ShouldBeFalse();
        (await scenario.Eva.InvokesAsync(list, Verbs.TaskDone, first)).ShouldSay(scenario.Text("error.notOnTeam"));

        var forged = first.DeepClone();
        forged["card"]!["verb"] = Verbs.TaskAdd;
        (await scenario.Sam.InvokesAsync(list, Verbs.TaskAdd, (JObject)forged)).ShouldSay(
            scenario.Text("error.badCard")
        );
        first["card"]!["form"] = "gone";
        (await scenario.Sam.InvokesAsync(list, Verbs.TaskDone, first))
            .ShouldShowCard()
            .Says(scenario.Text("task.unknown"))
            .ShouldBeTrue();
        (await TasksAsync(scenario)).ShouldAllBe(task => task.Revision == 1);
    }

    /// <summary>Plays to the GO of base 6 and waits for the list of preparations.</summary>
    private static async Task<FakeMessage> PreparedAsync(TeamScenario scenario)
    {
        await scenario.CreateAsync(rule: "majority");
        await scenario.SettledAsync();
        var file = await scenario.FileAsync();
        var (account, now) = (file.Dossier.Account, TimeProvider.System.GetUtcNow());
        var season = Enumerable.Range(1, 5).Aggregate(file.Dossier.Season, (sum, _) => sum.Go(null, now));
        (
            await scenario.Bot.Store.CommitAsync(
                scenario.Key,
                new Changes(file).Season(season).Rows,
                CancellationToken.None
            )
        ).ShouldBeOfType<CommitOutcome.Committed>();
        var gates = scenario.Bot.Get<GateService>();
        (
            await gates.OpenAsync(
                scenario.Key,
                TeamScenario.Year,
                "Why not",
                account.AccountManager,
                CancellationToken.None
            )
        )!.Outcome.ShouldBeOfType<AccountBot.Playbook.OpenGateOutcome.Opened>();
        foreach (var voter in account.Team.Take(2))
        {
            var at = new GateAddress(TeamScenario.Year, 6, 1);
            (
                await gates.VoteAsync(scenario.Key, at, Choice.Go, null, voter, CancellationToken.None)
            )!.Outcome.ShouldBeOfType<VoteOutcome.Counted>();
        }
        var list = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("tasks.preparations"))
        );
        await scenario.SettledAsync();
        return list;
    }

    /// <summary>What a button beside the first task sends.</summary>
    internal static JObject FirstTask(CardView card, string verb = Verbs.TaskDone) =>
        (JObject)card.Everything.First(each => (string?)each.Json["verb"] == verb).Json["data"]!.DeepClone();

    private static async Task<IReadOnlyList<TeamTask>> TasksAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Tasks;
}
