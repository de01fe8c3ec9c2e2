using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class TurnTests
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "hello" };

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot()
    {
        var log = new List<string>();
        var adapter = new TestAdapter().Use(new Logging("a", log)).Use(new Logging("b", log));

        await adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message },
            (_, _) =>
            {
                log.Add("bot");
                return Task.CompletedTask;
            }
        );

        log.ShouldBe(["a in", "b in", "bot", "b out", "a out"]);
    }

    [Fact]
    public async Task OnTurnError_gets_what_escapes_and_without_it_the_caller_does()
    {
        var adapter = new TestAdapter();
        var failure = new InvalidOperationException("boom");
        Task Fail(ITurnContext turn, CancellationToken cancellationToken) => throw failure;

        (
            await Should.ThrowAsync<InvalidOperationException>(() => adapter.ProcessActivityAsync(Hello, Fail))
        ).ShouldBeSameAs(failure);

        Exception? seen = null;
        adapter.OnTurnError = (_, e) =>
        {
            seen = e;
            return Task.CompletedTask;
        };
        await adapter.ProcessActivityAsync(Hello, Fail);
        seen.ShouldBeSameAs(failure);

        adapter.OnTurnError = (_, _) => throw new InvalidOperationException("handler");
        (
            await Should.ThrowAsync<InvalidOperationException>(() => adapter.ProcessActivityAsync(Hello, Fail))
        ).Message.ShouldBe("handler");
    }

    [Fact]
    public async Task Send_handlers_see_and_may_change_what_goes_out()
    {
        var adapter = new TestAdapter();
        await RunAsync(
            adapter,
            async turn =>
            {
                turn.OnSendActivities(
                    (_, activities, next) =>
                    {
                        activities[0].Text += "!";
                        activities.Add(MessageFactory.Text("more"));
                        return next();
                    }
                );
                var response = await turn.SendActivityAsync("one");
                response.Id.ShouldNotBeNullOrEmpty();
                turn.Responded.ShouldBeTrue();
            }
        );

        adapter.ActiveQueue.Select(activity => activity.Text).ShouldBe(["one!", "more"]);
    }

    [Fact]
    public async Task Send_handler_may_swallow_the_message()
    {
        var adapter = new TestAdapter();
        await RunAsync(
            adapter,
            async turn =>
            {
                turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));
                await turn.SendActivityAsync("one");
                turn.Responded.ShouldBeFalse();
            }
        );

        adapter.ActiveQueue.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_and_delete_reach_the_adapter_through_their_handlers()
    {
        var adapter = new TestAdapter();
        var log = new List<string>();
        await RunAsync(
            adapter,
            async turn =>
            {
                turn.OnUpdateActivity(
                    (_, activity, next) =>
                    {
                        log.Add($"update {activity.Text}");
                        return next();
                    }
                );
                turn.OnDeleteActivity(
                    (_, reference, next) =>
                    {
                        log.Add("delete");
                        return next();
                    }
                );
                var first = await turn.SendActivityAsync("one");
                var second = await turn.SendActivityAsync("two");
                await turn.UpdateActivityAsync(
                    new Activity
                    {
                        Type = ActivityTypes.Message,
                        Id = first.Id,
                        Text = "new",
                    }
                );
                await turn.DeleteActivityAsync(second.Id);
            }
        );

        log.ShouldBe(["update new", "delete"]);
        adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("new");
    }

    [Fact]
    public async Task Trace_alone_is_no_response()
    {
        var adapter = new TestAdapter();
        await RunAsync(
            adapter,
            async turn =>
            {
                await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("t"));
                turn.Responded.ShouldBeFalse();
            }
        );
    }

    [Fact]
    public async Task Empty_sends_are_refused()
    {
        using var turn = new TurnContext(new TestAdapter(), Hello);

        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Should.ThrowAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public void Turn_state_is_found_by_type_or_key_and_disposed_with_the_turn()
    {
        var service = new Disposable();
        var turn = new TurnContext(new TestAdapter(), Hello);
        turn.TurnState.Add(service);
        turn.TurnState.Add("key", "value");

        turn.TurnState.Get<Disposable>().ShouldBeSameAs(service);
        turn.TurnState.Get<string>("key").ShouldBe("value");
        turn.TurnState.Get<string>().ShouldBeNull();
        turn.Dispose();

        service.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Flow_fails_where_the_bot_answers_otherwise()
    {
        var flow = new TestFlow(
            new TestAdapter(),
            (turn, token) => turn.SendActivityAsync("ho", cancellationToken: token)
        );

        await flow.Send("hi").AssertReply("ho").StartTestAsync();
        await flow.Send("hi").AssertReplyOneOf(["hu", "ho"]).StartTestAsync();
        await Should.ThrowAsync<Exception>(() => flow.Send("hi").AssertReply("hu").StartTestAsync());
        await Should.ThrowAsync<TimeoutException>(() =>
            flow.Test("hi", "ho").AssertReply("more", timeout: 1).StartTestAsync()
        );
    }

    private static Task RunAsync(TestAdapter adapter, Func<ITurnContext, Task> bot) =>
        adapter.ProcessActivityAsync(Hello, (turn, _) => bot(turn));

    private sealed class Logging(string name, List<string> log) : IMiddleware
    {
        public async Task OnTurnAsync(
            ITurnContext turnContext,
            NextDelegate next,
            CancellationToken cancellationToken = default
        )
        {
            log.Add($"{name} in");
            await next(cancellationToken);
            log.Add($"{name} out");
        }
    }

    private sealed class Disposable : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
