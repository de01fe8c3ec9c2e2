namespace AccountBot.Bot.Features.Documents;

/// <summary>
/// The HTTP client for files. It follows no one elsewhere, writes no address down (the person who has one may write there), and does not try
/// again by itself: the place is for one file, and the reader is asked.
/// </summary>
internal static class UploadClient
{
    public static void AddUploadClient(this IServiceCollection services) =>
        services
            .AddHttpClient(FileUploads.Client, client => client.Timeout = TimeSpan.FromSeconds(100))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    ConnectTimeout = TimeSpan.FromSeconds(5),
                }
            );
}
