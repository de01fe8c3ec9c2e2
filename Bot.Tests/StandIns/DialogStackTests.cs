using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AccountBot.Bot.Tests.StandIns;

public class DialogStackTests
{
    [Fact]
    public async Task A_dialog_gives_its_result_to_the_one_that_began_it()
    {
        var conversation = new Conversation(
            new WaterfallDialog(
                "outer",
                [
                    (step, ct) => step.BeginDialogAsync("inner", null, ct),
                    (step, ct) => step.EndDialogAsync($"outer got {step.Result}", ct),
                ]
            ),
            new WaterfallDialog(
                "inner",
                [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, ct) => step.EndDialogAsync(step.Result, ct)]
            )
        );
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("outer"));

        var result = await conversation.SayAsync("blue");

        result.Status.ShouldBe(DialogTurnStatus.Complete);
        result.Result.ShouldBe("outer got blue");
    }

    [Fact]
    public async Task Replace_ends_the_active_dialog_and_begins_another()
    {
        var first = new Recorder("first");
        var second = new Recorder("second");
        var conversation = new Conversation(first, second);
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("first"));

        await conversation.SayAsync("switch", dc => dc.ReplaceDialogAsync("second", "options"));

        first.Ended.ShouldBe([DialogReason.ReplaceCalled]);
        second.Options.ShouldBe("options");
        conversation.Stored["DialogState"]!["dialogStack"]!.Select(i => (string?)i["id"]).ShouldBe(["second"]);
    }

    [Fact]
    public async Task Cancel_all_ends_every_dialog_and_tells_each()
    {
        var bottom = new Recorder("bottom");
        var top = new Recorder("top");
        var conversation = new Conversation(bottom, top);
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("bottom"));
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("top"));

        (await conversation.SayAsync("stop", dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(
            DialogTurnStatus.Cancelled
        );

        top.Ended.ShouldBe([DialogReason.CancelCalled]);
        bottom.Ended.ShouldBe([DialogReason.CancelCalled]);
        (await conversation.SayAsync("stop", dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task Ending_the_last_dialog_completes_with_its_result()
    {
        var dialog = new Recorder("d");
        var conversation = new Conversation(dialog);
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("d"));

        var result = await conversation.SayAsync("end", dc => dc.EndDialogAsync(5));

        result.Status.ShouldBe(DialogTurnStatus.Complete);
        result.Result.ShouldBe(5);
        dialog.Ended.ShouldBe([DialogReason.EndCalled]);
    }

    [Fact]
    public async Task Reprompt_asks_the_active_dialog()
    {
        var dialog = new Recorder("d");
        var conversation = new Conversation(dialog);
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("d"));

        await conversation.SayAsync(
            "again",
            async dc =>
            {
                await dc.RepromptDialogAsync();
                return Dialog.EndOfTurn;
            }
        );

        dialog.Reprompts.ShouldBe(1);
    }

    [Fact]
    public async Task A_dialog_that_nobody_knows_throws()
    {
        var recorder = new Recorder("known");
        var known = new Conversation(recorder);
        await known.SayAsync(
            "go",
            async dc =>
            {
                // The call itself does not throw: a caller may begin first and await later.
                Fault(dc.BeginDialogAsync("unknown")).ShouldBeOfType<ArgumentException>();
                await Should.ThrowAsync<ArgumentNullException>(() => dc.BeginDialogAsync(string.Empty));
                dc.ActiveDialog.ShouldBeNull();
                return await dc.BeginDialogAsync("known");
            }
        );
        await known.SayAsync(
            "switch",
            dc =>
            {
                Fault(dc.ReplaceDialogAsync("unknown")).ShouldBeOfType<ArgumentException>();
                return Task.FromResult(Dialog.EndOfTurn);
            }
        );
        recorder.Ended.ShouldBe([DialogReason.ReplaceCalled]);

        await known.SayAsync(
            "go",
            dc =>
            {
                dc.Stack.Insert(0, new DialogInstance { Id = "of an older release" });
                return Task.FromResult(Dialog.EndOfTurn);
            }
        );
        (await Should.ThrowAsync<InvalidOperationException>(() => known.SayAsync("on"))).Message.ShouldContain(
            "of an older release"
        );
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_another()
    {
        var first = new Recorder("d");
        var second = new Recorder("d");

        var set = new DialogSet().Add(first).Add(second).Add(first);

        second.Id.ShouldBe("d2");
        set.Find("d").ShouldBeSameAs(first);
        set.Find("d2").ShouldBeSameAs(second);
        set.Find("d3").ShouldBeNull();
        set.GetDialogs().ShouldBe([first, second], ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_where_a_value_belongs_throws()
    {
        var conversation = new Conversation(
            new Recorder("d"),
            new WaterfallDialog("w", [(step, ct) => step.NextAsync((object)ct, ct)])
        );
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("d"));
        Func<DialogContext, Task<DialogTurnResult>>[] calls =
        [
            dc => dc.BeginDialogAsync("w", CancellationToken.None),
            dc => dc.BeginDialogAsync("w"),
            dc => dc.ReplaceDialogAsync("w", CancellationToken.None),
            dc => dc.EndDialogAsync(CancellationToken.None),
        ];

        foreach (var call in calls)
        {
            await Should.ThrowAsync<ArgumentException>(() => conversation.SayAsync("go", call));
        }
    }

    [Fact]
    public void An_id_is_the_class_name_unless_it_is_given_even_when_empty()
    {
        new Nameless(null).Id.ShouldBe(nameof(Nameless));
        new Nameless(string.Empty).Id.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_set_without_state_has_no_context() =>
        await Should.ThrowAsync<InvalidOperationException>(() =>
            new DialogSet().CreateContextAsync(
                new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new() { Type = "message" })
            )
        );

    static Exception? Fault(Task task) => task.Exception?.InnerException;

    sealed class Recorder(string id) : Dialog(id)
    {
        public List<DialogReason> Ended { get; } = [];

        public object? Options { get; private set; }

        public int Reprompts { get; private set; }

        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        )
        {
            Options = options;
            return Task.FromResult(EndOfTurn);
        }

        public override Task RepromptDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            CancellationToken cancellationToken = default
        )
        {
            Reprompts++;
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }
    }

    sealed class Nameless(string? id) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(EndOfTurn);
    }
}
