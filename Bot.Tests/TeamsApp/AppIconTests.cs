using AccountBot.Bot.Tests.Architecture;
using AccountBot.Bot.Tests.Support.Browser;
using AccountBot.Cards.Diamond;
using SkiaSharp;

namespace AccountBot.Bot.Tests.TeamsApp;

/// <summary>The icons in the package are what the code draws. UPDATE_IMAGES=1 makes them again.</summary>
public sealed class AppIconTests
{
    const int Safe = 120;

    // Another machine may round the edge of a line otherwise.
    const int Tolerance = 12;

    [Theory]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    public void Icon_IsWhatTheCodeDraws(string file)
    {
        var (path, drawn) = (PathOf(file), Draw(file));
        if (Pictures.Wanted)
        {
            File.WriteAllBytes(path, drawn);
        }
        using var kept = SKBitmap.Decode(path);
        using var now = SKBitmap.Decode(drawn);

        (kept.Width, kept.Height).ShouldBe((now.Width, now.Height));
        kept.Pixels.Zip(now.Pixels)
            .Max(pair => Difference(pair.First, pair.Second))
            .ShouldBeLessThanOrEqualTo(Tolerance);
    }

    [Fact]
    public void Outline_IsOnlyWhite_OnNothing()
    {
        using var icon = SKBitmap.Decode(File.ReadAllBytes(PathOf("outline.png")));
        var seen = icon.Pixels.Where(pixel => pixel.Alpha > 0).ToList();

        seen.ShouldAllBe(pixel => pixel.Red == 255 && pixel.Green == 255 && pixel.Blue == 255);
        seen.Count.ShouldBeGreaterThan(100);
        icon.GetPixel(0, 0).Alpha.ShouldBe((byte)0);
        icon.GetPixel(icon.Width / 2, icon.Height / 2).Alpha.ShouldBe((byte)0);
    }

    [Fact]
    public void ColourIcon_FillsItsSquare_AndKeepsItsSymbolInTheMiddle()
    {
        using var icon = SKBitmap.Decode(File.ReadAllBytes(PathOf("color.png")));
        var (ground, edge) = (icon.GetPixel(0, 0), (icon.Width - Safe) / 2);

        icon.Pixels.ShouldAllBe(pixel => pixel.Alpha == 255);
        for (var at = 0; at < icon.Width * icon.Height; at++)
        {
            var (x, y) = (at % icon.Width, at / icon.Width);
            if (x < edge || y < edge || x >= edge + Safe || y >= edge + Safe)
            {
                icon.GetPixel(x, y).ShouldBe(ground, $"at {x}, {y}");
            }
        }
    }

    static string PathOf(string file) => Path.Combine(Repository.Root, "deploymentTemplates", "teams", file);

    static byte[] Draw(string file) => file == "color.png" ? AppIcon.Color() : AppIcon.Outline();

    static int Difference(SKColor one, SKColor other) =>
        new[]
        {
            Math.Abs(one.Red - other.Red),
            Math.Abs(one.Green - other.Green),
            Math.Abs(one.Blue - other.Blue),
            Math.Abs(one.Alpha - other.Alpha),
        }.Max();
}
