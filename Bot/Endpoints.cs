using System.Collections.Concurrent;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Diamond;

namespace AccountBot.Bot;

/// <summary>What the bot answers to over HTTP.</summary>
public static class Endpoints
{
    private const int MostPictures = 500;
    private static readonly ConcurrentDictionary<string, byte[]> Pictures = new(StringComparer.Ordinal);

    public static void MapAccountBot(this WebApplication app)
    {
        app.MapPost(MessagesEndpoint.Path, MessagesEndpoint.PostAsync);
        app.MapGet("/diamond/{code}.png", Diamond);
        app.MapGet(AboutPage.Path, AboutPage.Show);
        app.MapGet(AboutPage.Icon, Icon);
        app.MapHealth();
    }

    private static IResult Icon(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(AppIcon.Color(), "image/png");
    }

    // The name says all that the picture shows, so it never changes and anyone may keep it.
    private static IResult Diamond(string code, HttpContext http)
    {
        if (DiamondCode.Parse(code) is not { } diamond)
        {
            return Results.NotFound();
        }
        if (Pictures.Count > MostPictures)
        {
            Pictures.Clear();
        }
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Pictures.GetOrAdd(diamond.ToString(), _ => DiamondPicture.Draw(diamond)), "image/png");
    }
}
