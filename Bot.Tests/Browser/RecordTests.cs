using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>Looking something up, in the Playground: the portfolio, and the log.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RecordTests(RealBrowser browser)
{
    [BrowserFact]
    public Task Portfolio_IsAskedFor_Filtered_AndOpensAnAccount() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Portfolio_IsAskedFor_Filtered_AndOpensAnAccount),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.PostAsync("portfolio");
                await page.SeesAsync("Your portfolio is in our private chat.");

                await page.GoToPersonalChatAsync();
                var portfolio = page.Card("Portfolio", "1 account");
                await portfolio.SaysAsync("Contoso", "◉○○○○○○○○○○○", "Now at base 1: Analysis", "Sanne de Vries");
                await portfolio.PressAsync("Filter and sort …");
                await portfolio.ChooseAsync("Which accounts", "Parked");
                await portfolio.PressAsync("Apply");

                var none = page.Card("Portfolio", "No accounts match this filter (1 in total).");
                await none.SaysAsync("▼ Parked");
                await none.PressAsync("Clear filter");
                await page.Card("Portfolio", "1 account").PressAsync("Open");
                await page.Card("Next best step").SaysAsync("Now at base 1: Analysis");
            }
        );

    [BrowserFact]
    public Task Log_IsPaged_AndLookedThrough() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Log_IsPaged_AndLookedThrough),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.GoToPersonalChatAsync();
                for (var number = 1; number <= 11; number++)
                {
                    await page.SayAsync($"log 1h call number {number}");
                    await page.Card($"call number {number}").OffersAsync("Undo");
                }
                await page.SayAsync("log Contoso");

                var log = page.Card("Contoso", "Log", "call number 11");
                await log.PressAsync("Older");
                await page.Card("Contoso", "Log", "created the account").SaysAsync("call number 1");
                var older = page.Card("Contoso", "Log", "created the account");
                await older.PressAsync("Filter …");
                await older.ChooseAsync("What", "Team and roles");
                await older.PressAsync("Apply");

                var team = page.Card("Contoso", "Log", "▼ Team and roles");
                await team.SaysAsync("created the account");
                await team.NoLongerOffersAsync("Older");
                await team.PressAsync("Decisions");
                await page.Card("Contoso", "Decisions").SaysAsync("No gate has been opened yet.");
            }
        );
}
