namespace AccountBot.Cards.Documents;

/// <summary>The documents that can be had of an account, by the key that buttons carry.</summary>
public static class DocumentKinds
{
    public const string Deck = "plan.deck";
    public const string CustomerDeck = "plan.deck.customer";
    public const string Plan = "plan.book";
    public const string CustomerPlan = "plan.book.customer";
    public const string Log = "log.book";
    public const string Portfolio = "portfolio.book";

    /// <summary>What is held of a customer's person; of no account, and so not offered with one.</summary>
    public const string Contact = "contact.file";

    /// <summary>In the order in which they are offered with an account.</summary>
    public static IReadOnlyList<string> All { get; } = [Deck, CustomerDeck, Plan, CustomerPlan, Log, Portfolio];
}
