using AccountBot.Playbook.Accounts;

namespace AccountBot.Storage.Accounts;

/// <summary>Where an account lives: the channel, and in it the thread that its scoreboard opened; or a chat, which is its own thread.</summary>
/// <param name="ServiceUrl">Where the channel service listens, from an authenticated activity.</param>
/// <param name="Channel">The channel's id; null in a group or personal chat.</param>
/// <param name="Thread">The conversation in which the account is played; null until the scoreboard is posted.</param>
/// <param name="BotId">The bot's own id in the chat service.</param>
/// <param name="Lost">Since when the conversation is no more; null while it is there.</param>
/// <param name="RosterAt">When the account's people were last compared with who is in the team or the chat.</param>
/// <param name="InRoster">The ids of the account's people who were there then.</param>
/// <param name="Unopened">Its thread is opened when somebody first plays it: the account came in with many others.</param>
/// <param name="Name">What the channel or group chat is called, as far as the activity said; null where it did not.</param>
/// <param name="AppRemoved">Since when nothing can be said there, as the app was taken out of the team or chat; null while it is in.</param>
public sealed record Home(
    string ServiceUrl,
    string ChannelService,
    string? Team,
    string? Channel,
    string? Thread,
    string ConversationType,
    string BotId,
    DateTimeOffset? Lost = null,
    DateTimeOffset? RosterAt = null,
    IReadOnlyList<string>? InRoster = null,
    bool? Unopened = null,
    DateTimeOffset? AppRemoved = null,
    string? Name = null
)
{
    /// <summary>The place of an account whose people were all picked from those who are there.</summary>
    public Home With(Account account, DateTimeOffset now) =>
        this with
        {
            RosterAt = now,
            InRoster = [.. account.Everybody.Select(person => person.Id)],
        };
}

/// <summary>A card that was posted, so that it can be brought up to date.</summary>
public sealed record PostedCard(
    string ServiceUrl,
    string ChannelService,
    string Conversation,
    string Activity,
    string BotId
);
