#nullable enable
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys of an OpenID document, and what each may vouch for.</summary>
internal sealed record KeySet(
    IReadOnlyList<SecurityKey> Keys,
    IReadOnlyDictionary<string, HashSet<string>> Endorsements
);

/// <summary>Fetches keys once a day, and once more when a token names a key that is not there.</summary>
internal sealed class SigningKeys(string? metadataUrl, IHttpClientFactory clients)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _fetching = new(1);
    private volatile Snapshot? _current;

    /// <param name="keyId">The key that the caller is after.</param>
    public async Task<KeySet> GetAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (_current is { } current && current.Answers(keyId))
        {
            return current.Set;
        }
        await _fetching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_current is { } other && other.Answers(keyId))
            {
                return other.Set;
            }
            return (_current = await RenewAsync(_current, cancellationToken).ConfigureAwait(false)).Set;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private async Task<Snapshot> RenewAsync(Snapshot? old, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        try
        {
            var set = await FetchAsync(cancellationToken).ConfigureAwait(false);
            // The first unknown key is looked for at once. After that tokens with made-up key ids must not make the bot
            // hammer the login service.
            return new Snapshot(set, now + MaxAge, old == null ? now : now + RetryAfter);
        }
        catch (Exception e)
            when (old != null
                && !cancellationToken.IsCancellationRequested
                && e is (HttpRequestException or JsonException or OperationCanceledException)
            )
        {
            // Old keys are better than none while the login service is away.
            return new Snapshot(old.Set, now + RetryAfter, now + RetryAfter);
        }
    }

    private async Task<KeySet> FetchAsync(CancellationToken cancellationToken)
    {
        var address = Checked(metadataUrl);
        using var client = clients.CreateClient();
        using var metadata = JsonDocument.Parse(
            await client.GetStringAsync(address, cancellationToken).ConfigureAwait(false)
        );
        var keysAddress = Checked(metadata.RootElement.GetProperty("jwks_uri").GetString());
        var document = await client.GetStringAsync(keysAddress, cancellationToken).ConfigureAwait(false);
        using var json = JsonDocument.Parse(document);
        var endorsements = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var key in json.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (key.TryGetProperty("kid", out var id) && key.TryGetProperty("endorsements", out var names))
            {
                endorsements[id.GetString()!] = names
                    .EnumerateArray()
                    .Select(name => name.GetString()!)
                    .ToHashSet(StringComparer.Ordinal);
            }
        }
        return new KeySet([.. new JsonWebKeySet(document).GetSigningKeys()], endorsements);
    }

    // Whoever can change the keys on the way can sign as anybody.
    private static Uri Checked(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri
            : throw new InvalidOperationException($"OpenID metadata must come over https: '{address}'.");

    private sealed record Snapshot(KeySet Set, DateTimeOffset FreshUntil, DateTimeOffset MayLookAgain)
    {
        public bool Answers(string? keyId)
        {
            var now = TimeProvider.System.GetUtcNow();
            return now < FreshUntil && (now < MayLookAgain || keyId == null || Set.Keys.Any(key => key.KeyId == keyId));
        }
    }
}
