using AccountBot.Playbook;
using AccountBot.Playbook.Team;
using AccountBot.Storage;

namespace AccountBot.Bot.Sending;

/// <summary>A card that is kept up to date: which one, of which account.</summary>
public abstract record CardRef(DossierKey Key, int Year)
{
    public sealed record Scoreboard(DossierKey Key, int Year) : CardRef(Key, Year);

    public sealed record Form(DossierKey Key, FormAddress At) : CardRef(Key, At.Year);

    public sealed record Gate(DossierKey Key, int Year, int Base, int Round) : CardRef(Key, Year);

    /// <param name="Delegate">Whose card: the id of a delegate; null for the manager.</param>
    public sealed record ManagerGate(DossierKey Key, int Year, int Base, int Round, string? Delegate = null)
        : CardRef(Key, Year);

    public sealed record NoGoPlan(DossierKey Key, int Year, int Base, int Round) : CardRef(Key, Year);

    /// <summary>The card in someone's chat that asks for a mandate or an acceptance.</summary>
    public sealed record Accord(DossierKey Key, int Year, int Base, AccordKind Kind, string Person)
        : CardRef(Key, Year);

    /// <summary>The card in someone's chat with a form that others may not see.</summary>
    public sealed record Limits(DossierKey Key, FormAddress At, string Person) : CardRef(Key, At.Year);

    /// <summary>The card about a visit in the chat of the account manager, or of the visitor.</summary>
    public sealed record Visit(DossierKey Key, int Year, string Id, bool ToManager) : CardRef(Key, Year);

    public sealed record Tasks(DossierKey Key, int Year) : CardRef(Key, Year);

    /// <summary>A card about a request to a director.</summary>
    /// <param name="Row">The row that says where it was posted, and so which of them it is.</param>
    public sealed record Executive(DossierKey Key, int Year, string Request, string Row) : CardRef(Key, Year);

    public sealed record HighFive(DossierKey Key, int Year, int Base) : CardRef(Key, Year);
}

/// <summary>A card as the store has it now, and where it was posted; null when it was not.</summary>
/// <param name="State">Differs whenever the card would look different.</param>
public sealed record RenderedCard(AdaptiveCards.AdaptiveCard Card, Storage.Accounts.PostedCard? Posted, string State);
