namespace AccountBot.Bot.Tests.Support.Teams;

public sealed partial class FakeTeams
{
    TaskCompletionSource changed = NewChange();

    /// <summary>The message that fits, in any conversation, as soon as there is one.</summary>
    public Task<FakeMessage> MessageAsync(Func<FakeMessage, bool> fits, TimeSpan? patience = null) =>
        MessageAsync(null, fits, patience);

    /// <summary>
    /// The newest message in a conversation (for a channel also in its threads) that fits as it is now, as soon as there is one: a
    /// new message, or an edit of an older one.
    /// </summary>
    public Task<FakeMessage> MessageAsync(
        FakeConversation? conversation,
        Func<FakeMessage, bool> fits,
        TimeSpan? patience = null
    ) =>
        UntilAsync(
            () => Seen(conversation).LastOrDefault(fits),
            () => $"No such message in {conversation?.Name ?? "any conversation"}. There was:\n{Printed(conversation)}",
            patience
        );

    /// <summary>The bot's answer to a condition on the whole world, e.g. on <see cref="Requests"/>.</summary>
    public async Task UntilAsync(Func<bool> happened, string what, TimeSpan? patience = null) =>
        await UntilAsync(
            () => happened() ? this : null,
            () => $"This did not happen: {what}.\n{Printed(null)}\nRequests:\n{string.Join('\n', Requests)}",
            patience
        );

    async Task<T> UntilAsync<T>(Func<T?> look, Func<string> otherwise, TimeSpan? patience)
        where T : class
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        while (true)
        {
            Task next;
            lock (Gate)
            {
                next = changed.Task;
            }
            if (look() is { } found)
            {
                return found;
            }
            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new ShouldAssertException(otherwise(), late);
            }
        }
    }

    /// <summary>Everything that was said, for the text of a failure.</summary>
    public string Printed(FakeConversation? conversation) =>
        Seen(conversation) is { Count: > 0 } seen
            ? string.Join("\n", seen.Select(message => message.ToString()))
            : "(nothing)";

    internal IReadOnlyList<FakeMessage> Seen(FakeConversation? conversation)
    {
        lock (Gate)
        {
            return
            [
                .. conversations
                    .Where(each => conversation is null || each == conversation || each.Channel == conversation)
                    .SelectMany(each => each.Messages)
                    .OrderBy(message => message.Order),
            ];
        }
    }

    internal void Changed()
    {
        TaskCompletionSource before;
        lock (Gate)
        {
            before = changed;
            changed = NewChange();
        }
        before.TrySetResult();
    }

    static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
