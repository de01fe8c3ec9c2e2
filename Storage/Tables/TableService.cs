using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace AccountBot.Storage.Tables;

/// <summary>The one client of the account, and the gateways of its tables.</summary>
sealed class TableService : IDisposable
{
    // A card action must be answered within seconds, so a call that hangs is given up long before the default of 100 s.
    static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(3);
    readonly HttpClientTransport transport = new(KeptHot());
    readonly TableServiceClient client;
    readonly string prefix;
    readonly StorageMeter meter;
    readonly IStorageFaults? faults;

    public TableService(IOptions<StorageOptions> options, StorageMeter meter, IStorageFaults? faults = null)
    {
        client = ClientFor(options.Value, transport);
        prefix = options.Value.TablePrefix;
        (this.meter, this.faults) = (meter, faults);
    }

    public ITableGateway Gateway(string table)
    {
        ITableGateway gateway = new TableGateway(Client(table));
        if (faults is not null)
            gateway = new FaultyGateway(gateway, table, faults);
        return new GuardedGateway(new MeteredGateway(gateway, table, meter));
    }

    public TableClient Client(string table) => client.GetTableClient(prefix + table);

    public void Dispose() => transport.Dispose();

    static TableServiceClient ClientFor(StorageOptions options, HttpClientTransport transport) =>
        string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new TableServiceClient(options.AccountUri, CredentialFor(options), ClientOptions(transport))
            : new TableServiceClient(options.ConnectionString, ClientOptions(transport));

    static TokenCredential CredentialFor(StorageOptions options) =>
        string.IsNullOrWhiteSpace(options.ManagedIdentityClientId)
            ? new DefaultAzureCredential()
            : new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId)
            );

    static TableClientOptions ClientOptions(HttpClientTransport transport) =>
        new()
        {
            Transport = transport,
            Retry =
            {
                NetworkTimeout = CallTimeout,
                Delay = FirstDelay,
                MaxDelay = LongestDelay,
            },
        };

    // Connections stay open between turns, and are renewed now and then so that a changed address is noticed.
    static SocketsHttpHandler KeptHot() =>
        new()
        {
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            UseCookies = false,
            AllowAutoRedirect = false,
        };
}
