using System.Runtime.InteropServices;

namespace AccountBot.Documents.Decks;

/// <summary>A part of a slide, in points; a slide is 960 wide and 540 high.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public const double SlideWidth = 960;
    public const double SlideHeight = 540;

    /// <summary>Office counts in these: 12,700 a point.</summary>
    public static long Emu(double points) => (long)Math.Round(points * 12_700);
}
