using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>Something that the service answers instead of what was asked, in the shape in which Teams says it.</summary>
public sealed record Fault
{
    public int Status { get; private init; }

    public string Code { get; private init; } = string.Empty;

    public string Message { get; private init; } = string.Empty;

    /// <summary>Seconds, as in the header of that name.</summary>
    public int? RetryAfter { get; private init; }

    /// <summary>Not JSON, as a gateway on the way answers.</summary>
    public bool Html { get; private init; }

    /// <summary>The connection breaks instead of an answer.</summary>
    public bool Drops { get; private init; }

    /// <summary>No answer comes, for as long as anyone waits.</summary>
    public bool Hangs { get; private init; }

    /// <summary>What was asked is done all the same.</summary>
    public bool Done { get; private init; }

    public static Fault Throttled(int? retryAfter = 1) =>
        new()
        {
            Status = 429,
            Code = "Throttled",
            Message = "Too many requests.",
            RetryAfter = retryAfter,
        };

    public static Fault Precondition { get; } = Of(412, "PreconditionFailed", "Precondition failed, please try again.");

    public static Fault ServerError { get; } = Of(500, "ServiceError", "Unknown service error.");

    public static Fault BadGateway { get; } = new() { Status = 502, Html = true };

    public static Fault Unavailable { get; } = new() { Status = 503, Html = true };

    public static Fault GatewayTimeout { get; } = new() { Status = 504, Html = true };

    public static Fault Forbidden(string code, string message = "Forbidden.") => Of(403, code, message);

    /// <summary>The person blocked or removed the app: the reason is JSON within the message.</summary>
    public static Fault Blocked { get; } =
        Of(
            403,
            "MessageWritesBlocked",
            new JObject
            {
                ["errorCode"] = 209,
                ["subCode"] = "MessageWritesBlocked",
                ["message"] = "Thread is blocked",
            }.ToString(Newtonsoft.Json.Formatting.None)
        );

    public static Fault NotFound(string code = "ConversationNotFound") => Of(404, code, "Not found.");

    public static Fault TooBig { get; } = Of(413, "MessageSizeTooBig", "Message size too large.");

    /// <summary>The service does not know the person that a chat is opened with.</summary>
    public static Fault BadArgument { get; } = Of(400, "Bad Argument", "Failed to decrypt conversation id.");

    public static Fault Unauthorized { get; } = Of(401, "BotNotRegistered", "No registration found for this bot.");

    public static Fault Hanging { get; } = new() { Hangs = true };

    /// <summary>The connection breaks before anything was done.</summary>
    public static Fault DropBefore { get; } = new() { Drops = true };

    /// <summary>What was asked is done, and then the connection breaks: the bot cannot know.</summary>
    public static Fault DropAfter { get; } = new() { Drops = true, Done = true };

    /// <summary>What was asked is done, and a gateway on the way answers 504.</summary>
    public static Fault TimeoutAfter { get; } =
        new()
        {
            Status = 504,
            Html = true,
            Done = true,
        };

    public static Fault Of(int status, string code, string message) =>
        new()
        {
            Status = status,
            Code = code,
            Message = message,
        };
}

/// <summary>Which of the bot's next requests go wrong, and how.</summary>
public sealed class ConnectorFaults
{
    readonly Lock gate = new();
    readonly List<Plan> plans = [];

    /// <summary>How many planned faults have not happened yet.</summary>
    public int Left
    {
        get
        {
            lock (gate)
            {
                return plans.Sum(plan => plan.Left);
            }
        }
    }

    /// <summary>The next requests that fit (all of them by default) meet this fault.</summary>
    public void Next(int times, Fault fault, Func<ConnectorRequest, bool>? when = null)
    {
        lock (gate)
        {
            plans.Add(new Plan(fault, when ?? (_ => true)) { Left = times });
        }
    }

    public void Next(Fault fault, Func<ConnectorRequest, bool>? when = null) => Next(1, fault, when);

    /// <summary>Every request that fits meets this fault until <see cref="Clear"/>.</summary>
    public void Always(Fault fault, Func<ConnectorRequest, bool>? when = null) =>
        Next(int.MaxValue / 1000, fault, when);

    public void Clear()
    {
        lock (gate)
        {
            plans.Clear();
        }
    }

    internal Fault? For(ConnectorRequest request)
    {
        lock (gate)
        {
            if (plans.Find(plan => plan.Left > 0 && plan.When(request)) is not { } plan)
            {
                return null;
            }
            plan.Left--;
            return plan.Fault;
        }
    }

    sealed record Plan(Fault Fault, Func<ConnectorRequest, bool> When)
    {
        public int Left { get; set; }
    }
}
