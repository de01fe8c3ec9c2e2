namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The way to a first account in the Playground, with Sanne in every role.</summary>
static class FirstAccount
{
    public static async Task MakeAccountAsync(this PlaygroundPage page)
    {
        await page.GoToChannelAsync();
        await page.SeesAsync("Hello, I'm AccountBot");
        await page.PostAsync("new account");
        var form = page.Card("New account", "Who's on the team, and who decides?");
        await form.AnswerAsync(null, ("Name of the customer", "Contoso"));
        await form.PickAsync("Account manager", "Sanne de Vries");
        await form.PickAsync("Manager who decides", "Sanne de Vries");
        await form.PressAsync("Start the season");
        await page.SeesAsync("Contoso is on the scoreboard.");
    }
}
