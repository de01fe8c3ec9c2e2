using AccountBot.Cards;
using AccountBot.Cards.Forms;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AccountBot.Bot.Teams;

/// <summary>The adapter, with what surrounds every turn; a fault becomes a word in the reader's language, never a stack trace.</summary>
public sealed partial class AccountBotAdapter : CloudAdapter
{
    /// <summary>
    /// A turn ends before Teams gives up on it (after 15 seconds), also where the store or Teams itself does not answer. With the apology
    /// that is within ten seconds.
    /// </summary>
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(8.5);
    private static readonly TimeSpan LongestApology = TimeSpan.FromSeconds(1.5);

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
    ) => await ProcessActivityAsync(authorization, activity, (turn, token) => WithinTimeAsync(bot, turn, token), ct);

    private static async Task WithinTimeAsync(IBot bot, ITurnContext turn, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(LongestTurn);
        await bot.OnTurnAsync(turn, limit.Token);
    }

    private async Task ApologizeAsync(ITurnContext turn, Exception fault)
    {
        var key = faults.Read(turn, fault, turn.Activity.Name ?? turn.Activity.Type);
        var texts = Texts.In(ActivityFacts.LanguageOf(turn.Activity));
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            await turn.SendActivityAsync(
                new Activity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = 200, Body = CardReplies.Message(texts[key]) },
                }
            );
        }
        else if (turn.Activity.Type == ActivityTypes.Message)
        {
            var words = Apology(turn.Activity, key, texts);
            if (!await TrySayAsync(turn, words) && !IsOfTeams(fault))
            {
                // Nothing was done and nothing was said: the sender must see that the message did not arrive.
                throw new UnsaidException(fault);
            }
        }
    }

    /// <summary>Teams did not take an answer: what was asked may well be done, and is not asked for again.</summary>
    private static bool IsOfTeams(Exception fault) => fault is RestException or HttpRequestException;

    /// <summary>What was typed comes with it, so that it need not be typed again, and is never written down twice.</summary>
    private static Activity Apology(Activity asked, string key, Texts texts)
    {
        var typedMessage = TypedMessage.Of(asked);
        if (asked.Value is not null || typedMessage.Text.Length is 0 or > TypedMessage.MostCharacters)
        {
            return MessageFactory.Text(texts[key]);
        }
        var press = new CardData
        {
            Verb = Verbs.SayAgain,
            Message = typedMessage.Id,
            ReplyTo = typedMessage.ReplyTo,
            Person = asked.From?.AadObjectId,
        };
        return CardReplies.Activity(
            OfferCard.Again(texts[key == "error.slow" ? "again.slow" : key], typedMessage.Text, press, texts)
        );
    }

    private async Task<bool> TrySayAsync(ITurnContext turn, Activity words)
    {
        try
        {
            using var patience = new CancellationTokenSource(LongestApology);
            await turn.SendActivityAsync(words, patience.Token);
            return true;
        }
        catch (Exception fault) when (fault is RestException or HttpRequestException or OperationCanceledException)
        {
            LogUnsaid(logger, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The apology could not be said")]
    private static partial void LogUnsaid(ILogger logger, Exception fault);
}
