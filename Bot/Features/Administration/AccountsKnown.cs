using System.Collections.Concurrent;

namespace AccountBot.Bot.Features.Administration;

/// <summary>What an account has in the lists, by what was written down of it.</summary>
/// <param name="People">The ids of those in whose lists it is, in lower case.</param>
/// <param name="NameRow">Under which key its name is; null where no one wrote that down.</param>
/// <param name="Contacts">Under which keys its contacts are.</param>
public sealed record AccountLines(IReadOnlySet<string> People, string? NameRow, IReadOnlySet<string> Contacts);

/// <summary>Accounts that were looked up in this slice of work: a list names the same one many times. Null for one that does not exist.</summary>
public sealed class AccountsKnown
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, AccountLines?> known = new(StringComparer.Ordinal);

    public async Task<AccountLines?> OfAsync(string account, Func<Task<AccountLines?>> look)
    {
        if (known.TryGetValue(account, out var found))
        {
            return found;
        }
        if (known.Count > Most)
        {
            known.Clear();
        }
        return known[account] = await look();
    }
}
