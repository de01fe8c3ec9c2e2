using Microsoft.Playwright;
using Xunit.Sdk;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A test that plays in the Playground. When it fails, what it saw and the bot's log stay in TestResults.</summary>
static class PlayedInBrowser
{
    const float Patience = 20_000;

    public static async Task RunAsync(IBrowser browser, string name, Func<PlaygroundPage, Task> play)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1300, Height = 1200 },
                DeviceScaleFactor = Pictures.Wanted ? 1.5f : 1,
            }
        );
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        try
        {
            await play(await PlaygroundPage.OpenAsync(page, bot.Link));
        }
        catch (Exception fault)
        {
            throw new XunitException($"{fault.Message}\n{await KeepAsync(page, bot, name)}", fault);
        }
    }

    static async Task<string> KeepAsync(IPage page, RunningBot bot, string name)
    {
        var (picture, log) = (Pictures.ResultPath(name + ".png"), Pictures.ResultPath(name + ".log"));
        await page.ScreenshotAsync(new() { Path = picture });
        await File.WriteAllTextAsync(log, bot.Log);
        return $"What it saw: {picture}\nThe bot's log: {log}";
    }
}
