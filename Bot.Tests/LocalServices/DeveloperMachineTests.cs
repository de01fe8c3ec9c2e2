using System.Net;
using System.Net.Sockets;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Support;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.LocalServices;

public sealed class DeveloperMachineTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    static readonly NodeLocator NoNode = new("/nowhere");

    [Fact]
    public async Task AnAzuriteThatListensAlready_IsUsed_AndLeftRunning()
    {
        var port = new Uri(new TableServiceClient(azurite.ConnectionString).Uri.ToString()).Port;

        // Without Node, nothing could have been started.
        await using (var machine = Machine.With(new() { AzuritePort = port }, NoNode))
            await machine.EnsureAzuriteAsync(default);

        (await Ports.ListenerAsync(port, default)).ShouldBe(Listener.Azurite);
    }

    [Fact]
    public async Task APortTakenBySomethingElse_IsNamed_WithTheSettingThatChangesIt()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _ = RefuseAsync(other);
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var machine = Machine.With(new() { AzuritePort = port, PlaygroundPort = port });

        (await Should.ThrowAsync<LocalServicesException>(() => machine.EnsureAzuriteAsync(default))).Message.ShouldBe(
            $"Port {port} is taken by something that is not Azurite's table service: stop it, or choose another with LocalServices:AzuritePort."
        );
        (
            await Should.ThrowAsync<LocalServicesException>(() =>
                machine.StartPlaygroundAsync(new("http://127.0.0.1:1"), default)
            )
        ).Message.ShouldBe(
            $"Port {port} is taken, and the Agents Playground needs it: stop what listens there, or choose another with LocalServices:PlaygroundPort."
        );
    }

    [Fact]
    public async Task WithoutNode_NeitherStarts()
    {
        await using var machine = Machine.With(
            new() { AzuritePort = Ports.Free(), PlaygroundPort = Ports.Free() },
            NoNode
        );

        await Should.ThrowAsync<LocalServicesException>(() => machine.EnsureAzuriteAsync(default));
        await Should.ThrowAsync<LocalServicesException>(() =>
            machine.StartPlaygroundAsync(new("http://127.0.0.1:1"), default)
        );
    }

    [Fact]
    public async Task WithAStoreElsewhere_AzuriteIsNotLookedFor()
    {
        await using var machine = Machine.With(new() { Azurite = false }, NoNode);

        await machine.EnsureAzuriteAsync(default);
    }

    // The person who connects is hung up on, as a server that speaks another language would.
    static async Task RefuseAsync(TcpListener listener)
    {
        try
        {
            while (true)
                (await listener.AcceptTcpClientAsync()).Dispose();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }
}
