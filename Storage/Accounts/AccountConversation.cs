using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;

namespace AccountBot.Storage.Accounts;

/// <summary>Where an account lives: the channel, and in it the thread that its scoreboard opened; or a chat, which is its own thread.</summary>
/// <param name="ServiceUrl">Where the channel service listened when the account came here; <see cref="ServiceRoute"/> knows where it does now.</param>
/// <param name="Channel">The channel's id; null in a group or personal chat.</param>
/// <param name="Thread">The conversation in which the account is played; null until the scoreboard is posted.</param>
/// <param name="BotId">The bot's own id in the chat service.</param>
/// <param name="Lost">Since when the conversation no longer exists; null while it is there.</param>
/// <param name="RosterAt">When the account's people were last compared with who is in the conversation; null where they were not yet.</param>
/// <param name="InRoster">The ids of the account's people who were seen there.</param>
/// <param name="Unopened">Its thread is opened when someone first plays it: the account came in with many others.</param>
/// <param name="AppRemoved">Since when nothing can be said there; null while that is possible.</param>
/// <param name="Refused">
/// Why nothing can be said there, as the channel service's code; null where the app was taken out of the team or chat.
/// </param>
/// <param name="ChannelKind">What Teams calls the channel: shared, private or standard; null where it did not say.</param>
/// <param name="Name">What the channel or group chat is called, as far as the activity said; null where it did not.</param>
public sealed record AccountConversation(
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
    string? Refused = null,
    string? ChannelKind = null,
    string? Name = null
)
{
    /// <summary>Members of a shared or a private channel are the channel's, and not the team's.</summary>
    public bool HasOwnMembers => HasItsOwn(ChannelKind);

    /// <summary>Nothing can be said there until people change something in Teams; anything else is for the operator.</summary>
    public bool WaitsForPeople => AppRemoved is not null && (Refused is null || ByPeople.Contains(Refused));

    /// <summary>The place of a new account, of whose people some were seen in its roster.</summary>
    public AccountConversation With(Account account, IReadOnlyList<Person> roster, DateTimeOffset now) =>
        this with
        {
            RosterAt = now,
            InRoster = [.. account.Everybody.Where(person => roster.Any(person.Is)).Select(person => person.Id)],
        };

    /// <summary>Whether the account still lives in the same conversation.</summary>
    public bool IsSamePlaceAs(AccountConversation? other) =>
        other is not null
        && other.Team == Team
        && other.Channel == Channel
        && (Channel ?? Thread) == (other.Channel ?? other.Thread);

    public static bool HasItsOwn(string? channelKind) => channelKind is "shared" or "private";

    private static readonly string[] ByPeople =
    [
        "ConversationBlockedByUser",
        "MessageWritesBlocked",
        "BotDisabledByAdmin",
        "NotEnoughPermissions",
        "ForbiddenOperationException",
    ];
}

/// <summary>Where the channel service listens for a conversation: the address of the latest authenticated activity from there.</summary>
public sealed record ServiceRoute(string ServiceUrl)
{
    /// <param name="place">The conversation; for a thread its channel.</param>
    public static string Row(string place) => "route|" + Keys.Escape(place);
}

/// <summary>A card that was posted, so that it can be brought up to date.</summary>
public sealed record PostedCard(
    string ServiceUrl,
    string ChannelService,
    string Conversation,
    string Activity,
    string BotId
);
