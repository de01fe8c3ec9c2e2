using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The turn that adapters hand to middleware and bot.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSend;
    private readonly List<UpdateActivityHandler> _onUpdate;
    private readonly List<DeleteActivityHandler> _onDelete;
    private List<Activity> _buffered;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        _onSend = [];
        _onUpdate = [];
        _onDelete = [];
    }

    /// <summary>Another activity in the turn of <paramref name="turnContext" />: same adapter, state and handlers.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        var origin = turnContext as TurnContext;
        _onSend = origin?._onSend ?? [];
        _onUpdate = origin?._onUpdate ?? [];
        _onDelete = origin?._onDelete ?? [];
        _buffered = origin?.BufferedReplyActivities;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value == null)
            {
                TurnState.Remove(LocaleKey);
            }
            else
            {
                TurnState.Set(LocaleKey, value);
            }
        }
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>Replies that go back in the HTTP response (delivery mode expectReplies).</summary>
    public List<Activity> BufferedReplyActivities => _buffered ??= [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }
        var activity = Activity.CreateMessageActivity();
        activity.Text = textReplyToSend;
        activity.Speak = string.IsNullOrEmpty(speak) ? null : speak;
        activity.InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint;
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(
        IActivity activity,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        // A handler that swallows the send has nothing to return.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException(
                "Expecting one or more activities, but the array was empty.",
                nameof(activities)
            );
        }
        var reference = Activity.GetConversationReference();
        var outgoing = new Activity[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            outgoing[i] = activities[i].ApplyConversationReference(reference);
        }
        if (_onSend.Count == 0)
        {
            return Deliver(outgoing, cancellationToken);
        }
        var list = outgoing.ToList();
        return Run(0);

        // Handlers may change the list, so what is delivered is read from it last.
        Task<ResourceResponse[]> Run(int next) =>
            next == _onSend.Count
                ? Deliver(list.ToArray(), cancellationToken)
                : _onSend[next](this, list, () => Run(next + 1));
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return Run(0);

        Task<ResourceResponse> Run(int next) =>
            next == _onUpdate.Count
                ? Adapter.UpdateActivityAsync(this, update, cancellationToken)
                : _onUpdate[next](this, update, () => Run(next + 1));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(
        ConversationReference conversationReference,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return Run(0);

        Task Run(int next) =>
            next == _onDelete.Count
                ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
                : _onDelete[next](this, conversationReference, () => Run(next + 1));
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private async Task<ResourceResponse[]> Deliver(Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = string.Equals(Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.Ordinal)
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, activities, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < activities.Length; i++)
        {
            if (responses != null && i < responses.Length && responses[i] != null)
            {
                activities[i].Id = responses[i].Id;
            }
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }
        return responses;
    }

    private ResourceResponse[] Buffer(Activity[] activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState[BotAdapter.InvokeResponseKey] = activity;
            }
        }
        return Array.ConvertAll(activities, _ => new ResourceResponse());
    }
}
