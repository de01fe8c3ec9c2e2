using System.Net;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;
using Microsoft.Bot.Connector.Authentication;

namespace AccountBot.Bot.Tests.Framework;

/// <summary>The cloud of the government of the United States has a Bot Framework of its own.</summary>
public sealed class GovernmentTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task WithItsChannelService_TheBotTalksToThatCloud_AndKnowsNoOther()
    {
        await using var teams = await FakeTeams.StartAsync();
        var kim = teams.AddPerson("Kim de Vries").WithApp();
        await using var bot = await BotHost.StartAsync(
            azurite,
            teams,
            settings:
            [
                ("ChannelService", "https://botframework.azure.us"),
                ("MicrosoftAppId", teams.AppId),
                ("MicrosoftAppPassword", "a test's secret"),
            ]
        );

        bot.Get<BotFrameworkAuthentication>().GetOriginatingAudience().ShouldBe("https://api.botframework.us");
        // No one is asked for keys: the issuer alone says that it is the public cloud's.
        var reply = await kim.PostAsync(kim.New(ActivityKind.ConversationUpdate, kim.Chat));
        reply.ShouldBe(new BotReply(HttpStatusCode.Unauthorized, string.Empty));
    }
}
