using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Framework;

/// <summary>
/// The bot as it runs in production, with an identity: it checks who writes to it, and shows who it is. It is a process of its own,
/// as the framework fetches the keys of Teams in its own way: over https, from whom the machine trusts, once for a process.
/// </summary>
public class SignedBot : IAsyncLifetime
{
    private readonly LocalCertificate certificate = LocalCertificate.Create();
    private readonly AzuriteFixture azurite = new();
    private BotProcess? process;

    public FakeTeams Teams { get; private set; } = null!;

    /// <summary>Where the bot looks for the keys of Teams.</summary>
    protected virtual Uri Metadata => Teams.Tokens.OpenIdMetadata;

    protected LocalCertificate Certificate => certificate;

    public virtual async Task InitializeAsync()
    {
        await azurite.InitializeAsync();
        Teams = await FakeTeams.StartAsync(certificate.Server);
        Teams.RequiresTokens = true;
        var address = $"http://127.0.0.1:{Ports.Free()}";
        process = await BotProcess.StartAsync(address, Settings(address));
        Teams.Bot = process.Client;
    }

    public virtual async Task DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
        await Teams.DisposeAsync();
        certificate.Dispose();
    }

    /// <summary>Someone new says "help", which the bot answers in their chat if the message comes to a turn.</summary>
    /// <param name="authorization">The header; null for none.</param>
    public async Task<(BotReply Reply, int Answers)> HearsAsync(string? authorization, Action<JObject>? change = null)
    {
        var kim = Teams.AddPerson("Kim de Vries").WithApp();
        var message = kim.New(ActivityKind.Message, kim.Chat);
        message["text"] = "help";
        change?.Invoke(message);
        var reply = await Teams.DeliverAsync(message, authorization);
        return (reply, kim.Chat.FromBot.Count);
    }

    private IEnumerable<(string Key, string Value)> Settings(string address) =>
        [
            .. Teams.Tokens.Settings("UserAssignedMSI").Select(each => (each.Key, each.Value ?? string.Empty)),
            .. Teams.Tokens.ManagedIdentityEnvironment.Select(each => (each.Key, each.Value)),
            .. certificate.Trust,
            ("ToBotFromChannelOpenIdMetadataUrl", Metadata.AbsoluteUri),
            ("ToBotFromEmulatorOpenIdMetadataUrl", Metadata.AbsoluteUri),
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("Urls", address),
            ("AccountBot__PublicUrl", "https://accountbot.test/"),
            ("AccountBot__DrainFor", "00:00:00"),
            ("Storage__ConnectionString", azurite.ConnectionString),
            ("Storage__TablePrefix", AzuriteFixture.NewPrefix()),
            ("Storage__CreateTables", "true"),
        ];
}
