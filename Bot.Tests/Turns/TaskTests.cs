using AccountBot.Bot.Accounts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Team;
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
        await using var field = await Field.OpenAsync(azurite, dutch);
        var list = await PreparedAsync(field);

        list.Says(field.Text("tasks.preparations")).ShouldBeTrue();
        list.Says(field.Text("tasks.done", 0, 13)).ShouldBeTrue();
        list.Says(field.Text("task.prep.referenceVisit")).ShouldBeTrue();
        list.Says(field.Text("task.prep.users")).ShouldBeFalse();
        (await TasksAsync(field)).Count.ShouldBe(13);

        var first = FirstTask(list.Card!);
        var done = await field.Sam.InvokesAsync(list, Verbs.TaskDone, first);
        var after = done.ShouldShowCard();
        after.Says(field.Text("tasks.done", 1, 13)).ShouldBeTrue();
        after.Says(field.Text("task.prep.referenceVisit")).ShouldBeFalse();
        foreach (var again in await field.Sam.RepeatsAsync(done, 3, atOnce: true))
        {
            again.ShouldShowCard().Says(field.Text("tasks.done", 1, 13)).ShouldBeTrue();
        }
        await field.Teams.MessageAsync(message =>
            message.Id == list.Id && message.Says(field.Text("tasks.done", 1, 13))
        );
        (await field.PlaysAsync()).Count(play => play.Kind == PlayKind.TaskDone).ShouldBe(1);
        var all = await field.Sam.PressesOnAsync(list, after, field.Text("tasks.all"));
        all.ShouldShowCard().HasButton(field.Text("tasks.next")).ShouldBeTrue();
        var next = (await field.Sam.PressesOnAsync(list, all.Card!, field.Text("tasks.next"))).ShouldShowCard();
        next.Says("☑ " + field.Text("task.prep.referenceVisit")).ShouldBeTrue();
        next.Says(field.Text("task.state.done")).ShouldBeTrue();
        (await field.Sam.AsksAsync(field.Thread, "log"))
            .Says(field.Text("play.taskDone", field.Text("task.prep.referenceVisit")))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_OfEachField_ComesBackAtItsField_WithWhatWasChosen(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        var list = await PreparedAsync(field);
        var card = (
            await field.Sam.InvokesAsync(list, Verbs.TaskChange, FirstTask(list.Card!, Verbs.TaskChange))
        ).ShouldShowCard();
        card.Says(field.Text("task.prep.referenceVisit")).ShouldBeTrue();

        var wrong = (
            await field.Sam.PressesOnAsync(
                list,
                card,
                Verbs.TaskSave,
                ("owner", field.Noor.AadObjectId),
                ("due", "2020-01-01"),
                ("state", "dropped")
            )
        ).ShouldShowCard();
        wrong.ErrorAt("due").ShouldBe("⚠ " + field.Text("problem.datePast"));
        wrong.ErrorAt("reason").ShouldBe("⚠ " + field.Text("problem.dropReason"));
        wrong.Input("owner").Value.ShouldBe(field.Noor.AadObjectId);
        wrong.Input("state").Value.ShouldBe("dropped");
        var nobody = (
            await field.Sam.PressesOnAsync(list, card, Verbs.TaskSave, ("owner", "nobody-we-know"))
        ).ShouldShowCard();
        nobody.ErrorAt("owner").ShouldBe("⚠ " + field.Text("problem.person", "nobody-we-know"));
        (await TasksAsync(field)).ShouldAllBe(task => task.Revision == 1);

        var saved = await field.Sam.PressesOnAsync(
            list,
            wrong,
            Verbs.TaskSave,
            ("due", string.Empty),
            ("reason", "They *saw* it")
        );
        saved.ShouldShowCard().Says(field.Text("tasks.dropped", 1)).ShouldBeTrue();
        var task = (await TasksAsync(field)).Single(each => each.Text == "referenceVisit");
        (task.State, task.Reason, task.Revision).ShouldBe((TaskState.Dropped, "They *saw* it", 2));
        task.Owner!.Name.ShouldBe("Noor Jansen");
    }

    [Fact]
    public async Task OlderCard_HearsWhoWasFirst_AndLosesNothing()
    {
        await using var field = await Field.OpenAsync(azurite);
        var list = await PreparedAsync(field);
        var first = FirstTask(list.Card!);
        var change = FirstTask(list.Card!, Verbs.TaskChange);
        var card = (await field.Sam.InvokesAsync(list, Verbs.TaskChange, change)).ShouldShowCard();
        (
            await field.Noor.PressesOnAsync(list, card, Verbs.TaskSave, ("owner", field.Noor.AadObjectId))
        ).ShouldShowCard();

        var late = (
            await field.Sam.PressesOnAsync(
                list,
                card,
                Verbs.TaskSave,
                ("owner", field.Sam.AadObjectId),
                ("due", $"{Field.Year + 1}-02-01")
            )
        ).ShouldShowCard();

        late.Warnings.ShouldHaveSingleItem().ShouldContain("Noor Jansen");
        late.Input("owner").Value.ShouldBe(field.Sam.AadObjectId);
        late.Input("due").Value.ShouldBe($"{Field.Year + 1}-02-01");
        (await field.Kim.InvokesAsync(list, Verbs.TaskDone, first))
            .ShouldShowCard()
            .Says(field.Text("task.changedMeanwhile", "Noor Jansen", field.Text("task.prep.referenceVisit")))
            .ShouldBeTrue();
        (await field.Sam.PressesOnAsync(list, late, Verbs.TaskSave)).ShouldShowCard();
        var task = (await TasksAsync(field)).Single(each => each.Text == "referenceVisit");
        (task.Owner!.Id, task.Revision, task.State).ShouldBe((field.Sam.AadObjectId, 3, TaskState.Open));
    }

    [Theory]
    [InlineData(false, "tasks", "tasks Contoso")]
    [InlineData(true, "taken", "taken contoso")]
    public async Task OwnTask_IsWrittenDownOnce_AndFoundByCommand(bool dutch, string here, string named)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.SettledAsync();
        var empty = await field.Sam.AsksAsync(field.Thread, here);
        empty.Says(field.Text("tasks.none")).ShouldBeTrue();
        var card = (await field.Sam.PressesAsync(empty, Verbs.TaskNew)).ShouldShowCard();

        var wrong = (
            await field.Sam.PressesOnAsync(empty, card, Verbs.TaskAdd, ("due", "2020-01-01"))
        ).ShouldShowCard();
        wrong.ErrorAt("text").ShouldBe("⚠ " + field.Text("problem.required"));
        wrong.ErrorAt("due").ShouldBe("⚠ " + field.Text("problem.datePast"));
        var added = await field.Sam.PressesOnAsync(
            empty,
            wrong,
            Verbs.TaskAdd,
            ("text", "Ask [legal](http://x)"),
            ("due", $"{Field.Year + 1}-02-01"),
            ("owner", field.Olaf.AadObjectId)
        );
        foreach (var pressed in (await field.Sam.RepeatsAsync(added, 2)).Prepend(added))
        {
            pressed.ShouldShowCard().Says("Ask [legal](http://x)").ShouldBeTrue();
        }

        var task = (await TasksAsync(field)).ShouldHaveSingleItem();
        (task.Kind, task.Base, task.Owner!.Name).ShouldBe((TaskKind.Own, 1, "Olaf Outsider"));
        (await field.Kim.AsksAsync(field.Kim.Chat, named)).Says("Ask [legal](http://x)").ShouldBeTrue();
        (await field.Kim.PressesAsync(field.Scoreboard, field.Text("score.tasks"))).ShouldSay(field.Text("form.below"));
    }

    [Fact]
    public async Task Tasks_AreForTheAccountsPeopleOnly_AndForTheTeamToChange()
    {
        await using var field = await Field.OpenAsync(azurite);
        var list = await PreparedAsync(field);
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
            (await field.Olaf.InvokesAsync(list, verb, data)).ShouldSay(field.Text("error.notFound"));
        }
        (await field.Olaf.AsksAsync(field.Thread, "tasks")).Says("Contoso").ShouldBeFalse();
        (await field.Eva.InvokesAsync(list, Verbs.TaskDone, first)).ShouldSay(field.Text("error.notOnTeam"));

        var forged = first.DeepClone();
        forged["card"]!["verb"] = Verbs.TaskAdd;
        (await field.Sam.InvokesAsync(list, Verbs.TaskAdd, (JObject)forged)).ShouldSay(field.Text("error.badCard"));
        first["card"]!["form"] = "gone";
        (await field.Sam.InvokesAsync(list, Verbs.TaskDone, first))
            .ShouldShowCard()
            .Says(field.Text("task.unknown"))
            .ShouldBeTrue();
        (await TasksAsync(field)).ShouldAllBe(task => task.Revision == 1);
    }

    /// <summary>Plays to the GO of base 6 and waits for the list of preparations.</summary>
    private static async Task<FakeMessage> PreparedAsync(Field field)
    {
        await field.CreateAsync(rule: "majority");
        await field.SettledAsync();
        var file = await field.FileAsync();
        var (account, now) = (file.Dossier.Account, TimeProvider.System.GetUtcNow());
        var season = Enumerable.Range(1, 5).Aggregate(file.Dossier.Season, (sum, _) => sum.Go(null, now));
        (
            await field.Bot.Store.CommitAsync(field.Key, new Changes(file).Season(season).Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
        var gates = field.Bot.Get<GateDesk>();
        (
            await gates.OpenAsync(field.Key, Field.Year, "Why not", account.AccountManager, CancellationToken.None)
        )!.Outcome.ShouldBeOfType<AccountBot.Playbook.OpenGateOutcome.Opened>();
        foreach (var voter in account.Team.Take(2))
        {
            var at = new GateAddress(Field.Year, 6, 1);
            (
                await gates.VoteAsync(field.Key, at, Choice.Go, null, voter, CancellationToken.None)
            )!.Outcome.ShouldBeOfType<VoteOutcome.Counted>();
        }
        var list = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("tasks.preparations"))
        );
        await field.SettledAsync();
        return list;
    }

    /// <summary>What a button beside the first task sends.</summary>
    internal static JObject FirstTask(CardView card, string verb = Verbs.TaskDone) =>
        (JObject)card.Everything.First(each => (string?)each.Json["verb"] == verb).Json["data"]!.DeepClone();

    private static async Task<IReadOnlyList<TeamTask>> TasksAsync(Field field) =>
        (await field.FileAsync()).Dossier.Answers.Tasks;
}
