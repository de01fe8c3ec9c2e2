#nullable enable
using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace Microsoft.Bot.Json;

/// <summary>Writes text as UTF-8 bytes into a pooled array. Whoever rents one returns it once, when nothing reads it any more.</summary>
internal sealed class PooledUtf8Writer : TextWriter
{
    private const int Kept = 32;
    private const int LargestKept = 64 * 1024;

    private static readonly ConcurrentQueue<PooledUtf8Writer> Spares = new();

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    private PooledUtf8Writer()
        : base(null) { }

    public override Encoding Encoding => Encoding.UTF8;

    public int Length => _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public static PooledUtf8Writer Rent() => Spares.TryDequeue(out var spare) ? spare : new PooledUtf8Writer();

    public void Return()
    {
        _length = 0;
        _encoder.Reset();
        if (_bytes.Length <= LargestKept && Spares.Count < Kept)
        {
            Spares.Enqueue(this);
            return;
        }
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // The encoder carries a surrogate pair that is split over two writes.
        var most = Encoding.UTF8.GetMaxByteCount(buffer.Length);
        if (_bytes.Length - _length < most)
        {
            Grow(most);
        }
        _length += _encoder.GetBytes(buffer, _bytes.AsSpan(_length), false);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, checked(_length + more)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
