using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Delivery;

/// <summary>Posts the card that opens an account's thread, and remembers that the account is played there.</summary>
public sealed class ThreadOpener(Sender sender, AccountLists lists)
{
    /// <param name="conversation">Where the account lives: in a channel a thread is opened, a chat is its own thread.</param>
    /// <returns>What became of it, and the conversation with its thread where it was sent.</returns>
    public async Task<(SendOutcome Outcome, AccountConversation Thread)> OpenAsync(
        DossierKey key,
        int year,
        AccountConversation conversation,
        Activity card,
        CancellationToken ct
    )
    {
        var outcome = conversation.Channel is null
            ? await sender.SendAsync(Destination.Of(key.Tenant, conversation), card, ct)
            : await sender.OpenThreadAsync(key.Tenant, conversation, card, ct);
        if (outcome is not SendOutcome.Sent sent)
        {
            return (outcome, conversation);
        }
        await PlayedInAsync(key, year, sent.Conversation, ct);
        var thread = conversation with
        {
            Thread = sent.Conversation,
            Unopened = null,
            AppRemoved = null,
            Refused = null,
        };
        return (outcome, thread);
    }

    /// <summary>Remembers that a season of the account is played in a conversation.</summary>
    public Task PlayedInAsync(DossierKey key, int year, string conversation, CancellationToken ct) =>
        lists.PlayedInAsync(key, conversation, year, ct);
}
