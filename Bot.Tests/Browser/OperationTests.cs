using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>An administrator looks after the bot, in the Playground; on a developer's machine everybody is one.</summary>
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
                await page.SeesAsync("The answer is in your own chat with me.");

                await page.GoToPersonalChatAsync();
                var check = page.Card("Self-check");
                await check.SaysAsync(
                    "All 7 tables answer.",
                    "Nothing waits to be sent.",
                    "What is due is being done."
                );
                await check.PressAsync("Look again");
                await check.SaysAsync("Everything that I looked at is in order.");
                await check.PressAsync("Whom I cannot reach");
                await page.Card("People I cannot reach")
                    .SaysAsync("Everybody I had something to say to could be reached.");

                await page.Card("People I cannot reach").PressAsync("Self-check");
                await check.PressAsync("Rebuild the lists");
                await page.Card("The lists were made anew").SaysAsync("Accounts: 1");
            }
        );
}
