using AccountBot.Bot.Teams;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Shows a gate in the chat of someone who votes there, and writes down where, so that a reply to it is known as a vote.</summary>
public sealed class OwnGateCards(AccountStore store)
{
    public async Task SendAsync(
        ITurnContext turn,
        GateSnapshot file,
        AdaptiveCard card,
        Person voter,
        CancellationToken ct
    )
    {
        var sent = await turn.SendActivityAsync(CardReplies.Activity(card), ct);
        if (sent?.Id is not { Length: > 0 } id || !file.Gate.MayVote(voter))
        {
            return;
        }
        var activity = turn.Activity;
        var posted = new PostedCard(
            activity.ServiceUrl,
            activity.ChannelId,
            activity.Conversation.Id,
            id,
            activity.Recipient?.Id ?? string.Empty
        );
        var gate = file.Gate;
        var row = AccountKeys.OwnGateCard(gate.Year, gate.Base, gate.Round, voter.Id);
        // A conflict means that another turn showed it at the same moment: a reply to this one is answered with the buttons.
        await store.CommitAsync(file.Key, new Changes(file).Put(row, posted).Rows, ct);
    }

    /// <summary>Whether a message of this conversation is a card of this gate.</summary>
    public static bool IsCardOf(GateSnapshot file, string conversation, string message) =>
        file.Rows.Values.Any(row =>
            row.Value is PostedCard card && card.Activity == message && card.Conversation == conversation
        );
}
