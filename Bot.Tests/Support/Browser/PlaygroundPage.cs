using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The Agents Playground as its one user, Sanne de Vries, sees and handles it. Loading the page again empties its chats.</summary>
sealed class PlaygroundPage(IPage page)
{
    // The list of names to mention sometimes misses the first key while the page settles.
    const int Mentions = 5;
    const float MenuTime = 4_000;

    public static async Task<PlaygroundPage> OpenAsync(IPage page, Uri link)
    {
        await page.GotoAsync(link.AbsoluteUri);
        await Expect(page.GetByText("Connected.")).ToBeVisibleAsync();
        // Its log takes a third of the screen.
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return new PlaygroundPage(page);
    }

    public async Task GoToChannelAsync()
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "General" }).ClickAsync();
        await Expect(Post).ToBeVisibleAsync();
    }

    public async Task GoToPersonalChatAsync()
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).ClickAsync();
        await Expect(Post).ToBeHiddenAsync();
    }

    /// <summary>Posts a message to the bot in the channel.</summary>
    public async Task PostAsync(string text)
    {
        await page.Locator("div[role=textbox][contenteditable=true]").First.ClickAsync();
        await MentionAsync(1);
        await page.Keyboard.TypeAsync(text);
        await Post.ClickAsync();
    }

    /// <summary>Says something to the bot in the personal chat.</summary>
    public async Task SayAsync(string text)
    {
        await page.Locator("div[role=textbox][contenteditable=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Searches with the app in the box in which messages are written, and puts what is found into the message.</summary>
    public async Task SearchAsync(string text, string result)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        await page.GetByPlaceholder("Enter a search term").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText(result).Last.ClickAsync();
    }

    /// <summary>Sends what stands in the box in which messages are written.</summary>
    public Task SendAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

    /// <summary>Chooses the app's action on the first message of the conversation.</summary>
    public async Task ActOnFirstMessageAsync()
    {
        var head = page.GetByLabel("Message header").First;
        await head.ScrollIntoViewIfNeededAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Action Command" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
    }

    public Task CloseDialogAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

    /// <summary>The card on which all of <paramref name="words"/> stand; the newest, where several say the same.</summary>
    public SeenCard Card(params IEnumerable<string> words) =>
        new(
            page,
            words
                .Aggregate(page.Locator(".ac-adaptiveCard"), (cards, word) => cards.Filter(new() { HasText = word }))
                .Last
        );

    public Task SeesAsync(string text) => Expect(page.GetByText(text).Last).ToBeVisibleAsync();

    ILocator Post => page.GetByRole(AriaRole.Button, new() { Name = "Post" });

    async Task MentionAsync(int attempt)
    {
        await page.Keyboard.TypeAsync("@");
        var bot = page.GetByRole(AriaRole.Menuitem, new() { Name = "AccountBot" });
        try
        {
            await bot.ClickAsync(new() { Timeout = MenuTime });
        }
        catch (TimeoutException) when (attempt < Mentions)
        {
            await page.Keyboard.PressAsync("Backspace");
            await MentionAsync(attempt + 1);
        }
    }
}
