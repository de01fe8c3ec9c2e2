using System.Net;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>What the bot answered to an activity.</summary>
/// <param name="RetryAfter">How long to wait before sending it again, where it said so.</param>
public sealed record BotReply(HttpStatusCode Status, string Body, TimeSpan? RetryAfter = null)
{
    public bool IsOk => Status == HttpStatusCode.OK;
}
