using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace AccountBot.Bot.Tests.StandIns;

public class ComponentDialogTests
{
    [Fact]
    public async Task A_component_acts_as_one_dialog_across_stored_turns()
    {
        var conversation = new Conversation(new Form());

        (await conversation.SayAsync("go", dc => dc.BeginDialogAsync("form", "Hi"))).Status.ShouldBe(
            DialogTurnStatus.Waiting
        );
        conversation.Replies().ShouldBe(["Hi, your name?"]);
        (await conversation.SayAsync("Ann")).Status.ShouldBe(DialogTurnStatus.Waiting);
        var result = await conversation.SayAsync("Amsterdam");

        result.Status.ShouldBe(DialogTurnStatus.Complete);
        result.Result.ShouldBe("Ann of Amsterdam");
        conversation.Replies().ShouldBe(["Your town?"]);
    }

    [Fact]
    public async Task The_inner_stack_is_in_the_components_state()
    {
        var conversation = new Conversation(new Form());

        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("form", "Hi"));

        var component = conversation.Stored["DialogState"]!["dialogStack"]!.ShouldHaveSingleItem();
        component["state"]!["dialogs"]!["dialogStack"]!.Select(i => (string?)i["id"]).ShouldBe(["text", "steps"]);
    }

    [Fact]
    public async Task What_is_on_top_of_a_component_ends_and_the_question_comes_back()
    {
        var conversation = new Conversation(
            new Form(),
            new WaterfallDialog("help", [(_, _) => Task.FromResult(Dialog.EndOfTurn)])
        );
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("form", "Hi"));
        await conversation.SayAsync("help", dc => dc.BeginDialogAsync("help"));
        conversation.Replies();

        (await conversation.SayAsync("thanks")).Status.ShouldBe(DialogTurnStatus.Waiting);

        conversation.Replies().ShouldBe(["Hi, your name?"]);
        await conversation.SayAsync("Ann");
        (await conversation.SayAsync("Breda")).Result.ShouldBe("Ann of Breda");
    }

    [Fact]
    public async Task Cancelling_a_component_cancels_what_is_inside()
    {
        var form = new Form();
        var conversation = new Conversation(form);
        await conversation.SayAsync("go", dc => dc.BeginDialogAsync("form", "Hi"));

        (await conversation.SayAsync("stop", dc => dc.CancelAllDialogsAsync())).Status.ShouldBe(
            DialogTurnStatus.Cancelled
        );

        form.Ended.ShouldBe([DialogReason.CancelCalled]);
        form.Steps.Ended.ShouldBe([DialogReason.CancelCalled]);
    }

    [Fact]
    public async Task An_inner_cancel_ends_the_component()
    {
        var component = new ComponentDialog("c").AddDialog(
            new WaterfallDialog("w", [(step, ct) => step.CancelAllDialogsAsync(ct)])
        );
        var conversation = new Conversation(component);

        (await conversation.SayAsync("go", dc => dc.BeginDialogAsync("c"))).Status.ShouldBe(DialogTurnStatus.Complete);

        (await conversation.SayAsync("on")).Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task An_inner_dialog_can_begin_one_of_its_parents()
    {
        var component = new ComponentDialog("c").AddDialog(
            new WaterfallDialog(
                "w",
                [
                    (step, ct) => step.BeginDialogAsync("shared", null, ct),
                    (step, ct) => step.EndDialogAsync(step.Result, ct),
                ]
            )
        );
        var conversation = new Conversation(
            component,
            new WaterfallDialog("shared", [(step, ct) => step.EndDialogAsync("from the parent", ct)])
        );

        (await conversation.SayAsync("go", dc => dc.BeginDialogAsync("c"))).Result.ShouldBe("from the parent");
    }

    sealed class Form : ComponentDialog
    {
        public Form()
            : base("form")
        {
            AddDialog(Steps);
            AddDialog(new Question());
        }

        public Questions Steps { get; } = new();

        public List<DialogReason> Ended { get; } = [];

        protected override Task OnEndDialogAsync(
            ITurnContext context,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }
    }

    sealed class Questions() : WaterfallDialog("steps", [AskName, AskTown, Finish])
    {
        public List<DialogReason> Ended { get; } = [];

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            Ended.Add(reason);
            return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
        }

        static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken ct) =>
            step.BeginDialogAsync("text", $"{step.Options}, your name?", ct);

        static Task<DialogTurnResult> AskTown(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["name"] = step.Result;
            return step.BeginDialogAsync("text", "Your town?", ct);
        }

        static Task<DialogTurnResult> Finish(WaterfallStepContext step, CancellationToken ct) =>
            step.EndDialogAsync($"{step.Values["name"]} of {step.Result}", ct);
    }

    /// <summary>Asks, and ends with the answer.</summary>
    sealed class Question() : Dialog("text")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        )
        {
            dc.ActiveDialog.State["asked"] = options;
            return AskAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(
            DialogContext dc,
            CancellationToken cancellationToken = default
        ) => dc.EndDialogAsync(dc.Context.Activity.Text, cancellationToken);

        public override Task RepromptDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            CancellationToken cancellationToken = default
        ) => AskAsync(turnContext, instance, cancellationToken);

        static async Task<DialogTurnResult> AskAsync(ITurnContext turn, DialogInstance instance, CancellationToken ct)
        {
            await turn.SendActivityAsync((string)instance.State["asked"], cancellationToken: ct);
            return EndOfTurn;
        }
    }
}
