using AccountBot.Bot.Tests.CardChecks;
using AccountBot.Bot.Tests.Support.Browser;
using AccountBot.Bot.Tests.Support.Documents;
using AccountBot.Cards;
using AccountBot.Documents.Decks;
using AccountBot.Documents.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Sharing;

namespace AccountBot.Bot.Tests.DocumentChecks;

/// <summary>
/// Documents of a season that came home, of one that has just begun, and of one with as much in it as there can be. With
/// <c>KEEP_DOCUMENTS=folder</c> they are put there, to be looked at.
/// </summary>
internal static class DocumentSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = DateOnly.FromDateTime(Now.Date);

    public static IReadOnlyList<string> Seasons { get; } = ["home", "sixth", "begun", "empty", "largest"];

    public static Dossier Season(string name, Language language) =>
        name switch
        {
            "home" => new PlayedSeason(language).Home.Dossier,
            "sixth" => new PlayedSeason(language).At(6),
            "begun" => new SampleSeason(language).Halfway,
            "empty" => new SampleSeason(language).Fresh,
            _ => EveryCard.LargeDossier(12, Planted.Text),
        };

    public static async Task<OfficeFile> MakeAsync(string season, Language language, Audience audience, bool deck)
    {
        var plan = SharedPlan.Of(Season(season, language), audience, Today);
        var texts = Texts.In(language);
        var bytes = deck ? PlanDeck.Of(plan, Now, texts) : await BookAsync(plan, texts);
        if (Environment.GetEnvironmentVariable("KEEP_DOCUMENTS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            var name = $"{season}-{audience}-{language}{(deck ? ".pptx" : ".xlsx")}";
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        }
        return new OfficeFile(bytes);
    }

    public static async Task<byte[]> BookAsync(SharedPlan plan, Texts texts)
    {
        using var bytes = new MemoryStream();
        await PlanWorkbook.WriteAsync(bytes, plan, texts, CancellationToken.None);
        return bytes.ToArray();
    }
}
