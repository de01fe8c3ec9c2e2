using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Bot.Routing;

/// <summary>Who acts in this turn, as the channel service vouches for it, and the language in which to answer.</summary>
/// <param name="IsAuditor">May read every account of the tenant, and change nothing.</param>
public sealed record Actor(string Tenant, Person Person, Language Language, bool IsAuditor = false)
{
    public Texts Texts => Texts.In(Language);

    /// <summary>The time zone of the reader's client; the office's where the client does not tell.</summary>
    public TimeZoneInfo Zone { get; init; } = Cards.Zone.Default;

    /// <summary>Today, where the reader is.</summary>
    public DateOnly Today(TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    /// <summary>Whether an account exists for this reader, to look at. The person who changes something needs a role in it.</summary>
    public bool MaySee(Account account) => account.IsVisibleTo(Person) || IsAuditor;

    /// <summary>A card of an account as this reader gets it: an auditor without the buttons that change something.</summary>
    public AdaptiveCard Seeing(Account account, AdaptiveCard card) =>
        account.IsVisibleTo(Person) ? card : ReadOnlyCard.Of(card);
}
