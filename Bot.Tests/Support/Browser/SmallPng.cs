using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A picture of text in few colours: a fraction of the size, and no one sees the difference.</summary>
static class SmallPng
{
    const int Colours = 16;
    const int Greys = 9;
    static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(each => CrcOf((uint)each))];

    public static byte[] Of(byte[] png)
    {
        using var picture = SKBitmap.Decode(png);
        var pixels = picture.Pixels;
        var palette = Most(pixels.Where(pixel => !HasHue(pixel)), Greys)
            .Concat(Most(pixels.Where(HasHue), Colours - Greys))
            .ToArray();
        var nearest = new Dictionary<SKColor, byte>();
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            // A byte for the filter (none), then two pixels in each byte.
            var line = new byte[1 + ((picture.Width + 1) / 2)];
            for (var y = 0; y < picture.Height; y++)
            {
                Array.Clear(line);
                for (var x = 0; x < picture.Width; x++)
                {
                    var index = Nearest(pixels[(y * picture.Width) + x], palette, nearest);
                    line[1 + (x / 2)] |= (byte)(x % 2 == 0 ? index << 4 : index);
                }
                zip.Write(line);
            }
        }
        return Written(picture.Width, picture.Height, palette, packed.ToArray());
    }

    static IEnumerable<SKColor> Most(IEnumerable<SKColor> pixels, int count) =>
        pixels.GroupBy(pixel => pixel).OrderByDescending(same => same.Count()).Take(count).Select(same => same.Key);

    // A few green pixels say more than many shades of grey, so each kind has its places.
    static bool HasHue(SKColor colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue))
            - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue))
        > 40;

    static byte Nearest(SKColor pixel, SKColor[] palette, Dictionary<SKColor, byte> known)
    {
        if (!known.TryGetValue(pixel, out var index))
        {
            var best = Enumerable.Range(0, palette.Length).MinBy(each => Distance(pixel, palette[each]));
            known[pixel] = index = (byte)best;
        }
        return index;
    }

    static int Distance(SKColor one, SKColor other)
    {
        var (red, green, blue) = (one.Red - other.Red, one.Green - other.Green, one.Blue - other.Blue);
        return (red * red) + (green * green) + (blue * blue);
    }

    static byte[] Written(int width, int height, SKColor[] palette, byte[] packed)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        // Four bits a pixel, each a colour of the palette.
        (head[8], head[9]) = (4, 3);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(png, "IDAT"u8, packed);
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] body = [.. kind, .. data];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(
            number,
            ~body.Aggregate(~0u, (sum, each) => CrcTable[(byte)(sum ^ each)] ^ (sum >> 8))
        );
        png.Write(number);
    }

    static uint CrcOf(uint value) =>
        Enumerable.Range(0, 8).Aggregate(value, (sum, _) => (sum & 1) == 1 ? 0xEDB88320u ^ (sum >> 1) : sum >> 1);
}
