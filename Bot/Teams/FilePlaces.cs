using AccountBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Teams;

/// <summary>
/// Where Teams keeps files, in all of Microsoft's clouds: the hosts of OneDrive and SharePoint. Files are fetched from there and put there,
/// and nowhere else: the address comes with a message or a consent, and a bot that goes wherever it is told could be made to go elsewhere.
/// </summary>
public sealed class FilePlaces(IOptions<BotSettings> settings)
{
    private static readonly string[] OfMicrosoft =
    [
        "sharepoint.com",
        "sharepoint.us",
        "sharepoint-mil.us",
        "dps.mil",
        "sharepoint.cn",
        "sharepoint.de",
        "sharepoint-df.com",
        "onedrive.com",
        "1drv.com",
    ];

    /// <summary>The address, if files are kept there.</summary>
    public Uri? Allowed(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return null;
        }
        var added = settings.Value.FileHosts;
        // On a developer's machine, and only where the setting names it, the machine itself will do.
        if (uri.IsLoopback)
        {
            return IsHttp(uri) && added.Contains(uri.Host, StringComparer.OrdinalIgnoreCase) ? uri : null;
        }
        return
            uri.Scheme == Uri.UriSchemeHttps
            && uri.IsDefaultPort
            && OfMicrosoft.Concat(added).Any(host => IsUnder(uri.IdnHost, host))
            ? uri
            : null;
    }

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsUnder(string host, string allowed) =>
        host.Equals(allowed, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + allowed.TrimStart('*', '.'), StringComparison.OrdinalIgnoreCase);
}
