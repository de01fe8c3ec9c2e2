using System.Text;
using AccountBot.Bot.LocalServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Tests.LocalServices;

public sealed class PlaygroundProcessTests
{
    readonly LocalServicesOptions options = new() { PlaygroundPort = Ports.Free(), TimeZone = "Europe/Amsterdam" };

    [Fact]
    public async Task OurTeam_TalksToTheBot_UntilThePlaygroundStops()
    {
        var received = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await BotAsync(received);
        await using (var playground = await StartAsync(Machine.Folders.PlaygroundConfig, new Uri(bot.Urls.First())))
        {
            using var http = new HttpClient { BaseAddress = playground.Page };
            using var hello = new StringContent(
                """{"from":{"id":"29:local-sanne"},"text":"hoi","textFormat":"plain"}""",
                Encoding.UTF8,
                "application/json"
            );
            using var sent = await http.PostAsync(
                new Uri("_conversation/v1/conversations/a:local-personal/messages", UriKind.Relative),
                hello
            );

            sent.EnsureSuccessStatusCode();
            var activity = await received.Task.WaitAsync(TimeSpan.FromSeconds(30));
            activity.ShouldContain("Sanne de Vries");
            activity.ShouldContain("Europe/Amsterdam");
        }

        (await Ports.IsOpenAsync(options.PlaygroundPort, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task ARefusedConfiguration_SaysWhy()
    {
        var config = Path.GetTempFileName();
        await File.WriteAllTextAsync(config, "version: \"0.1.1\"\ntenantId: x\n");

        var refusal = await Should.ThrowAsync<LocalServicesException>(() =>
            StartAsync(config, new Uri("http://127.0.0.1:1"))
        );

        refusal.Message.ShouldStartWith($"The Agents Playground did not start on port {options.PlaygroundPort}: ");
        refusal.Message.ShouldContain("must have required property 'bot'");
        refusal.Message.ShouldNotContain("\n");
    }

    async Task<PlaygroundProcess> StartAsync(string config, Uri bot)
    {
        var tools = await NodeTools.FindAsync(NodeLocator.FromEnvironment, default);
        var messages = new Uri(bot, "/api/messages");
        return await PlaygroundProcess.StartAsync(
            tools,
            Machine.Folders,
            options,
            config,
            messages,
            NullLogger.Instance,
            default
        );
    }

    static async Task<WebApplication> BotAsync(TaskCompletionSource<string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = builder.Build();
        bot.MapPost(
            "/api/messages",
            async (HttpRequest request) =>
            {
                using var body = new StreamReader(request.Body);
                var activity = await body.ReadToEndAsync();
                if (activity.Contains("\"message\"", StringComparison.Ordinal))
                    received.TrySetResult(activity);
            }
        );
        await bot.StartAsync();
        return bot;
    }
}
