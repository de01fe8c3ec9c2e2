using AccountBot.Cards.Accounts;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;

namespace AccountBot.Bot.Routing;

/// <summary>Where an account lives, in words and as one short name.</summary>
public static class Places
{
    public static AccountPlace Of(AccountConversation accountConversation) =>
        accountConversation.Channel is not null ? new AccountPlace(PlaceKind.Channel, accountConversation.Name)
        : accountConversation.ConversationType == "personal" ? new AccountPlace(PlaceKind.Personal, null)
        : new AccountPlace(PlaceKind.GroupChat, accountConversation.Name);

    /// <summary>The same, as someone sees it who is where the turn is.</summary>
    public static AccountPlace Of(AccountConversation accountConversation, ITurnContext turn) =>
        IsHere(accountConversation, turn)
            ? new AccountPlace(PlaceKind.Here, accountConversation.Name)
            : Of(accountConversation);

    /// <summary>The same chat, or any thread of the same channel.</summary>
    public static bool IsHere(AccountConversation accountConversation, ITurnContext turn)
    {
        var conversation = turn.Activity.Conversation;
        return accountConversation.Channel is { } channel
            ? channel == (turn.Activity.TeamsGetChannelId() ?? conversation.Id.Split(";messageid=")[0])
            : accountConversation.Thread == conversation.Id;
    }

    public static bool IsSame(AccountConversation one, AccountConversation other) =>
        one.Channel is { } channel ? channel == other.Channel : other.Channel is null && one.Thread == other.Thread;

    /// <summary>Nothing can be said there any more, so that taking the account to the same channel opens a new thread.</summary>
    public static bool IsUseless(AccountConversation accountConversation) =>
        accountConversation.Lost is not null || accountConversation.AppRemoved is not null;
}
