using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector;
using Newtonsoft.Json.Serialization;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>
/// The client of one service address, shared by all turns. The framework makes and disposes one for every turn, each with JSON contracts,
/// settings, headers and an HTTP client of its own: 7 ms of processor time a reply (docs/performance.md).
/// </summary>
internal sealed class SharedConnectorClient : ConnectorClient
{
    /// <summary>What the framework's own clients use, but one for all: it keeps what it has learned about each type.</summary>
    private static readonly DefaultContractResolver Contracts = new();

    /// <param name="made">The client that the framework made; it is not disposed, as its credentials and HTTP client live on here.</param>
    public SharedConnectorClient(ConnectorClient made)
        : base(made.BaseUri, made.Credentials, made.HttpClient, disposeHttpClient: false)
    {
        SerializationSettings.ContractResolver = Contracts;
        DeserializationSettings.ContractResolver = Contracts;
    }

    /// <summary>A turn that ends disposes its client; this one stays for the next turn.</summary>
    [SuppressMessage("Usage", "CA2215", Justification = "The base would drop the HTTP client.")]
    protected override void Dispose(bool disposing) { }
}
