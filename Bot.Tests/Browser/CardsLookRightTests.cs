using AccountBot.Bot.Tests.Support.Browser;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>Every card, drawn by Microsoft's renderer in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CardsLookRightTests(RealBrowser browser)
{
    static readonly string[] InReadme = ["scoreboard", "form-base1", "gate", "manager-gate", "high-five"];

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
            foreach (var width in new[] { CardPictures.Phone, CardPictures.Desktop })
            {
                var picture = await pictures.DrawAsync(card, width);
                wrong.AddRange(Wrong(picture).Select(problem => $"{name}, {width} px: {problem}"));
                await KeepAsync(name, language, width, picture);
            }
        }
        wrong.ShouldBeEmpty();
    }

    static IEnumerable<string> Wrong(CardPicture picture) =>
        [
            .. picture.Problems,
            .. picture.TooWide.Select(text => $"sticks out: {text}"),
            .. picture.Text.Trim().Length < 10 ? ["nothing to read"] : Array.Empty<string>(),
        ];

    static async Task KeepAsync(string name, Language language, int width, CardPicture picture)
    {
        var file =
            $"{name}.{(language == Language.Nl ? "nl" : "en")}.{(width == CardPictures.Phone ? "phone" : "desktop")}.png";
        await File.WriteAllBytesAsync(Pictures.ResultPath(file), picture.Png);
        if (Pictures.Wanted && InReadme.Contains(name))
        {
            Directory.CreateDirectory(Pictures.PathOf("cards"));
            await File.WriteAllBytesAsync(Pictures.PathOf("cards", file), picture.Png);
        }
    }
}
