using AccountBot.Bot.CardActions;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AccountBot.Bot.Hosting;

/// <summary>The adapter, with what surrounds every turn; a fault becomes a word in the reader's language, never a stack trace.</summary>
public sealed partial class AccountBotAdapter : CloudAdapter
{
    private readonly ILogger logger;
    private readonly TurnFaults faults;

    public AccountBotAdapter(
        BotFrameworkAuthentication authentication,
        IEnumerable<IMiddleware> around,
        TurnFaults faults,
        ILogger<AccountBotAdapter> logger
    )
        : base(authentication, logger)
    {
        (this.faults, this.logger) = (faults, logger);
        foreach (var middleware in around)
        {
            Use(middleware);
        }
        OnTurnError = ApologizeAsync;
    }

    /// <summary>One turn of an activity that came over HTTP.</summary>
    /// <returns>The answer to an invoke; null for what is answered with the status alone.</returns>
    /// <exception cref="UnauthorizedAccessException">The token proves nothing.</exception>
    /// <exception cref="Connector.KeysUnavailableException">Tokens cannot be checked at the moment.</exception>
    public async Task<InvokeResponse?> ProcessAsync(
        string? authorization,
        Activity activity,
        IBot bot,
        CancellationToken ct
    ) => await ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, ct);

    private async Task ApologizeAsync(ITurnContext turn, Exception fault)
    {
        var key = faults.Read(turn, fault, turn.Activity.Name ?? turn.Activity.Type);
        var sorry = Texts.In(Readers.LanguageOf(turn.Activity))[key];
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            await turn.SendActivityAsync(
                new Activity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = 200, Body = CardReplies.Message(sorry) },
                }
            );
        }
        else if (turn.Activity.Type == ActivityTypes.Message)
        {
            await TrySayAsync(turn, sorry);
        }
    }

    /// <summary>Where nothing can be said, the turn ends all the same: the channel's fault is not answered with one of ours.</summary>
    private async Task TrySayAsync(ITurnContext turn, string words)
    {
        try
        {
            await turn.SayAsync(words, CancellationToken.None);
        }
        catch (Exception fault) when (fault is RestException or HttpRequestException or TaskCanceledException)
        {
            LogUnsaid(logger, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The apology could not be said")]
    private static partial void LogUnsaid(ILogger logger, Exception fault);
}
