using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A card in the Playground, handled by what can be read on it.</summary>
sealed class SeenCard(IPage page, ILocator card)
{
    /// <summary>Waits until the card is there and says all of this.</summary>
    public async Task SaysAsync(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
            await Expect(card).ToContainTextAsync(text);
    }

    /// <summary>
    /// Types into the inputs with these labels, and takes an option of an expanded choice. The Playground draws all cards of a
    /// thread again when one of them changes, and forgets what was typed (Teams does not); what went is typed once more.
    /// </summary>
    public async Task AnswerAsync(string? option, params IReadOnlyList<(string Label, string Text)> fields)
    {
        await TypeAsync(option, fields);
        if (!await HoldsAsync(option, fields))
            await TypeAsync(option, fields);
        (await HoldsAsync(option, fields)).ShouldBeTrue("The card forgot what was typed.");
    }

    /// <summary>Takes an option of a drop-down.</summary>
    public async Task ChooseAsync(string label, string option)
    {
        var choice = Field(label).GetByRole(AriaRole.Combobox);
        await choice.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
        await Expect(choice).ToHaveValueAsync(option);
    }

    /// <summary>Searches a colleague in a people picker, as someone who types the first letters and picks the name.</summary>
    public async Task PickAsync(string label, string name)
    {
        var picker = Field(label).Locator("input");
        await picker.ClickAsync();
        await picker.PressSequentiallyAsync(name[..3]);
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = name }).First.ClickAsync();
        await Expect(Field(label).GetByRole(AriaRole.Listitem)).ToContainTextAsync(name);
    }

    /// <summary>Types a day, which the card then shows in words of its own.</summary>
    public async Task DayAsync(string label, DateOnly day)
    {
        await card.GetByLabel(label)
            .FillAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("Tab");
    }

    public Task HasChosenAsync(string label, string option) =>
        Expect(Field(label).GetByRole(AriaRole.Combobox)).ToHaveValueAsync(option);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    public Task OffersAsync(string button) => Expect(Button(button)).ToBeVisibleAsync();

    public Task NoLongerOffersAsync(string button) => Expect(Button(button)).ToBeHiddenAsync();

    /// <summary>Draws the card as the Playground shows it, where pictures are asked for.</summary>
    public async Task PictureAsync(string name)
    {
        if (Pictures.Wanted)
            await card.ScreenshotAsync(new() { Path = Path.Combine(Gallery.Others, "playground", name + ".png") });
    }

    async Task TypeAsync(string? option, IReadOnlyList<(string Label, string Text)> fields)
    {
        foreach (var (label, text) in fields)
            await card.GetByLabel(label).FillAsync(text);
        if (option is not null)
            await Radio(option).CheckAsync();
    }

    async Task<bool> HoldsAsync(string? option, IReadOnlyList<(string Label, string Text)> fields)
    {
        foreach (var (label, text) in fields)
        {
            if (await card.GetByLabel(label).InputValueAsync() != text)
                return false;
        }
        return option is null || await Radio(option).IsCheckedAsync();
    }

    ILocator Radio(string option) => card.GetByRole(AriaRole.Radio, new() { Name = option, Exact = true });

    ILocator Button(string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    // The pickers' inputs have no name of their own, so they are found beside their label.
    ILocator Field(string label) => card.Locator("label").Filter(new() { HasText = label }).Locator("..");
}
