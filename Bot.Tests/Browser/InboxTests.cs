using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>What waits for me, in the Playground.</summary>
[Collection(BrowserCollection.Name)]
public sealed class InboxTests(RealBrowser browser)
{
    [BrowserFact]
    public Task Plate_ComesInTheOwnChat_AndItsButtonGoesOn() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Plate_ComesInTheOwnChat_AndItsButtonGoesOn),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.PostAsync("my actions");
                await page.SeesAsync("Your actions are in our private chat.");

                await page.GoToPersonalChatAsync();
                var plate = page.Card("Your actions");
                await plate.SaysAsync("Sanne de Vries, you have one open item.", "Next step at base 1", "Contoso");
                await plate.PictureAsync("plate");
                await plate.PressAsync("Continue");

                await page.Card("Next best step").SaysAsync("Now at base 1: Analysis");
                await plate.PressAsync("Settings");
                var settings = page.Card("Notifications");
                await settings.AnswerAsync(null, ("Time zone or city", "Mars"));
                await settings.PressAsync("Save");
                await settings.SaysAsync("I don't know this time zone.");
            }
        );
}
