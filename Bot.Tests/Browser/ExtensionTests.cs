using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>From anywhere, in the Playground: an account into a message, and a message into the log.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ExtensionTests(RealBrowser browser)
{
    [BrowserFact]
    public Task Account_IsFound_PutIntoAMessage_AndOpened() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Account_IsFound_PutIntoAMessage_AndOpened),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.GoToPersonalChatAsync();
                await page.SearchAsync("cont", "Now at base 1");
                // Sent before the card stands in the box, the message would be empty.
                await page.Card("Contoso", "Account manager").OffersAsync("Open the scoreboard");
                await page.SendAsync();

                var shared = page.Card("Contoso", "Account manager");
                await shared.PictureAsync("shared account");
                await shared.PressAsync("Open the scoreboard");
                await page.Card("Next best step").SaysAsync("Now at base 1: Analysis");
            }
        );

    [BrowserFact]
    public Task Message_IsWrittenDown_InTheLog() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Message_IsWrittenDown_InTheLog),
            async page =>
            {
                await page.MakeAccountAsync();
                await page.GoToPersonalChatAsync();
                await page.SayAsync("status Contoso");
                await page.Card("Next best step").OffersAsync("Log an activity");
                await page.ActOnFirstMessageAsync();

                var dialog = page.Card("Text");
                await dialog.AnswerAsync(null, ("Text", " "));
                await dialog.PressAsync("Save");
                await dialog.SaysAsync("Fill this in.");
                await dialog.AnswerAsync(null, ("Text", "Karin wants a pilot"), ("Hours spent", "2"));
                await dialog.PictureAsync("write this down");
                await dialog.PressAsync("Save");
                await page.SeesAsync("Saved to the log of Contoso, base 1.");
                await page.CloseDialogAsync();

                await page.SayAsync("log Contoso");
                await page.Card("Contoso", "Log", "Karin wants a pilot").SaysAsync("2 h");
            }
        );
}
