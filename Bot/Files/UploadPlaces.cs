using AccountBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Files;

/// <summary>
/// Where files may go: the hosts of OneDrive and SharePoint. The address comes with the consent, and a bot that sends wherever it is told
/// could be made to send elsewhere.
/// </summary>
public sealed class UploadPlaces(IOptions<BotSettings> settings)
{
    private const string Own = "localhost";

    private static readonly string[] OfMicrosoft =
    [
        "sharepoint.com",
        "sharepoint.us",
        "sharepoint-mil.us",
        "sharepoint.cn",
        "onedrive.com",
        "1drv.com",
    ];

    /// <summary>The address, if a file may be sent there.</summary>
    public Uri? Allowed(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return null;
        }
        var hosts = settings.Value.UploadHosts is { Count: > 0 } set ? set : OfMicrosoft;
        // On a developer's machine, and only where the setting says so, the machine itself will do.
        if (uri.IsLoopback)
        {
            return hosts.Contains(Own, StringComparer.OrdinalIgnoreCase) ? uri : null;
        }
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && hosts.Any(host => IsUnder(uri.IdnHost, host))
            ? uri
            : null;
    }

    private static bool IsUnder(string host, string allowed) =>
        host.Equals(allowed, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + allowed.TrimStart('*', '.'), StringComparison.OrdinalIgnoreCase);
}
