using AccountBot.Cards.Talk;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;

namespace AccountBot.Bot.Accounts;

/// <summary>Where an account lives, in words and as one short name.</summary>
public static class Places
{
    public static AccountPlace Of(Home home) =>
        home.Channel is not null ? new AccountPlace(PlaceKind.Channel, home.Name)
        : home.ConversationType == "personal" ? new AccountPlace(PlaceKind.Personal, null)
        : new AccountPlace(PlaceKind.GroupChat, home.Name);

    /// <summary>The same, as someone sees it who is where the turn is.</summary>
    public static AccountPlace Of(Home home, ITurnContext turn) =>
        IsHere(home, turn) ? new AccountPlace(PlaceKind.Here, home.Name) : Of(home);

    /// <summary>The same chat, or any thread of the same channel.</summary>
    public static bool IsHere(Home home, ITurnContext turn)
    {
        var conversation = turn.Activity.Conversation;
        return home.Channel is { } channel
            ? channel == (turn.Activity.TeamsGetChannelId() ?? conversation.Id.Split(";messageid=")[0])
            : home.Thread == conversation.Id;
    }

    public static bool IsSame(Home one, Home other) =>
        one.Channel is { } channel ? channel == other.Channel : other.Channel is null && one.Thread == other.Thread;

    /// <summary>Nothing can be said there any more, so that taking the account to the same channel opens a new thread.</summary>
    public static bool IsUseless(Home home) => home.Lost is not null || home.AppRemoved is not null;
}
