using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of users for other services.</summary>
public abstract class UserTokenClient : IDisposable
{
    protected UserTokenClient() { }

    public abstract Task<TokenResponse> GetUserTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        string magicCode,
        CancellationToken cancellationToken
    );

    public abstract Task<SignInResource> GetSignInResourceAsync(
        string connectionName,
        Activity activity,
        string finalRedirect,
        CancellationToken cancellationToken
    );

    public abstract Task SignOutUserAsync(
        string userId,
        string connectionName,
        string channelId,
        CancellationToken cancellationToken
    );

    public abstract Task<TokenStatus[]> GetTokenStatusAsync(
        string userId,
        string channelId,
        string includeFilter,
        CancellationToken cancellationToken
    );

    public abstract Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId,
        string connectionName,
        string[] resourceUrls,
        string channelId,
        CancellationToken cancellationToken
    );

    public abstract Task<TokenResponse> ExchangeTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken
    );

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What a sign-in page needs to come back to this conversation.</summary>
    protected static string CreateTokenExchangeState(string appId, string connectionName, Activity activity)
    {
        var state = new TokenExchangeState
        {
            ConnectionName = connectionName,
            Conversation = activity.GetConversationReference(),
            RelatesTo = activity.RelatesTo,
            MsAppId = appId,
        };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(state)));
    }

    protected virtual void Dispose(bool disposing) { }
}

/// <summary>Stands in every turn where a bot expects the client. Signing users in is not part of this library.</summary>
internal sealed class NoUserTokenClient : UserTokenClient
{
    public static readonly NoUserTokenClient Instance = new();

    public override Task<TokenResponse> GetUserTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        string magicCode,
        CancellationToken cancellationToken
    ) => throw Unsupported();

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName,
        Activity activity,
        string finalRedirect,
        CancellationToken cancellationToken
    ) => throw Unsupported();

    public override Task SignOutUserAsync(
        string userId,
        string connectionName,
        string channelId,
        CancellationToken cancellationToken
    ) => throw Unsupported();

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId,
        string channelId,
        string includeFilter,
        CancellationToken cancellationToken
    ) => throw Unsupported();

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId,
        string connectionName,
        string[] resourceUrls,
        string channelId,
        CancellationToken cancellationToken
    ) => throw Unsupported();

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken
    ) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("User sign-in is not part of this library.");
}
