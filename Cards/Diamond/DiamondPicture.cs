using AccountBot.Playbook.Seasons;
using SkiaSharp;

namespace AccountBot.Cards.Diamond;

/// <summary>
/// Draws the season as a ball field: three laps around four corners, from the outer lap (prepare) to the inner one (keep).
/// A reached base is filled, the one in progress ringed, a parked one hatched, a competitor a marked runner beside the base: shape and
/// not only colour tells them apart.
/// </summary>
public static class DiamondPicture
{
    /// <summary>Width and height in pixels; cards show it at half of that, sharp on a phone.</summary>
    public const int Size = 480;

    private const float Center = Size / 2f;
    private static readonly float[] LapRadius = [194, 134, 74];
    private static readonly SKColor Grass = new(0x2E, 0x7D, 0x4F);
    private static readonly SKColor Infield = new(0x3B, 0x94, 0x61);
    private static readonly SKColor Path = new(0xD9, 0xB3, 0x82);
    private static readonly SKColor Line = SKColors.White;
    private static readonly SKColor Done = new(0xFF, 0xD5, 0x4F);
    private static readonly SKColor Ink = new(0x1B, 0x2A, 0x22);
    private static readonly SKColor Rival = new(0xC6, 0x28, 0x28);
    private static readonly SKTypeface Font = LoadFont();

    /// <summary>The picture as PNG.</summary>
    public static byte[] Draw(DiamondCode code)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Size, Size, SKColorType.Rgba8888, SKAlphaType.Premul));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        Field(canvas);
        for (var number = 1; number <= Season.Bases; number++)
        {
            Base(canvas, number, code.Marks[number - 1], code.Competitors.Contains(number));
        }
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Field(SKCanvas canvas)
    {
        using var grass = new SKPaint { Color = Grass, IsAntialias = true };
        canvas.DrawRoundRect(0, 0, Size, Size, 36, 36, grass);
        using var infield = new SKPaint { Color = Infield, IsAntialias = true };
        using var path = new SKPaint
        {
            Color = Path,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 12,
        };
        foreach (var radius in LapRadius)
        {
            using var square = Square(radius);
            canvas.DrawPath(square, infield);
            canvas.DrawPath(square, path);
        }
    }

    private static SKPath Square(float radius)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(Center, Center + radius);
        path.LineTo(Center + radius, Center);
        path.LineTo(Center, Center - radius);
        path.LineTo(Center - radius, Center);
        path.Close();
        return path.Detach();
    }

    // Base 1 lies right of home, then up, left and down to home plate: counter-clockwise, as one runs.
    private static SKPoint Corner(int number)
    {
        var radius = LapRadius[(number - 1) / 4];
        return ((number - 1) % 4) switch
        {
            0 => new SKPoint(Center + radius, Center),
            1 => new SKPoint(Center, Center - radius),
            2 => new SKPoint(Center - radius, Center),
            _ => new SKPoint(Center, Center + radius),
        };
    }

    private static void Base(SKCanvas canvas, int number, BaseMark mark, bool competitor)
    {
        var at = Corner(number);
        const float Half = 25;
        var plate = new SKRect(at.X - Half, at.Y - Half, at.X + Half, at.Y + Half);
        using var fill = new SKPaint
        {
            IsAntialias = true,
            Color = mark == BaseMark.Reached ? Done : Line.WithAlpha((byte)(mark == BaseMark.Ahead ? 150 : 255)),
        };
        canvas.DrawRoundRect(plate, 9, 9, fill);
        if (mark == BaseMark.Parked)
        {
            Hatch(canvas, plate);
        }
        if (mark == BaseMark.AtBat)
        {
            using var ring = new SKPaint
            {
                IsAntialias = true,
                Color = Done,
                Style = SKPaintStyle.Stroke,
                StrokeWidth = 6,
            };
            canvas.DrawCircle(at, Half + 11, ring);
        }
        Number(canvas, at, number);
        if (competitor)
        {
            Runner(canvas, new SKPoint(at.X + (at.X > Center + 150 ? -Half : Half), at.Y - Half));
        }
    }

    private static void Hatch(SKCanvas canvas, SKRect plate)
    {
        using var stripe = new SKPaint
        {
            IsAntialias = true,
            Color = Ink.WithAlpha(110),
            StrokeWidth = 4,
            Style = SKPaintStyle.Stroke,
        };
        canvas.Save();
        canvas.ClipRect(plate);
        for (var offset = -plate.Height; offset < plate.Width; offset += 11)
        {
            canvas.DrawLine(plate.Left + offset, plate.Bottom, plate.Left + offset + plate.Height, plate.Top, stripe);
        }
        canvas.Restore();
    }

    private static void Number(SKCanvas canvas, SKPoint at, int number)
    {
        using var font = new SKFont(Font, 27);
        using var ink = new SKPaint { IsAntialias = true, Color = Ink };
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        canvas.DrawText(text, at.X, at.Y + 10, SKTextAlign.Center, font, ink);
    }

    private static void Runner(SKCanvas canvas, SKPoint at)
    {
        using var disc = new SKPaint { IsAntialias = true, Color = Rival };
        using var edge = new SKPaint
        {
            IsAntialias = true,
            Color = Line,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 3,
        };
        canvas.DrawCircle(at, 13, disc);
        canvas.DrawCircle(at, 13, edge);
        using var font = new SKFont(Font, 18);
        using var mark = new SKPaint { IsAntialias = true, Color = Line };
        canvas.DrawText("!", at.X, at.Y + 7, SKTextAlign.Center, font, mark);
    }

    private static SKTypeface LoadFont()
    {
        using var stream =
            typeof(DiamondPicture).Assembly.GetManifestResourceStream("OpenSans-Bold.ttf")
            ?? throw new InvalidOperationException("The font of the diamond is not in the assembly.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
