using Microsoft.Playwright;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>One Chromium for all browser tests.</summary>
public sealed class RealBrowser : IAsyncLifetime
{
    const float Patience = 20_000;
    IPlaywright? playwright;
    IBrowser? browser;

    internal IBrowser Browser => browser ?? throw new InvalidOperationException("No Chromium was started.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } path)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Browser tests run one after the other, and beside nothing else: they look at a real process under a real clock.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<RealBrowser>
{
    public const string Name = "Browser";
}
