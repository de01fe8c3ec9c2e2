using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Teams;

/// <summary>A conversation to write to.</summary>
public sealed record Destination(
    string Tenant,
    string ServiceUrl,
    string ChannelService,
    string Conversation,
    string BotId,
    string ConversationType
)
{
    public static Destination Of(string tenant, AccountConversation accountConversation) =>
        new(
            tenant,
            accountConversation.ServiceUrl,
            accountConversation.ChannelService,
            accountConversation.Thread ?? accountConversation.Channel ?? string.Empty,
            accountConversation.BotId,
            accountConversation.ConversationType
        );

    public static Destination Of(string tenant, PostedCard card) =>
        new(
            tenant,
            card.ServiceUrl,
            card.ChannelService,
            card.Conversation,
            card.BotId,
            // The id of a personal chat begins differently.
            card.Conversation.StartsWith("19:", StringComparison.Ordinal)
                ? "channel"
                : "personal"
        );

    public PostedCard Posted(SendOutcome.Sent sent) =>
        new(ServiceUrl, ChannelService, sent.Conversation, sent.Activity, BotId);

    public ConversationReference Reference =>
        new()
        {
            ChannelId = ChannelService,
            ServiceUrl = ServiceUrl,
            Conversation = new ConversationAccount(
                id: Conversation,
                conversationType: ConversationType,
                tenantId: Tenant
            )
            {
                IsGroup = ConversationType == "personal" ? null : true,
            },
            Bot = new ChannelAccount(BotId),
        };
}
