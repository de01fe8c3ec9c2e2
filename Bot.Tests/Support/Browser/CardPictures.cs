using System.Text.Json;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Cards;
using AdaptiveCards;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A card as a person sees it.</summary>
/// <param name="Width">Of the card in pixels.</param>
/// <param name="Problems">What the card parser warns of: unknown elements, inputs without an id, too many actions.</param>
/// <param name="TooWide">What does not fit in the card's width.</param>
/// <param name="Text">What can be read on it.</param>
sealed record CardPicture(int Width, IReadOnlyList<string> Problems, IReadOnlyList<string> TooWide, string Text);

/// <summary>Draws cards with Microsoft's own renderer (npm adaptivecards) in Chromium, dressed as Teams.</summary>
sealed class CardPictures : IAsyncDisposable
{
    public const int Phone = 360;
    public const int Desktop = 720;
    static readonly JsonSerializerOptions FromPage = new(JsonSerializerDefaults.Web);
    readonly IBrowserContext context;
    readonly IPage page;

    CardPictures(IBrowserContext context, IPage page) => (this.context, this.page) = (context, page);

    /// <summary>Restores the npm packages where needed and opens the page that draws.</summary>
    public static async Task<CardPictures> OpenAsync(IBrowser browser)
    {
        var folder = Path.Combine(Repository.Root, "Bot.Tests", "Browser", "renderer");
        var tools = await NodeTools.FindAsync(NodeLocator.FromEnvironment, CancellationToken.None);
        await new NodePackages(folder, NullLogger.Instance).RestoreAsync(tools, CancellationToken.None);
        var opened = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1120, Height = 900 },
            }
        );
        var blank = await opened.NewPageAsync();
        await blank.GotoAsync(new Uri(Path.Combine(folder, "page.html")).AbsoluteUri);
        return new CardPictures(opened, blank);
    }

    /// <summary>Draws a card on a phone and on a desktop, side by side.</summary>
    public async Task<IReadOnlyList<CardPicture>> DrawAsync(AdaptiveCard card)
    {
        var json = CardJson.ToJson(card).ToString(Newtonsoft.Json.Formatting.None);
        var drawn = await page.EvaluateAsync<JsonElement>(
            "async ([json, phone, desktop]) => await draw(JSON.parse(json), [phone, desktop])",
            new object[] { json, Phone, Desktop }
        );
        return drawn.Deserialize<CardPicture[]>(FromPage)!;
    }

    /// <summary>What was drawn last, as PNG.</summary>
    public Task<byte[]> PictureAsync() =>
        page.Locator("#cards").ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
