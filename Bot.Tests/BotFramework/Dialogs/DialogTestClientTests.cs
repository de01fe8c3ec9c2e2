using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Tests.BotFramework.Dialogs;

public class DialogTestClientTests
{
    [Fact]
    public async Task It_holds_a_conversation_with_a_dialog()
    {
        var client = new DialogTestClient(Channels.Msteams, Greeting(), "Ann");

        var first = await client.SendActivityAsync<IMessageActivity>("hi");
        first.Text.ShouldBe("Hello Ann");
        first.ChannelId.ShouldBe(Channels.Msteams);
        client.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Waiting);
        client.DialogContext.ActiveDialog.Id.ShouldBe("greeting");

        var second = await client.SendActivityAsync<IMessageActivity>("fine");
        second.Text.ShouldBe("You said fine");
        client.GetNextReply<IMessageActivity>().Text.ShouldBe("Bye");
        client.GetNextReply<IMessageActivity>().ShouldBeNull();
        client.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Complete);
        client.DialogTurnResult.Result.ShouldBe("fine");
    }

    [Fact]
    public async Task It_takes_activities_middleware_and_state()
    {
        var state = new ConversationState(new MemoryStorage());
        var seen = new Seen();
        var client = new DialogTestClient(new TestAdapter(Channels.Test), Greeting(), "Bo", [seen], state);

        (
            await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.Message) { Text = "hi" })
        ).Text.ShouldBe("Hello Bo");

        seen.Turns.ShouldBe(1);
        client.ConversationState.ShouldBeSameAs(state);
    }

    [Fact]
    public async Task Run_begins_a_dialog_and_goes_on_with_it()
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var dialog = Greeting();

        await new TestFlow(
            new TestAdapter().Use(new AutoSaveStateMiddleware(state)),
            (turnContext, ct) => dialog.RunAsync(turnContext, accessor, ct)
        )
            .Send("hi")
            .AssertReply("Hello ")
            .Send("fine")
            .AssertReply("You said fine")
            .AssertReply("Bye")
            .Send("hi")
            .AssertReply("Hello ")
            .StartTestAsync();
    }

    static WaterfallDialog Greeting() =>
        new(
            "greeting",
            [
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync(MessageFactory.Text($"Hello {step.Options}"), ct);
                    return Dialog.EndOfTurn;
                },
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync(MessageFactory.Text($"You said {step.Result}"), ct);
                    await step.Context.SendActivityAsync(MessageFactory.Text("Bye"), ct);
                    return await step.EndDialogAsync(step.Result, ct);
                },
            ]
        );

    sealed class Seen : IMiddleware
    {
        public int Turns { get; private set; }

        public Task OnTurnAsync(
            ITurnContext turnContext,
            NextDelegate next,
            CancellationToken cancellationToken = default
        )
        {
            Turns++;
            return next(cancellationToken);
        }
    }
}
