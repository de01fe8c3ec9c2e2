using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Support.Browser;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>docs/gallery.md shows every card there is, in both languages. UPDATE_IMAGES=1 makes its pictures anew.</summary>
public sealed partial class GalleryTests
{
    const long MostBytes = 8 * 1024 * 1024;

    static string[] Expected { get; } =
    [
        .. Enum.GetValues<Language>()
            .SelectMany(language => SampleCards.In(language).Keys.Select(card => Gallery.FileOf(card, language))),
    ];

    [Fact]
    public void EveryCard_IsInTheGallery_InBothLanguages() =>
        Expected.Except(Shown()).ShouldBeEmpty("not in docs/gallery.md");

    [Fact]
    public void EveryPictureOfTheGallery_Exists() =>
        Shown().Where(file => !File.Exists(Path.Combine(Gallery.Folder, file))).ShouldBeEmpty();

    [Fact]
    public void EveryPicture_IsOfACardThatIs() =>
        Directory
            .EnumerateFiles(Gallery.Folder)
            .Select(file => Path.GetFileName(file))
            .Except(Expected)
            .ShouldBeEmpty("left over in docs/images/gallery");

    [Fact]
    public void Pictures_StaySmall() =>
        new DirectoryInfo(Gallery.Folder).EnumerateFiles().Sum(file => file.Length).ShouldBeLessThan(MostBytes);

    static IEnumerable<string> Shown() =>
        Picture().Matches(File.ReadAllText(Gallery.Page)).Select(match => match.Groups["file"].Value).Distinct();

    [GeneratedRegex(@"\(images/gallery/(?<file>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();
}
