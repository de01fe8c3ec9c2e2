using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

public enum Operation
{
    CreateConversation,
    Send,
    Reply,
    Update,
    Delete,
    Members,
    Member,
    PagedMembers,
    Team,
    Channels,
    Unknown,
}

/// <summary>What the bot asked of the service.</summary>
/// <param name="Conversation">The conversation or team in the address.</param>
/// <param name="Activity">The activity or member in the address.</param>
/// <param name="Status">What the service answered; 0 where the connection was dropped.</param>
public sealed record ConnectorRequest(
    Operation Operation,
    string Method,
    string Path,
    string? Conversation,
    string? Activity,
    JObject? Body,
    string? Authorization,
    DateTimeOffset At,
    int Status = 0
)
{
    /// <summary>Puts a message before someone that was not there before.</summary>
    public bool Posts => Operation is Operation.Send or Operation.Reply or Operation.CreateConversation;

    public override string ToString() => $"{Status} {Method} {Path}";
}
