using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Tests.BotFramework.Dialogs;

public class TextPromptTests
{
    [Fact]
    public async Task It_asks_and_ends_with_the_answer()
    {
        var conversation = new Conversation(new TextPrompt("text"));

        await conversation.SayAsync("go", Ask("Name?"));
        var result = await conversation.SayAsync("Ann");

        conversation.Replies().ShouldBe(["Name?"]);
        result.Status.ShouldBe(DialogTurnStatus.Complete);
        result.Result.ShouldBe("Ann");
    }

    [Fact]
    public async Task It_asks_again_until_the_validator_is_content()
    {
        var attempts = new List<int>();
        var conversation = new Conversation(
            new TextPrompt(
                "text",
                (prompt, _) =>
                {
                    attempts.Add(prompt.AttemptCount);
                    prompt.Recognized.Succeeded.ShouldBeTrue();
                    return Task.FromResult(prompt.Recognized.Value.Length > 2);
                }
            )
        );
        await conversation.SayAsync("go", Ask("Name?", "Longer, please"));

        (await conversation.SayAsync("a")).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await conversation.SayAsync("b")).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await conversation.SayAsync("Ann")).Result.ShouldBe("Ann");

        conversation.Replies().ShouldBe(["Name?", "Longer, please", "Longer, please"]);
        attempts.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Without_a_retry_the_question_is_asked_again()
    {
        var conversation = new Conversation(new TextPrompt("text", (_, _) => Task.FromResult(false)));
        await conversation.SayAsync("go", Ask("Name?"));

        await conversation.SayAsync("a");

        conversation.Replies().ShouldBe(["Name?", "Name?"]);
    }

    [Fact]
    public async Task A_validator_that_answers_is_not_followed_by_the_question()
    {
        var conversation = new Conversation(
            new TextPrompt(
                "text",
                async (prompt, ct) =>
                {
                    await prompt.Context.SendActivityAsync(MessageFactory.Text("That is no name"), ct);
                    return false;
                }
            )
        );
        await conversation.SayAsync("go", Ask("Name?", "Again?"));

        await conversation.SayAsync("a");

        conversation.Replies().ShouldBe(["Name?", "That is no name"]);
    }

    [Fact]
    public async Task What_is_no_message_leaves_the_question_open()
    {
        var conversation = new Conversation(new TextPrompt("text"));
        await conversation.SayAsync("go", Ask("Name?"));

        (await conversation.ReceiveAsync(new Activity(ActivityTypes.Invoke) { Name = "x" })).Status.ShouldBe(
            DialogTurnStatus.Waiting
        );

        conversation.Replies().ShouldBe(["Name?"]);
        (await conversation.SayAsync("Ann")).Result.ShouldBe("Ann");
    }

    [Fact]
    public async Task A_message_without_text_is_no_answer()
    {
        var conversation = new Conversation(new TextPrompt("text"));
        await conversation.SayAsync("go", Ask("Name?"));

        (
            await conversation.ReceiveAsync(new Activity(ActivityTypes.Message) { Value = "a card's answer" })
        ).Status.ShouldBe(DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task Its_question_expects_input()
    {
        var options = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Name?" } };
        var conversation = new Conversation(new TextPrompt("text"));

        await conversation.SayAsync("go", dc => dc.PromptAsync("text", options));

        options.Prompt.InputHint.ShouldBe(InputHints.ExpectingInput);
    }

    [Fact]
    public async Task It_needs_prompt_options() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            new Conversation(new TextPrompt("text")).SayAsync("go", dc => dc.BeginDialogAsync("text", "Name?"))
        );

    static Func<DialogContext, Task<DialogTurnResult>> Ask(string prompt, string? retry = null) =>
        dc =>
            dc.PromptAsync(
                "text",
                new PromptOptions
                {
                    Prompt = MessageFactory.Text(prompt),
                    RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
                }
            );
}
