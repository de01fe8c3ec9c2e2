using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>An administrator looks after the bot, in the Playground; on a developer's machine everyone is one.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OperationTests(RealBrowser browser)
{
    [BrowserFact]
    public Task SelfCheck_ComesInTheOwnChat_AndTheListsAreMadeAnew() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(SelfCheck_ComesInTheOwnChat_AndTheListsAreMadeAnew),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.PostAsync("admin");
                await page.SeesAsync("The answer is in our private chat.");

                await page.GoToPersonalChatAsync();
                var check = page.Card("System status");
                await check.SaysAsync("All 7 tables answer.", "No messages waiting.", "Scheduled work is on time.");
                await check.PressAsync("Check again");
                await check.SaysAsync("Everything is in order.");
                await check.PressAsync("People I can't reach");
                await page.Card("People I can't reach").SaysAsync("I could reach everyone I had a message for.");

                await page.Card("People I can't reach").PressAsync("Back");
                await check.PressAsync("Rebuild the lists");
                await page.Card("Lists rebuilt").SaysAsync("Accounts: 1");
            }
        );
}
