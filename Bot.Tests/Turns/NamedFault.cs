using AccountBot.Bot.Tests.Support.Teams;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The faults of Teams by the names that the cases of a theory give them.</summary>
internal static class NamedFault
{
    public static Fault Of(string name) =>
        name switch
        {
            "429 now" => Fault.Throttled(0),
            "429 later" => Fault.Throttled(60),
            "502" => Fault.BadGateway,
            "503" => Fault.Unavailable,
            "504" => Fault.GatewayTimeout,
            "412" => Fault.Precondition,
            "401" => Fault.Unauthorized,
            "403" => Fault.Forbidden("BotNotInConversationRoster"),
            "404" => Fault.NotFound(),
            "413" => Fault.TooBig,
            "drop" => Fault.DropBefore,
            _ => Fault.ServerError,
        };
}
