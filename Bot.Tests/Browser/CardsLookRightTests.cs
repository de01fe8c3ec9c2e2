using AccountBot.Bot.Tests.Support.Browser;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>Every card, drawn by Microsoft's renderer in a real browser, at the width of a phone and of a desktop.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CardsLookRightTests(RealBrowser browser)
{
    [BrowserFact]
    public Task EveryCard_InEnglish_CanBeReadOnAPhone() => LookAsync(Language.En);

    [BrowserFact]
    public Task EveryCard_InDutch_CanBeReadOnAPhone() => LookAsync(Language.Nl);

    async Task LookAsync(Language language)
    {
        await using var pictures = await CardPictures.OpenAsync(browser.Browser);
        var wrong = new List<string>();
        foreach (var (name, card) in SampleCards.In(language))
        {
            var problems = (await pictures.DrawAsync(card)).SelectMany(picture => Wrong(name, picture)).ToList();
            wrong.AddRange(problems);
            await KeepAsync(name, language, pictures, problems.Count > 0);
        }
        wrong.ShouldBeEmpty();
    }

    static IEnumerable<string> Wrong(string name, CardPicture picture) =>
        picture
            .Problems.Concat(picture.TooWide.Select(text => $"sticks out: {text}"))
            .Concat(picture.Text.Trim().Length < 10 ? ["nothing to read"] : [])
            .Select(problem => $"{name}, {picture.Width} px: {problem}");

    static async Task KeepAsync(string name, Language language, CardPictures pictures, bool wrong)
    {
        if (!wrong && !Pictures.Wanted)
        {
            return;
        }
        var file = Gallery.FileOf(name, language);
        var png = await pictures.PictureAsync();
        if (wrong)
        {
            await File.WriteAllBytesAsync(Pictures.ResultPath(file), png);
        }
        if (Pictures.Wanted)
        {
            var folder = Gallery.Shown.Contains(file) ? Gallery.Folder : Gallery.Others;
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, file), SmallPng.Of(png));
        }
    }
}
