using AccountBot.Bot.Tests.Support.Browser;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.Browser;

/// <summary>docs/gallery.md shows the cards that matter, in both languages. UPDATE_IMAGES=1 draws its pictures again.</summary>
public sealed class GalleryTests
{
    const int MostCards = 30;
    const long MostBytes = 2 * 1024 * 1024;

    [Fact]
    public void Gallery_ShowsAtMostThirtyCards_EachInBothLanguages()
    {
        var cards = Gallery.Shown.Select(file => file.Split('.')[0]).Distinct().ToList();

        cards.Count.ShouldBeInRange(1, MostCards);
        cards
            .SelectMany(card => Enum.GetValues<Language>().Select(language => Gallery.FileOf(card, language)))
            .ShouldBe(Gallery.Shown, ignoreOrder: true);
    }

    [Fact]
    public void EveryPicture_IsShown_AndOfACardThatExists()
    {
        var kept = Directory.EnumerateFiles(Gallery.Folder).Select(file => Path.GetFileName(file)).ToList();

        kept.ShouldBe(Gallery.Shown, ignoreOrder: true);
        kept.Select(file => file.Split('.')[0]).Distinct().Except(SampleCards.In(Language.En).Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Pictures_StaySmall() =>
        Directory
            .EnumerateFiles(Pictures.PathOf(), "*", SearchOption.AllDirectories)
            .Sum(file => new FileInfo(file).Length)
            .ShouldBeLessThan(MostBytes);
}
