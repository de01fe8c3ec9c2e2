using AccountBot.Bot.Tests.Architecture;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>Where the pictures of the cards are kept, and the page that shows them.</summary>
static class Gallery
{
    public static string Folder { get; } = Pictures.PathOf("gallery");

    public static string Page { get; } = Path.Combine(Repository.Root, "docs", "gallery.md");

    public static string FileOf(string card, Language language) =>
        $"{card}.{(language == Language.Nl ? "nl" : "en")}.png";
}
