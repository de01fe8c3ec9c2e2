using System.Net;
using System.Net.Sockets;

namespace AccountBot.Bot.LocalServices;

/// <summary>What listens on this machine.</summary>
public static class Ports
{
    static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);

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

    /// <summary>Who listens, by what it answers.</summary>
    public static async Task<Listener> ListenerAsync(int port, CancellationToken ct)
    {
        if (!await IsOpenAsync(port, ct))
            return Listener.Nobody;
        using var http = new HttpClient { Timeout = AnswerTime };
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"), ct);
            return $"{answer.Headers.Server}".StartsWith("Azurite-Table", StringComparison.Ordinal)
                ? Listener.Azurite
                : Listener.Other;
        }
        catch (Exception e)
            when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return Listener.Other;
        }
    }
}

/// <summary>Who listens on a port.</summary>
public enum Listener
{
    Nobody,
    Azurite,
    Other,
}
