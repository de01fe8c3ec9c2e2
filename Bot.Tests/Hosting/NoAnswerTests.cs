using AccountBot.Bot.Teams;
using AccountBot.Bot.Teams.Connector;
using Polly.Timeout;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>A channel service that takes a request and says nothing.</summary>
public sealed class NoAnswerTests
{
    [Fact]
    public async Task ATimeOut_IsAFaultOfTheService_OfWhichNobodyKnowsWhetherItArrived()
    {
        using var client = new HttpClient(new NoAnswer { InnerHandler = new Silent() });

        var fault = await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetAsync(new Uri("https://teams.test/"))
        );

        SendFaults.Read(fault, TimeSpan.Zero).ShouldBe(new SendOutcome.Ambiguous("No answer within 10 seconds."));
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) =>
            throw new TimeoutRejectedException(TimeSpan.FromSeconds(10));
    }
}
