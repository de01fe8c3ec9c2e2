using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Adapters;

public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation as a script of what is sent and what must come back; nothing runs before StartTestAsync.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync) { }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow) { }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = getTask ?? (() => Task.CompletedTask);
    }

    public Task StartTestAsync() => _steps();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    public TestFlow SendConversationUpdate() =>
        Then(() =>
        {
            var update = Activity.CreateConversationUpdateActivity();
            update.MembersAdded.Add(_adapter.Conversation.User);
            return _adapter.ProcessActivityAsync((Activity)update, _callback);
        });

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(reply => SameText(expected, reply, description), description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                Check(text?.Contains(expected, StringComparison.Ordinal) == true, expected, text, description);
            },
            description ?? expected,
            timeout
        );

    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000) =>
        AssertReply(reply => SameActivity(expected, reply, description), description, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string description = null,
        uint timeout = 3000
    ) =>
        AssertReply(
            reply => Check(equalityComparer.Equals(expected, reply), Show(expected), Show(reply), description),
            description,
            timeout
        );

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
            IActivity reply;
            try
            {
                reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"{timeout}ms Timed out waiting for:'{description}'", e);
            }
            validateActivity(reply);
        });

    /// <summary>Waits for the whole of <paramref name="timeout" />, since a reply may still come.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
            IActivity reply;
            try
            {
                reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            Check(false, "no reply", Show(reply), description);
        });

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(
        string userSays,
        Action<IActivity> validateActivity,
        string description = null,
        uint timeout = 3000
    ) => Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000) =>
        Test(activities, (expected, actual) => SameActivity(expected, actual, description), description, timeout);

    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        string description = null,
        uint timeout = 3000
    )
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(
            this,
            (flow, activity) =>
                activity.From?.Role == RoleTypes.Bot
                    ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
                    : flow.Send(activity)
        );
    }

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                Check(
                    candidates.Contains(text, StringComparer.Ordinal),
                    string.Join(" | ", candidates),
                    text,
                    description
                );
            },
            description,
            timeout
        );
    }

    private TestFlow Then(Func<Task> step) =>
        new(
            async () =>
            {
                await _steps().ConfigureAwait(false);
                await step().ConfigureAwait(false);
            },
            this
        );

    private static void SameActivity(IActivity expected, IActivity reply, string description)
    {
        Check(expected.Type == reply.Type, expected.Type, reply.Type, description);
        SameText(expected.AsMessageActivity()?.Text, reply, description);
    }

    private static void SameText(string expected, IActivity reply, string description)
    {
        var text = reply.AsMessageActivity()?.Text;
        Check(string.Equals(expected, text, StringComparison.Ordinal), expected, text, description);
    }

    private static string Show(IActivity activity) => JsonConvert.SerializeObject(activity);

    private static void Check(bool good, string expected, string actual, string description)
    {
        if (!good)
        {
            throw new InvalidOperationException($"{description}\nExpected: {expected}\nReceived: {actual}".TrimStart());
        }
    }
}
