namespace AccountBot.Bot.Teams.Connector;

/// <summary>Where the bot's token may go: by HTTPS only, as the person who reads it can speak as the bot for an hour.</summary>
public sealed class ServiceAddresses(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Without an app id (development and tests only) there is no token.</summary>
    private readonly bool hasToken = !string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    public bool MayHaveToken(string? serviceUrl) =>
        !hasToken
        || (
            Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            && (
                address.Scheme == Uri.UriSchemeHttps
                || (environment.IsDevelopment() && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)
            )
        );

    /// <exception cref="HttpRequestException">The token must not go there. Nothing was sent.</exception>
    public void Check(string? serviceUrl)
    {
        if (!MayHaveToken(serviceUrl))
        {
            throw new HttpRequestException(
                HttpRequestError.SecureConnectionError,
                "The conversation's service address is not an HTTPS one; the bot's token does not go there."
            );
        }
    }
}
