using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The page that shows the cards that matter, and where the pictures of cards are kept.</summary>
static partial class Gallery
{
    public static string Folder { get; } = Pictures.PathOf("gallery");

    /// <summary>Pictures of every other card: to be looked at, not kept.</summary>
    public static string Others { get; } = Path.Combine(Repository.Root, "artifacts", "cards");

    /// <summary>The files that the page shows.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        .. Picture()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "gallery.md")))
            .Select(match => match.Groups["file"].Value)
            .Distinct(),
    ];

    public static string FileOf(string card, Language language) =>
        $"{card}.{(language == Language.Nl ? "nl" : "en")}.png";

    [GeneratedRegex(@"\(images/gallery/(?<file>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();
}
