using AccountBot.Playbook.People;
using AccountBot.Playbook.Portfolio;

namespace AccountBot.Cards.Portfolio;

/// <param name="All">Every account in which the reader has a role.</param>
/// <param name="WholeTenant">The reader may look at the accounts of everyone.</param>
public sealed record PortfolioView(
    IReadOnlyList<PortfolioLine> All,
    PortfolioChoice Choice,
    Person Reader,
    DateTimeOffset Now,
    bool WholeTenant = false
);

/// <param name="Lines">One page, by name.</param>
/// <param name="Beginning">What the names begin with, as typed; empty for all.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="First">This is the first page.</param>
/// <param name="MayOpen">Which of the accounts exist for the reader, by id.</param>
public sealed record TenantPortfolioView(
    IReadOnlyList<PortfolioLine> Lines,
    string Beginning,
    string? Next,
    bool First,
    DateTimeOffset Now,
    Func<string, bool> MayOpen
);
