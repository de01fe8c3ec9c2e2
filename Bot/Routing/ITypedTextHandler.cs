using AccountBot.Bot.Teams;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Takes a message that may hold something else than a typed line, such as a list of accounts. It is asked before all else.</summary>
public interface IMessageHandler
{
    /// <returns>False when the message holds nothing of the kind.</returns>
    Task<bool> TakeAsync(ITurnContext turn, Actor actor, CancellationToken ct);
}

/// <summary>Takes a typed line that is no command, such as a vote.</summary>
public interface ITypedTextHandler
{
    /// <returns>False when the line is nothing of the kind.</returns>
    Task<bool> TakeAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct);
}

/// <summary>Offers what a line that is no command may have been meant as. Nothing is done before someone selects it.</summary>
public interface IOffers
{
    /// <returns>False when there is nothing to offer.</returns>
    Task<bool> MakeAsync(ITurnContext turn, Actor actor, TypedMessage message, CancellationToken ct);

    /// <summary>The command that was meant, as it is typed; null for none.</summary>
    Task<string?> MeantAsync(Actor actor, string words, CancellationToken ct);
}
