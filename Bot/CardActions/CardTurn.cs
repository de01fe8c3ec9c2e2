using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Storage;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.CardActions;

/// <summary>A button was pressed: by whom, on what, and what was typed beside it.</summary>
public sealed record CardTurn(
    ITurnContext Context,
    Reader Reader,
    CardData Data,
    IReadOnlyDictionary<string, string> Inputs
)
{
    public DossierKey Account => new(Reader.Tenant, Data.Account ?? string.Empty);

    public int Year => Data.Year ?? 0;

    public int Base => Data.Base ?? 0;

    public int Round => Data.Round ?? 0;

    public string Input(string id) => Inputs.GetValueOrDefault(id) ?? string.Empty;
}

/// <summary>What the presser gets back.</summary>
public abstract record CardReply
{
    private CardReply() { }

    /// <summary>This card takes the place of the one with the button, for the presser.</summary>
    public sealed record Card(AdaptiveCard Content) : CardReply;

    /// <summary>A few words; the card stays.</summary>
    public sealed record Words(string Text) : CardReply;

    public static CardReply Say(string text) => new Words(text);

    public static CardReply Show(AdaptiveCard card) => new Card(card);
}

/// <summary>Handles the buttons with certain verbs.</summary>
public interface ICardAction
{
    IReadOnlyList<string> Verbs { get; }

    Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct);
}
