using System.Net;
using AccountBot.Cards;
using AccountBot.Playbook;

namespace AccountBot.Bot.Hosting;

/// <summary>
/// What Teams links to from the app's details: what the app is, what becomes of people's data, and on what terms it is there. An
/// organisation with pages of its own names those when it makes the package.
/// </summary>
internal static class AboutPage
{
    public const string Path = "/about";
    public const string Icon = "/icon.png";

    public static IResult Show(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.Vary = "Accept-Language";
        // A page of text: whatever else finds its way into it does nothing.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(Html(Texts.In(LanguageOf(http.Request))), "text/html", System.Text.Encoding.UTF8);
    }

    private static Language LanguageOf(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(each => each.Quality ?? 1)
            .Select(each => each.Value.ToString())
            .FirstOrDefault(each => IsIn(each, "nl") || IsIn(each, "en"))
            is { } first
        && IsIn(first, "nl")
            ? Language.Nl
            : Language.En;

    private static bool IsIn(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    private static string Html(Texts texts) =>
        $$"""
            <!doctype html>
            <html lang="{{texts.Tag}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="{{Icon}}">
            <title>{{Text(texts["app.name"])}}</title>
            <style>
            body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1.5rem; color: #1b2a22; background: #fff; }
            h1, h2 { color: #2e7d4f; line-height: 1.2; }
            h1 img { border-radius: 16px; vertical-align: middle; margin-right: 8px; }
            @media (prefers-color-scheme: dark) { body { color: #e8efe9; background: #17201b; } h1, h2 { color: #7fc99b; } }
            </style>
            </head>
            <body>
            <main>
            <h1><img src="{{Icon}}" alt="" width="64" height="64"> {{Text(texts["app.name"])}}</h1>
            <p>{{Text(texts["about.what"])}}</p>
            <h2 id="privacy">{{Text(texts["about.privacy"])}}</h2>
            <p>{{Text(texts["about.reads"])}}</p>
            <p>{{Text(texts["about.keeps"])}}</p>
            <p>{{Text(texts["about.where"])}}</p>
            <p>{{Text(texts["about.rights"])}}</p>
            <h2 id="terms">{{Text(texts["about.terms"])}}</h2>
            <p>{{Text(texts["about.use"])}}</p>
            <p>{{Text(texts["about.license"])}}</p>
            </main>
            </body>
            </html>
            """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
