using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Teams;

/// <summary>
/// Everything the bot says by itself goes through here: within the limits, tried again where that cannot say it twice, and
/// with an outcome that the caller can act on.
/// </summary>
public sealed class Sender
{
    private readonly CloudAdapter adapter;
    private readonly SendBudget budget;
    private readonly Routes routes;
    private readonly string appId;
    private readonly SendRetry retry;

    public Sender(CloudAdapter adapter, SendBudget budget, Routes routes, SendRetry retry, IConfiguration configuration)
    {
        this.adapter = adapter;
        this.budget = budget;
        this.routes = routes;
        this.retry = retry;
        // Without an app id (development only) the framework still asks for one; any will do.
        appId = configuration["MicrosoftAppId"] is { Length: > 0 } id ? id : Guid.Empty.ToString();
    }

    public Task<SendOutcome> SendAsync(Destination to, Activity activity, CancellationToken ct) =>
        TryAsync(
            to,
            async (turn, token) =>
                new SendOutcome.Sent(
                    to.Conversation,
                    (await turn.SendActivityAsync(activity, token))?.Id ?? string.Empty
                ),
            creates: true,
            ct
        );

    public Task<SendOutcome> UpdateAsync(string tenant, PostedCard card, Activity activity, CancellationToken ct) =>
        TryAsync(
            Destination.Of(tenant, card),
            async (turn, token) =>
            {
                activity.Id = card.Activity;
                await turn.UpdateActivityAsync(activity, token);
                return new SendOutcome.Sent(card.Conversation, card.Activity);
            },
            creates: false,
            ct
        );

    /// <summary>Takes a message away; one that is gone already is fine.</summary>
    public Task<SendOutcome> DeleteAsync(string tenant, PostedCard card, CancellationToken ct) =>
        TryAsync(
            Destination.Of(tenant, card),
            async (turn, token) =>
            {
                await turn.DeleteActivityAsync(card.Activity, token);
                return new SendOutcome.Sent(card.Conversation, card.Activity);
            },
            creates: false,
            ct
        );

    /// <summary>Runs something in a conversation as if a message had come from there.</summary>
    public Task<SendOutcome> ContinueAsync(
        Destination to,
        Func<ITurnContext, CancellationToken, Task> run,
        CancellationToken ct
    ) =>
        TryAsync(
            to,
            async (turn, token) =>
            {
                await run(turn, token);
                return new SendOutcome.Sent(to.Conversation, string.Empty);
            },
            creates: true,
            ct
        );

    /// <summary>Opens a new thread in a channel with a message.</summary>
    public Task<SendOutcome> OpenThreadAsync(
        string tenant,
        AccountConversation accountConversation,
        Activity activity,
        CancellationToken ct
    ) =>
        CreateAsync(
            tenant,
            accountConversation,
            new ConversationParameters
            {
                IsGroup = true,
                Activity = activity,
                TenantId = tenant,
                ChannelData = JObject.FromObject(
                    new { channel = new { id = accountConversation.Channel }, tenant = new { id = tenant } }
                ),
                Bot = new ChannelAccount(accountConversation.BotId),
            },
            ct
        );

    /// <summary>Opens the personal chat with someone; asking for it again gives the same chat.</summary>
    public Task<SendOutcome> OpenChatAsync(
        string tenant,
        AccountConversation accountConversation,
        string person,
        CancellationToken ct
    ) =>
        CreateAsync(
            tenant,
            accountConversation,
            new ConversationParameters
            {
                IsGroup = false,
                TenantId = tenant,
                Members = [new ChannelAccount(person)],
                ChannelData = JObject.FromObject(new { tenant = new { id = tenant } }),
                Bot = new ChannelAccount(accountConversation.BotId),
            },
            ct
        );

