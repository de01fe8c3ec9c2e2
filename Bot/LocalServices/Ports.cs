using System.Net;
using System.Net.Sockets;

namespace AccountBot.Bot.LocalServices;

/// <summary>What listens on this machine.</summary>
public static class Ports
{
    static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static async Task<bool> IsOpenAsync(int port, CancellationToken ct)
    {
        using var client = new TcpClient(AddressFamily.InterNetwork);
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>A port that nothing uses at this moment.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <returns>False when <paramref name="owner"/> ended, or did not listen within <paramref name="patience"/>.</returns>
    public static async Task<bool> WaitForAsync(int port, NodeProcess owner, TimeSpan patience, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            while (!owner.HasExited)
            {
                if (await IsOpenAsync(port, limit.Token))
                    return !owner.HasExited;
                await Task.Delay(Poll, TimeProvider.System, limit.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { }
        return false;
    }
}
