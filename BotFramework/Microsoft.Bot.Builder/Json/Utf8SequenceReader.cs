#nullable enable
using System.Buffers;
using System.Text;

namespace Microsoft.Bot.Json;

/// <summary>Reads UTF-8 bytes as text straight into the caller's buffer.</summary>
internal sealed class Utf8SequenceReader : TextReader
{
    [ThreadStatic]
    private static Decoder? _spare;

    private readonly Decoder _decoder;
    private ReadOnlySequence<byte> _rest;
    private char? _held;

    public Utf8SequenceReader(in ReadOnlySequence<byte> utf8)
    {
        _rest = StartsWithMark(utf8) ? utf8.Slice(3) : utf8;
        _decoder = _spare ?? Encoding.UTF8.GetDecoder();
        _spare = null;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }
        if (_held is { } held)
        {
            _held = null;
            buffer[0] = held;
            return 1;
        }
        if (buffer.Length > 1)
        {
            return Decode(buffer);
        }
        // The decoder refuses to split a surrogate pair, so one character is only to be had by taking two.
        Span<char> pair = stackalloc char[2];
        var count = Decode(pair);
        if (count == 0)
        {
            return 0;
        }
        _held = count == 2 ? pair[1] : null;
        buffer[0] = pair[0];
        return 1;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Reset();
            _spare = _decoder;
        }
        base.Dispose(disposing);
    }

    private int Decode(Span<char> buffer)
    {
        while (!_rest.IsEmpty)
        {
            _decoder.Convert(_rest.FirstSpan, buffer, false, out var bytes, out var chars, out _);
            _rest = _rest.Slice(bytes);
            if (chars > 0)
            {
                return chars;
            }
        }
        return 0;
    }

    private static bool StartsWithMark(in ReadOnlySequence<byte> utf8)
    {
        var first = utf8.FirstSpan;
        return first.Length >= 3 && first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF;
    }
}
