using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}

public class AuthenticatorResult
{
    public string AccessToken { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }
}

/// <summary>A bot's own identity towards the channel. One instance keeps one token and renews it before it runs out.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _renewing = new(1);
    private readonly string _oAuthScope;
    private Lazy<IAuthenticator> _authenticator;
    private volatile Token _token;

    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null) { }

    public AppCredentials(
        string channelAuthTenant = null,
        HttpClient customHttpClient = null,
        ILogger logger = null,
        string oAuthScope = null
    )
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        _oAuthScope = string.IsNullOrWhiteSpace(oAuthScope) ? null : oAuthScope;
    }

    public string MicrosoftAppId { get; set; }

    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = value;
    }

    public virtual string OAuthEndpoint =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            ToChannelFromBotLoginUrlTemplate,
            ChannelAuthTenant
        );

    public virtual bool ValidateAuthority => true;

    public virtual string OAuthScope => _oAuthScope ?? ToChannelFromBotOAuthScope;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate =>
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ShouldSetToken(request))
        {
            var token =
                _token is { } current && !current.IsStale
                    ? current
                    : await Renew(false, cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = token.Header;
        }
    }

    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var token =
            !forceRefresh && _token is { } current && !current.IsStale
                ? current
                : await Renew(forceRefresh, default).ConfigureAwait(false);
        return token.Header.Parameter;
    }

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    // The token is the bot's key: it goes out only under TLS, or to this very machine.
    private bool ShouldSetToken(HttpRequestMessage request) =>
        !string.IsNullOrWhiteSpace(MicrosoftAppId)
        && MicrosoftAppId != AuthenticationConstants.AnonymousSkillAppId
        && request.RequestUri is { } address
        && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    private async Task<Token> Renew(bool force, CancellationToken cancellationToken)
    {
        await _renewing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!force && _token is { } current && !current.IsStale)
            {
                return current;
            }
            _authenticator ??= BuildIAuthenticator();
            var result = await _authenticator.Value.GetTokenAsync(force).ConfigureAwait(false);
            return _token = new Token(
                new AuthenticationHeaderValue("Bearer", result.AccessToken),
                result.ExpiresOn - Margin
            );
        }
        finally
        {
            _renewing.Release();
        }
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset RenewAt)
    {
        public bool IsStale => TimeProvider.System.GetUtcNow() >= RenewAt;
    }
}
