using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Several states that are loaded and saved together.</summary>
public class BotStateSet
{
    public BotStateSet(params BotState[] botStates) => BotStates.AddRange(botStates);

    public List<BotState> BotStates { get; set; } = [];

    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    public Task LoadAllAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default
    ) => Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    public Task SaveAllChangesAsync(
        ITurnContext turnContext,
        bool force = false,
        CancellationToken cancellationToken = default
    ) => Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}

/// <summary>Saves state after every turn that did not fail.</summary>
public class AutoSaveStateMiddleware : IMiddleware
{
    public AutoSaveStateMiddleware(params BotState[] botStates) => BotStateSet = new BotStateSet(botStates);

    public AutoSaveStateMiddleware(BotStateSet botStateSet) => BotStateSet = botStateSet;

    public BotStateSet BotStateSet { get; set; }

    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    public async Task OnTurnAsync(
        ITurnContext turnContext,
        NextDelegate next,
        CancellationToken cancellationToken = default
    )
    {
        await next(cancellationToken).ConfigureAwait(false);
        await BotStateSet.SaveAllChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Puts a service into every turn.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName) { }

    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        _key = key;
    }

    public T Service { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(_key, Service);
        return nextTurn(cancellationToken);
    }
}

public static class AdapterExtensions
{
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var botState in botStates)
        {
            botAdapter.Use(new RegisterClassMiddleware<BotState>(botState, botState.GetType().FullName));
        }
        return botAdapter;
    }
}
