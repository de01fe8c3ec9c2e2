using AccountBot.Cards;

namespace AccountBot.Documents.Decks;

/// <summary>Where things stand on every slide.</summary>
internal static class SlideLayout
{
    public static readonly Area Title = new(48, 30, 864, 52);
    public static readonly Area Body = new(48, 104, 864, 376);
    public static readonly Area Foot = new(48, 500, 864, 24);
    public const double TitleSize = 28;

    /// <param name="at">Counts from 0.</param>
    public static string TitleOf(string title, int at, int of, Texts texts) =>
        of == 1 ? title : texts["doc.slide", title, at + 1, of];
}
