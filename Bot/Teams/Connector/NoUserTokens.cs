using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>
/// The bot signs no one in: who someone is comes from the channel. The framework makes a client of the sign-in service for every turn
/// all the same, at a third of the turn's cost; this one is made once and answers nothing.
/// </summary>
internal sealed class NoUserTokens : UserTokenClient
{
    private const string Why = "AccountBot signs nobody in.";

    public static NoUserTokens Client { get; } = new();

    public override Task<TokenResponse> GetUserTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        string magicCode,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException(Why);

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName,
        Activity activity,
        string finalRedirect,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException(Why);

    public override Task SignOutUserAsync(
        string userId,
        string connectionName,
        string channelId,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException(Why);

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId,
        string channelId,
        string includeFilter,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException(Why);

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId,
        string connectionName,
        string[] resourceUrls,
        string channelId,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException(Why);

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId,
        string connectionName,
        string channelId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException(Why);
}
