using SkiaSharp;

namespace AccountBot.Cards.Diamond;

/// <summary>
/// The icons of the app in Teams: the infield with its four bases, the first one reached, in the colours of the diamond on the cards.
/// </summary>
public static class AppIcon
{
    /// <summary>Width and height in pixels; what it shows stays within the 120 in the middle, whatever shape a client cuts out.</summary>
    public const int ColorSize = 192;

    /// <summary>Width and height in pixels of the icon that is only white.</summary>
    public const int OutlineSize = 32;

    private static readonly SKColor Grass = new(0x2E, 0x7D, 0x4F);
    private static readonly SKColor Infield = new(0x3B, 0x94, 0x61);
    private static readonly SKColor Path = new(0xD9, 0xB3, 0x82);
    private static readonly SKColor Done = new(0xFF, 0xD5, 0x4F);

    /// <summary>The icon in colour, as PNG; without round corners, as clients cut those themselves.</summary>
    public static byte[] Color() =>
        Draw(
            ColorSize,
            canvas =>
            {
                canvas.Clear(Grass);
                using var diamond = Square(42);
                using var infield = Fill(Infield);
                using var path = Stroke(Path, 10);
                canvas.DrawPath(diamond, infield);
                canvas.DrawPath(diamond, path);
                using var white = Fill(SKColors.White);
                using var done = Fill(Done);
                using var mound = Fill(Path);
                canvas.DrawCircle(0, 0, 9, mound);
                Bag(canvas, 42, 0, 12.5f, done);
                Bag(canvas, 0, -42, 12.5f, white);
                Bag(canvas, -42, 0, 12.5f, white);
                using var plate = Plate(15, 44);
                canvas.DrawPath(plate, white);
            }
        );

    /// <summary>The icon for where Teams wants a white line drawing, as PNG.</summary>
    public static byte[] Outline() =>
        Draw(
            OutlineSize,
            canvas =>
            {
                canvas.Clear(SKColors.Transparent);
                using var line = Stroke(SKColors.White, 1.7f);
                using var white = Fill(SKColors.White);
                using var diamond = Square(10.5f);
                canvas.DrawPath(diamond, line);
                Bag(canvas, 10.5f, 0, 3, white);
                Bag(canvas, 0, -10.5f, 3, white);
                Bag(canvas, -10.5f, 0, 3, white);
                using var plate = Plate(3.6f, 10.2f);
                canvas.DrawPath(plate, white);
            }
        );

    // The middle of the picture is 0, 0.
    private static byte[] Draw(int size, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Translate(size / 2f, size / 2f);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static SKPath Square(float radius)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(0, radius);
        path.LineTo(radius, 0);
        path.LineTo(0, -radius);
        path.LineTo(-radius, 0);
        path.Close();
        return path.Detach();
    }

    // Home: straight above, and a point towards the catcher.
    private static SKPath Plate(float half, float middle)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(-half, middle - half);
        path.LineTo(half, middle - half);
        path.LineTo(half, middle);
        path.LineTo(0, middle + half);
        path.LineTo(-half, middle);
        path.Close();
        return path.Detach();
    }

    // A bag lies along the lines between the bases, so it stands on a corner.
    private static void Bag(SKCanvas canvas, float x, float y, float half, SKPaint paint)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(45);
        canvas.DrawRoundRect(-half, -half, half * 2, half * 2, half / 5, half / 5, paint);
        canvas.Restore();
    }

    private static SKPaint Fill(SKColor color) => new() { Color = color, IsAntialias = true };

    private static SKPaint Stroke(SKColor color, float width) =>
        new()
        {
            Color = color,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            StrokeJoin = SKStrokeJoin.Round,
        };
}
