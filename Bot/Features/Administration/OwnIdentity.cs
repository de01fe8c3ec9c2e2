using System.Security.Claims;
using AccountBot.Cards.Administration;
using Microsoft.Bot.Connector.Authentication;

namespace AccountBot.Bot.Features.Administration;

/// <summary>As whom this bot runs towards the channel service, and whether that service lets it in.</summary>
public sealed class OwnIdentity(
    BotFrameworkAuthentication authentication,
    IConfiguration configuration,
    TimeProvider time
)
{
    private const int ShownWhy = 160;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="serviceUrl">Where the channel service listens.</param>
    public async Task<IdentityFacts> LookAsync(string serviceUrl, CancellationToken ct)
    {
        if (configuration["MicrosoftAppId"] is not { Length: > 0 } app)
        {
            return new IdentityFacts.Nobody();
        }
        var type = configuration["MicrosoftAppType"] is { Length: > 0 } given ? given : "MultiTenant";
        var tenant = configuration["MicrosoftAppTenantId"] ?? string.Empty;
        return new IdentityFacts.Somebody(type, app, tenant, await ProblemAsync(app, serviceUrl, ct));
    }

    /// <summary>Null when a new token was given.</summary>
    private async Task<string?> ProblemAsync(string app, string serviceUrl, CancellationToken ct)
    {
        try
        {
            var me = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, app)]);
            using var connector = await authentication
                .CreateConnectorFactory(me)
                .CreateAsync(serviceUrl, authentication.GetOriginatingAudience(), ct);
            if (connector.Credentials is AppCredentials credentials)
            {
                await credentials.GetTokenAsync(forceRefresh: true).WaitAsync(Patience, time, ct);
            }
            return null;
        }
        // Whatever goes wrong here is what was asked for: each kind of identity has exceptions of its own.
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            var line = fault.Message.Split('\n')[0].Trim();
            return line.Length > ShownWhy ? line[..ShownWhy] + "…" : line;
        }
    }
}
