using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it runs; itself usable as middleware.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await Run(turnContext, null, 0, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Run(turnContext, callback, 0, cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task Run(
        ITurnContext turnContext,
        BotCallbackHandler callback,
        int next,
        CancellationToken cancellationToken
    ) =>
        next == _middleware.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : RunOne(turnContext, callback, next, cancellationToken);

    // Apart, so that the end of the chain needs no closure.
    private Task RunOne(
        ITurnContext turnContext,
        BotCallbackHandler callback,
        int next,
        CancellationToken cancellationToken
    ) =>
        _middleware[next]
            .OnTurnAsync(turnContext, token => Run(turnContext, callback, next + 1, token), cancellationToken);
}
