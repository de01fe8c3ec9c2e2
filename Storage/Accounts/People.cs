using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Storage.Accounts;

/// <summary>On a person's partition: an account in which this person has a role.</summary>
/// <param name="Over">When the role ends by itself, as that of a delegate does; null where it does not.</param>
/// <param name="Waits">What waits for this person there, the most pressing kinds first; null for nothing.</param>
/// <param name="Weekly">The account belongs in this person's weekly digest: the account manager's and the manager's.</param>
/// <param name="Since">Since when the base is in progress.</param>
/// <param name="LastPlay">
/// When someone last did something for the account; but for account manager and manager only the day (at the office's midnight), so that
/// the plays of a day change the row of everyone once.
/// </param>
/// <param name="AccountManager">Who leads the account; without what the chat knows of them.</param>
/// <param name="Potential">What a year may bring, in euro.</param>
/// <param name="Competitor">A competitor is at the table.</param>
/// <param name="Until">Until when it is parked, where someone said.</param>
/// <param name="Decides">Who decides at its gates, by name; null where the team's majority does.</param>
/// <param name="Sample">Made to look around in: it counts in no total, and no one is reminded of it.</param>
/// <param name="Guest">Only what waits exists for this person, not the account: a director who was asked to represent us.</param>
public sealed record Participation(
    string Account,
    string Name,
    int Year,
    int Base,
    SeasonState State,
    DateTimeOffset? Over = null,
    IReadOnlyList<InboxItem>? Waits = null,
    bool? Weekly = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? LastPlay = null,
    bool? Guest = null,
    Person? AccountManager = null,
    decimal? Potential = null,
    bool? Competitor = null,
    DateOnly? Until = null,
    string? Decides = null,
    bool? Sample = null
)
{
    public const string Rows = "account|";

    public string Row => RowOf(Account);

    /// <summary>As it stands in this person's portfolio.</summary>
    public PortfolioLine Line =>
        new(
            Account,
            Name,
            Year,
            Base,
            State,
            Since,
            LastPlay,
            AccountManager,
            Potential,
            Competitor is true,
            Until,
            Decides,
            Sample is true
        );

    public static string RowOf(string account) => Rows + Keys.Escape(account);
}

/// <summary>On a person's partition: a notice that waits until the person can be reached.</summary>
public sealed record WaitingNotice(string Account, Notice Notice, DateTimeOffset Since)
{
    public const string Rows = "waiting|";

    public string Row => $"{Rows}{Keys.Escape(Account)}|{Keys.Escape(Notice.Id)}";
}

/// <summary>How a person is reached personally.</summary>
/// <param name="Reachable">False after the person blocked or removed the app.</param>
/// <param name="Language">The language the person asked for, or else that of the client; null where no one knows.</param>
/// <param name="Name">What the client calls this person, so that someone outside the roster can be named.</param>
/// <param name="TimeZone">The time zone of the client, an IANA name.</param>
public sealed record PersonalChat(
    string ServiceUrl,
    string ChannelService,
    string Conversation,
    string BotId,
    bool Reachable,
    Language? Language,
    string? Name = null,
    string? TimeZone = null
)
{
    private const string Rows = "person|";

    /// <summary>Everyone of a tenant whom the bot has met, or written to.</summary>
    public static RowRange All => RowRange.Prefix(Rows);

    /// <summary>The teams and group chats that have the bot: where a welcome was said. A personal chat's id begins otherwise.</summary>
    public static RowRange Places => RowRange.Prefix("welcome|" + Keys.Escape("19:"));

    public static string Row(string person) => Rows + Keys.Escape(person.ToLowerInvariant());

    /// <summary>Whose row has this key, in lower case.</summary>
    public static string PersonOf(string row) => Keys.Unescape(row[Rows.Length..]);
}

/// <summary>The person behind a chat's id for them: some events of Teams give nothing else.</summary>
/// <param name="Person">The Entra object id.</param>
public sealed record ChatPerson(string Person)
{
    public static string Row(string chatId) => "chat|" + Keys.Escape(chatId);
}

/// <summary>The accounts that are played in one conversation, the newest first: one in a thread, perhaps more in a chat.</summary>
public sealed record ThreadAccounts(IReadOnlyList<ThreadAccount> Accounts)
{
    public static string Row(string conversation) => "thread|" + Keys.Escape(conversation);
}

public sealed record ThreadAccount(string Account, int Year);

/// <summary>The language that was asked for in a conversation.</summary>
public sealed record TalkLanguage(Language Language)
{
    public static string Row(string conversation) => "talk|" + Keys.Escape(conversation);
}

/// <summary>An account in the tenant's portfolio; made again from the dossier whenever that changes.</summary>
/// <param name="AccountManager">The Entra id.</param>
/// <param name="ManagedBy">The account manager's name.</param>
/// <param name="Until">Until when it is parked, where someone said.</param>
/// <param name="Decides">Who decides at its gates, by name; null where the team's majority does.</param>
public sealed record AccountSummary(
    string Account,
    string Name,
    int Year,
    int Base,
    SeasonState State,
    DateTimeOffset Since,
    string AccountManager,
    decimal? Potential,
    bool Competitor,
    string? ManagedBy = null,
    DateOnly? Until = null,
    string? Decides = null
)
{
    /// <summary>The summaries of a tenant, apart from the names.</summary>
    public const string Rows = "account|";

    public static string RowOf(string account) => Rows + Keys.Escape(account);

    /// <summary>As it stands in the portfolio of the tenant. No one's days without a play are told there.</summary>
    public PortfolioLine Line =>
        new(
            Account,
            Name,
            Year,
            Base,
            State,
            Since,
            LastPlay: null,
            ManagedBy is null ? null : new Person(AccountManager, ManagedBy),
            Potential,
            Competitor,
            Until,
            Decides
        );
}

/// <summary>An account in the tenant's portfolio once more, in the order of the names, with all that a list shows of it.</summary>
/// <param name="Summary">As it was when the row was written.</param>
public sealed record AccountName(string Account, string Name, int Year, AccountSummary? Summary = null)
{
    private const string Rows = "name|";

    /// <summary>All names of a tenant.</summary>
    public static RowRange All => RowRange.Prefix(Rows);

    public string Row => $"{Rows}{Keys.Escape(NameMatch.Plain(Name))}|{Keys.Escape(Account)}";

    /// <summary>The accounts whose name begins like this; null where nothing is left of it without punctuation.</summary>
    public static RowRange? Beginning(string typed) =>
        NameMatch.Plain(typed) is { Length: > 0 } plain ? RowRange.Prefix(Rows + Keys.Escape(plain)) : null;
}
