using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.StandIns;

public class WaterfallTests
{
    [Fact]
    public async Task Each_message_runs_the_next_step_and_the_last_result_ends_the_dialog()
    {
        var results = new List<object?>();
        var conversation = new Conversation(
            new WaterfallDialog(
                "w",
                [
                    (step, _) => Ask(step, "one"),
                    (step, _) =>
                    {
                        results.Add(step.Result);
                        return Ask(step, "two");
                    },
                    (step, ct) =>
                    {
                        results.Add(step.Result);
                        return step.EndDialogAsync("done", ct);
                    },
                ]
            )
        );

        (await conversation.SayAsync("start", dc => dc.BeginDialogAsync("w"))).Status.ShouldBe(
            DialogTurnStatus.Waiting
        );
        (await conversation.SayAsync("a")).Status.ShouldBe(DialogTurnStatus.Waiting);
        var last = await conversation.SayAsync("b");

        last.Status.ShouldBe(DialogTurnStatus.Complete);
        last.Result.ShouldBe("done");
        results.ShouldBe(["a", "b"]);
        conversation.Replies().ShouldBe(["one", "two"]);
        (await conversation.SayAsync("c")).Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task Next_runs_the_next_step_in_the_same_turn_with_its_reason()
    {
        var seen = new List<(int, DialogReason, object?)>();
        WaterfallStep record = (step, ct) =>
        {
            seen.Add((step.Index, step.Reason, step.Result));
            return step.NextAsync(step.Index, ct);
        };
        var conversation = new Conversation(new WaterfallDialog("w").AddStep(record).AddStep(record).AddStep(record));

        var result = await conversation.SayAsync("go", dc => dc.BeginDialogAsync("w"));

        seen.ShouldBe([
            (0, DialogReason.BeginCalled, null),
            (1, DialogReason.NextCalled, 0),
            (2, DialogReason.NextCalled, 1),
        ]);
        result.Status.ShouldBe(DialogTurnStatus.Complete);
        result.Result.ShouldBe(2);
    }

    [Fact]
    public async Task Next_twice_in_a_step_throws()
    {
        var conversation = new Conversation(
            new WaterfallDialog(
                "w",
                [
                    async (step, ct) =>
                    {
                        await step.NextAsync(null, ct);
                        return await step.NextAsync(null, ct);
                    },
                    (step, _) => Ask(step, "?"),
                ]
            )
        );

        await Should.ThrowAsync<Exception>(() => conversation.SayAsync("go", dc => dc.BeginDialogAsync("w")));
    }

    [Fact]
    public async Task Only_messages_move_a_waterfall_on()
    {
        var steps = 0;
        WaterfallStep count = (step, _) =>
        {
            steps++;
            return Ask(step, "?");
        };
        var conversation = new Conversation(new WaterfallDialog("w", [count, count]));
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("w"));

        var result = await conversation.ReceiveAsync(
            new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action" }
        );

        result.Status.ShouldBe(DialogTurnStatus.Waiting);
        steps.ShouldBe(1);
    }

    [Fact]
    public async Task The_state_has_the_documented_shape()
    {
        var conversation = new Conversation(
            new WaterfallDialog(
                "w",
                [
                    (step, _) =>
                    {
                        step.Values["round"] = 3;
                        return Ask(step, "?");
                    },
                ]
            )
        );

        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("w", new { topic = "x" }));

        var instance = conversation.Stored["DialogState"]!
            ["dialogStack"]
            .ShouldBeOfType<JArray>()
            .ShouldHaveSingleItem();
        instance["id"].ShouldBe((JToken)"w");
        instance["state"]!["stepIndex"].ShouldBe((JToken)0);
        instance["state"]!["options"]!["topic"].ShouldBe((JToken)"x");
        instance["state"]!["values"]!["round"].ShouldBe((JToken)3);
        Guid.TryParse((string?)instance["state"]!["instanceId"], out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Values_come_back_from_storage_as_json_has_them()
    {
        var id = Guid.NewGuid();
        IDictionary<string, object>? values = null;
        object? options = null;
        var conversation = new Conversation(
            new WaterfallDialog(
                "w",
                [
                    (step, _) =>
                    {
                        step.Values["number"] = 7;
                        step.Values["enum"] = DialogReason.EndCalled;
                        step.Values["guid"] = id;
                        return Ask(step, "?");
                    },
                    (step, _) =>
                    {
                        values = step.Values;
                        options = step.Options;
                        step.Values["later"] = "kept";
                        return Ask(step, "?");
                    },
                    (step, ct) => step.EndDialogAsync(step.Values["later"], ct),
                ]
            )
        );
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("w", new Topic("x")));

        await conversation.SayAsync("on");

        values!["number"].ShouldBe(7L);
        values["enum"].ShouldBe((long)DialogReason.EndCalled);
        values["guid"].ShouldBe(id.ToString());
        options.ShouldBe(new Topic("x"));
        (await conversation.SayAsync("on")).Result.ShouldBe("kept");
    }

    [Fact]
    public async Task State_that_lost_its_types_in_storage_throws()
    {
        var conversation = new Conversation(
            new WaterfallDialog("w", [(step, _) => Ask(step, "?"), (step, _) => Ask(step, "?")])
        );
        await conversation.SayAsync(
            "go",
            async dc =>
            {
                var result = await dc.BeginDialogAsync("w");
                dc.ActiveDialog.State["values"] = new JObject();
                return result;
            }
        );

        await Should.ThrowAsync<InvalidCastException>(() => conversation.SayAsync("on"));
    }

    [Fact]
    public async Task An_exception_in_a_step_reaches_the_turn()
    {
        var conversation = new Conversation(new WaterfallDialog("w", [(_, _) => throw new TimeoutException("late")]));

        (
            await Should.ThrowAsync<TimeoutException>(() => conversation.SayAsync("go", dc => dc.BeginDialogAsync("w")))
        ).Message.ShouldBe("late");
    }

    static async Task<DialogTurnResult> Ask(WaterfallStepContext step, string text)
    {
        await step.Context.SendActivityAsync(MessageFactory.Text(text));
        return Dialog.EndOfTurn;
    }

    sealed record Topic(string Name);
}
