using Polly.Timeout;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>A service that does not answer in time is, for the person who asked, as one that cannot be reached.</summary>
public sealed class NoAnswer : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new HttpRequestException(
                HttpRequestError.Unknown,
                $"No answer within {fault.Timeout.TotalSeconds:0} seconds.",
                fault
            );
        }
    }
}
