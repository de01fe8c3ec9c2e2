using AccountBot.Bot.Tests.Support.Browser;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>A request to a director in the Playground, where Sanne is account manager and director at once (four eyes are off in Development).</summary>
[Collection(BrowserCollection.Name)]
public sealed class ExecutiveTests(RealBrowser browser)
{
    [BrowserFact]
    public Task Director_IsAskedFromTheChannel_AndAcceptsInThePersonalChat() =>
        PlayedInBrowser.RunAsync(
            browser.Browser,
            nameof(Director_IsAskedFromTheChannel_AndAcceptsInThePersonalChat),
            async page =>
            {
                await page.MakeAccountAsync();
                await AskAsync(page);
                await AcceptAsync(page);
            }
        );

    static async Task AskAsync(PlaygroundPage page)
    {
        var scoreboard = page.Card("Next best step");
        await scoreboard.SaysAsync("Now at base 1: Analysis");
        await scoreboard.PressAsync("More");
        await scoreboard.PressAsync("Invite an executive …");
        var form = page.Card("Invite an executive", "Who represents us?");
        await form.PressAsync("Ask");
        await form.SaysAsync("Fill this in.");
        await form.AnswerAsync(
            null,
            ("At what time?", "14:30"),
            ("Where?", "Their head office in Amsterdam"),
            ("Who will they meet?", "Jeroen Kuipers, operations director"),
            ("What should they emphasise?", "We deliver within five days"),
            ("What should they avoid?", "The price")
        );
        await form.DayAsync(
            "On which day?",
            DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(10)
        );
        await form.PickAsync("Who represents us?", "Sanne de Vries");
        await form.PressAsync("Ask");
        await page.Card("Asked Sanne de Vries to represent us").SaysAsync("14:30 · Their head office in Amsterdam");
    }

    static async Task AcceptAsync(PlaygroundPage page)
    {
        await page.GoToPersonalChatAsync();
        var asks = page.Card("Will you represent us at Contoso?");
        await asks.SaysAsync("You'll meet: Jeroen Kuipers", "We deliver within five days", "Asked by Sanne de Vries");
        await asks.PictureAsync("executive");
        await asks.PressAsync("Accept");
        await page.Card("Will you represent us at Contoso?").SaysAsync("You said yes.");
        await page.Card("Will you represent us at Contoso?").NoLongerOffersAsync("Accept");

        await page.GoToChannelAsync();
        await page.Card("✓ Sanne de Vries represents us", "What happened").SaysAsync("will represent us");
    }
}
