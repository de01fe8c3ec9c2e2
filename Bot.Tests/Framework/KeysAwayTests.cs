using System.Net;
using AccountBot.Bot.LocalServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Tests.Framework;

/// <summary>
/// When the keys of Teams cannot be fetched no one can be let in, but that is no fault of who writes: Teams is told to come again
/// later, instead of that it is a stranger.
/// </summary>
public sealed class KeysAwayTests(KeysAwayTests.Keyless bot) : IClassFixture<KeysAwayTests.Keyless>
{
    [Fact]
    public async Task WhileTheKeysAreAway_TheAnswerIsToComeAgain_AndOnceTheyAreBackAllIsWell()
    {
        // No one listens.
        await ShouldBeAskedToComeAgainAsync();
        await bot.OpenAsync();
        foreach (
            var answer in new[]
            {
                Results.StatusCode(StatusCodes.Status500InternalServerError),
                Results.Text("<html>Sign in to this hotel's network</html>", "text/html"),
            }
        )
        {
            bot.Instead = answer;
            await ShouldBeAskedToComeAgainAsync();
        }
        bot.Instead = null;

        var (reply, answers) = await bot.HearsAsync(bot.Teams.Tokens.Header());

        reply.Status.ShouldBe(HttpStatusCode.OK);
        answers.ShouldBe(1);
    }

    private async Task ShouldBeAskedToComeAgainAsync()
    {
        var (reply, answers) = await bot.HearsAsync(bot.Teams.Tokens.Header());

        reply.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        reply.Body.ShouldBeEmpty();
        reply.RetryAfter.ShouldNotBeNull();
        answers.ShouldBe(0);
        // Who is known to be a stranger without any key is still told so.
        (await bot.HearsAsync(null)).Reply.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>A bot whose keys of Teams are somewhere where nothing is until a test says so.</summary>
    public sealed class Keyless : SignedBot
    {
        private readonly int port = Ports.Free();
        private WebApplication? keys;

        /// <summary>What is answered instead of the keys.</summary>
        public IResult? Instead { get; set; }

        protected override Uri Metadata => new($"https://127.0.0.1:{port}{Teams.Tokens.OpenIdMetadata.AbsolutePath}");

        public async Task OpenAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, port, listening => listening.UseHttps(Certificate.Server))
            );
            keys = builder.Build();
            keys.Use((http, next) => Instead is { } answer ? answer.ExecuteAsync(http) : next(http));
            Teams.Tokens.Map(keys);
            await keys.StartAsync();
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            if (keys is not null)
            {
                await keys.DisposeAsync();
            }
        }
    }
}
