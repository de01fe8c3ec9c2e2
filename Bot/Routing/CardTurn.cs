using AccountBot.Cards;
using AccountBot.Storage;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>A button was pressed: by whom, on what, and what was typed beside it.</summary>
public sealed record CardTurn(
    ITurnContext Context,
    Actor Actor,
    CardData Data,
    IReadOnlyDictionary<string, string> Inputs
)
{
    public DossierKey Account => new(Actor.Tenant, Data.Account ?? string.Empty);

    public int Year => Data.Year ?? 0;

    public int Base => Data.Base ?? 0;

    public int Round => Data.Round ?? 0;

    public string Input(string id) => Inputs.GetValueOrDefault(id) ?? string.Empty;
}

/// <summary>Handles the buttons with certain verbs.</summary>
public interface ICardAction
{
    IReadOnlyList<string> Verbs { get; }

    Task<Reply> RunAsync(CardTurn turn, CancellationToken ct);
}
