using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>What waits for me, in the Playground.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlateTests(RealBrowser browser)
{
    [BrowserFact]
    public Task Plate_ComesInTheOwnChat_AndItsButtonGoesOn() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Plate_ComesInTheOwnChat_AndItsButtonGoesOn),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.PostAsync("my plate");
                await page.SeesAsync("Your plate is in your own chat with me.");

                await page.GoToPersonalChatAsync();
                var plate = page.Card("What waits for you");
                await plate.SaysAsync("Sanne de Vries, one thing waits for you.", "Next step at base 1", "Contoso");
                await plate.PictureAsync("plate");
                await plate.PressAsync("Go on");

                await page.Card("Next best step").SaysAsync("At bat: base 1, Analysis");
                await plate.PressAsync("Settings");
                var settings = page.Card("When you hear from me");
                await settings.AnswerAsync(null, ("Time zone or city", "Mars"));
                await settings.PressAsync("Save");
                await settings.SaysAsync("I do not know this time zone.");
            }
        );
}
