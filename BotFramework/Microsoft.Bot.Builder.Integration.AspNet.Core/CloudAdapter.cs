using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes one HTTP request for a bot and writes the response.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default
    );
}

/// <summary>The adapter for requests that come in through ASP.NET Core.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>For a bot without an identity.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create()) { }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger) { }

    public CloudAdapter(
        IConfiguration configuration,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null
    )
        : this(
            new ConfigurationBotFrameworkAuthentication(
                configuration,
                httpClientFactory: httpClientFactory,
                logger: logger
            ),
            logger
        ) { }

    public async Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }
        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest).ConfigureAwait(false);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            httpResponse.StatusCode = (int)HttpStatusCode.BadRequest;
            LogUnreadable(Logger);
            return;
        }
        try
        {
            string authHeader = httpRequest.Headers["Authorization"];
            var answer = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken)
                .ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(httpResponse, answer).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException e)
        {
            LogRefused(Logger, e.Message, e);
            httpResponse.StatusCode = (int)HttpStatusCode.Unauthorized;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "BadRequest: Missing activity or activity type.")]
    private static partial void LogUnreadable(ILogger logger);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Unauthorized: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason, Exception cause);
}
