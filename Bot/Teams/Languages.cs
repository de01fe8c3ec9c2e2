using System.Collections.Concurrent;
using AccountBot.Playbook;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Teams;

/// <summary>
/// The language that someone asked for in a conversation. Kept in memory for a while, since every turn asks; another instance
/// hears of a change within that while.
/// </summary>
public sealed class Languages(IAddresses addresses, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string, string), (Language? Language, DateTimeOffset Until)> known = new();

    /// <summary>What is in memory, without a call to the store: a button's turn must not cost one.</summary>
    public Language? Known(string tenant, string? conversation) =>
        conversation is not null && known.TryGetValue((tenant, Place(conversation)), out var found)
            ? found.Language
            : null;

    /// <summary>Null where no one asked: the client's language counts.</summary>
    public async Task<Language?> AskedForAsync(string tenant, string? conversation, CancellationToken ct)
    {
        if (conversation is null)
        {
            return null;
        }
        var key = (tenant, Place(conversation));
        if (known.TryGetValue(key, out var found) && found.Until > time.GetUtcNow())
        {
            return found.Language;
        }
        var row = await addresses.GetAsync(tenant, TalkLanguage.Row(key.Item2), ct);
        return Remember(key, (row?.Value as TalkLanguage)?.Language);
    }

    public async Task AskAsync(string tenant, string conversation, Language language, CancellationToken ct)
    {
        await addresses.PutAsync(tenant, TalkLanguage.Row(Place(conversation)), new TalkLanguage(language), ct);
        Remember((tenant, Place(conversation)), language);
    }

    // All threads of a channel speak one language.
    private static string Place(string conversation) => conversation.Split(";messageid=")[0];

    private Language? Remember((string, string) key, Language? language)
    {
        if (known.Count > 10_000)
        {
            known.Clear();
        }
        known[key] = (language, time.GetUtcNow() + Fresh);
        return language;
    }
}
