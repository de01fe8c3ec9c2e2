using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: activities go in by call, replies come out of a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly bool _sendTraceActivity;
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this((ConversationReference)null, sendTraceActivity) => Conversation.ChannelId = channelId;

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        _sendTraceActivity = sendTraceActivity;
        Conversation =
            conversation
            ?? new ConversationReference(
                CultureInfo.GetCultureInfo(Locale),
                user: new ChannelAccount("user1", "User1"),
                bot: new ChannelAccount("bot", "Bot"),
                conversation: new ConversationAccount(false, "convo1", "Conversation1"),
                channelId: Channels.Test,
                serviceUrl: "https://test.com"
            );
    }

    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        new(
            user: new ChannelAccount(user.ToLowerInvariant(), user),
            bot: new ChannelAccount(bot.ToLowerInvariant(), bot),
            conversation: new ConversationAccount(false, name, name),
            channelId: Channels.Test,
            serviceUrl: "https://test.com"
        )
        {
            Locale = "en-us",
        };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public async Task ProcessActivityAsync(
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken = default
    )
    {
        Address(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityListNotNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException(
                "Expecting one or more activities, but the array was empty.",
                nameof(activities)
            );
        }
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
            {
                var delay = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace || _sendTraceActivity)
            {
                Enqueue(activity);
            }
            responses[i] = new ResourceResponse(activity.Id);
        }
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var found = Rewrite(queued => queued.Id == activity.Id ? activity : queued);
        return Task.FromResult(found.Contains(activity) ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    )
    {
        Rewrite(queued => queued.Id == reference.ActivityId ? null : queued);
        return Task.CompletedTask;
    }

    public Task CreateConversationAsync(
        string channelId,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        Rewrite(_ => null);
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return callback(new TurnContext(this, update), cancellationToken);
    }

    /// <summary>The oldest reply not taken yet, or null.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }
            var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            _ = waiting.Task.ContinueWith(
                _ => registration.Dispose(),
                CancellationToken.None,
                default,
                TaskScheduler.Default
            );
            _waiting.Enqueue(waiting);
            return waiting.Task;
        }
    }

    public Activity MakeActivity(string text = null) =>
        new(ActivityTypes.Message)
        {
            Locale = Locale,
            From = Conversation.User,
            Recipient = Conversation.Bot,
            Conversation = Conversation.Conversation,
            ServiceUrl = Conversation.ServiceUrl,
            Id = NextId(),
            Text = text,
        };

    public virtual Task SendTextToBotAsync(
        string userSays,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private string NextId() => Interlocked.Increment(ref _nextId).ToString(CultureInfo.InvariantCulture);

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From == null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }
            ActiveQueue.Enqueue(activity);
        }
    }

    private List<Activity> Rewrite(Func<Activity, Activity> change)
    {
        lock (_lock)
        {
            var kept = ActiveQueue.Select(change).Where(activity => activity != null).ToList();
            ActiveQueue.Clear();
            kept.ForEach(ActiveQueue.Enqueue);
            return kept;
        }
    }
}
