namespace Microsoft.Rest;

/// <summary>Puts what a service asks for on a request before it goes out.</summary>
public abstract class ServiceClientCredentials
{
    public virtual void InitializeServiceClient<T>(ServiceClient<T> client)
        where T : ServiceClient<T> { }

    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}

/// <summary>A typed client over an <see cref="System.Net.Http.HttpClient" />.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposeHttpClient;
    private readonly IHttpClientFactory _factory;
    private HttpClient _httpClient;

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient)
    {
        _httpClient = httpClient;
        _disposeHttpClient = disposeHttpClient;
    }

    // A turn that sends nothing never asks the factory.
    private protected ServiceClient(IHttpClientFactory factory) => _factory = factory;

    public HttpClient HttpClient
    {
        get => _httpClient ??= _factory.CreateClient();
        protected set => _httpClient = value;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient)
        {
            _httpClient?.Dispose();
        }
    }
}

public interface IServiceOperations<T>
    where T : ServiceClient<T>
{
    T Client { get; }
}