    private async Task<SendOutcome> CreateAsync(
        string tenant,
        AccountConversation accountConversation,
        ConversationParameters what,
        CancellationToken ct
    )
    {
        // A create that brings a message is only tried again when it surely did not arrive: two threads are worse than a late one.
        var (near, opensChat) = (
            accountConversation.Channel ?? accountConversation.Thread ?? string.Empty,
            what.Activity is null
        );
        var (outcome, url) = await AtAsync(
            tenant,
            near,
            accountConversation.ServiceUrl,
            address =>
                retry.RunAsync(
                    () => budget.WaitAsync(tenant, accountConversation.Channel ?? accountConversation.ServiceUrl, ct),
                    () => CreateAtAsync(address, accountConversation, what, ct),
                    creates: !opensChat,
                    personal: opensChat,
                    ct
                ),
            creates: !opensChat,
            ct
        );
        if (opensChat && outcome is SendOutcome.Sent opened && url != accountConversation.ServiceUrl)
        {
            routes.Learn(tenant, opened.Conversation, url);
        }
        return outcome;
    }

    private async Task<SendOutcome> CreateAtAsync(
        string address,
        AccountConversation accountConversation,
        ConversationParameters what,
        CancellationToken ct
    )
    {
        SendOutcome outcome = new SendOutcome.Ambiguous("no conversation");
        await adapter.CreateConversationAsync(
            appId,
            accountConversation.ChannelService,
            address,
            audience: null,
            what,
            (turn, _) =>
            {
                outcome = new SendOutcome.Sent(turn.Activity.Conversation.Id, turn.Activity.Id ?? string.Empty);
                return Task.CompletedTask;
            },
            ct
        );
        return outcome;
    }

    private async Task<SendOutcome> TryAsync(
        Destination to,
        Func<ITurnContext, CancellationToken, Task<SendOutcome>> send,
        bool creates,
        CancellationToken ct
    )
    {
        var (outcome, _) = await AtAsync(
            to.Tenant,
            to.Conversation,
            to.ServiceUrl,
            address =>
                retry.RunAsync(
                    () => budget.WaitAsync(to.Tenant, to.Conversation, ct),
                    () => SendAtAsync(to with { ServiceUrl = address }, send, ct),
                    creates,
                    to.ConversationType == "personal",
                    ct
                ),
            creates,
            ct
        );
        return outcome;
    }

    private async Task<SendOutcome> SendAtAsync(
        Destination to,
        Func<ITurnContext, CancellationToken, Task<SendOutcome>> send,
        CancellationToken ct
    )
    {
        SendOutcome outcome = new SendOutcome.Ambiguous("not sent");
        // The adapter's error handling would apologize in the conversation; here the fault belongs to the caller.
        Exception? fault = null;
        await adapter.ContinueConversationAsync(
            appId,
            to.Reference,
            async (turn, token) =>
            {
                try
                {
                    outcome = await send(turn, token);
                }
                catch (Exception thrown)
                    when (thrown is not OperationCanceledException || !token.IsCancellationRequested)
                {
                    fault = thrown;
                }
            },
            ct
        );
        if (fault is not null)
        {
            ExceptionDispatchInfo.Throw(fault);
        }
        return outcome;
    }

    /// <summary>
    /// Sends to the address that is known for a conversation; and where that one surely took nothing, once more to another that the
    /// tenant's activities come from since.
    /// </summary>
    /// <param name="fallback">The address to use where none is known.</param>
    /// <returns>What became of it, and at which address.</returns>
    private async Task<(SendOutcome Outcome, string Url)> AtAsync(
        string tenant,
        string conversation,
        string fallback,
        Func<string, Task<SendOutcome>> send,
        bool creates,
        CancellationToken ct
    )
    {
        var url = await routes.OfAsync(tenant, conversation, fallback, ct);
        var outcome = await send(url);
        if (
            !MayBeElsewhere(outcome, creates)
            || await routes.ElsewhereAsync(tenant, conversation, url, ct) is not { } other
        )
        {
            return (outcome, url);
        }
        var there = await send(other);
        if (there is not SendOutcome.Sent)
        {
            return (outcome, url);
        }
        routes.Learn(tenant, conversation, other);
        return (there, other);
    }

    private static bool MayBeElsewhere(SendOutcome outcome, bool creates) =>
        outcome is SendOutcome.Forbidden or SendOutcome.Gone or SendOutcome.Unauthorized
        || (outcome is SendOutcome.Ambiguous maybe && (maybe.Never || !creates));
}
