using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>The clients of all service addresses that the bot writes to. Teams has a handful, one a region.</summary>
internal sealed class SharedConnectors(ServiceAddresses addresses)
{
    private const int Most = 100;
    private readonly ConcurrentDictionary<Key, SharedConnectorClient> clients = new();

    /// <summary>A factory for one turn, as whom the turn was authenticated.</summary>
    public ConnectorFactory For(string? app, ConnectorFactory framework) => new Factory(this, app, framework);

    private async Task<IConnectorClient> GetAsync(Key key, ConnectorFactory framework, CancellationToken ct)
    {
        if (clients.TryGetValue(key, out var known))
        {
            return known;
        }
        addresses.Check(key.ServiceUrl);
        var made = await framework.CreateAsync(key.ServiceUrl, key.Audience, ct);
        if (made is not ConnectorClient client)
        {
            return made;
        }
        if (clients.Count >= Most)
        {
            clients.Clear();
        }
        return clients.GetOrAdd(key, new SharedConnectorClient(client));
    }

    private sealed record Key(string? App, string ServiceUrl, string? Audience);

    private sealed class Factory(SharedConnectors all, string? app, ConnectorFactory framework) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(
            string serviceUrl,
            string? audience,
            CancellationToken cancellationToken
        ) => all.GetAsync(new Key(app, serviceUrl, audience), framework, cancellationToken);
    }
}
