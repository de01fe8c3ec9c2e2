#nullable enable
using System.Net;

namespace Microsoft.Bot.Json;

/// <summary>A request body, serialized once so that a retry sends the same bytes.</summary>
internal sealed class JsonBody : HttpContent
{
    private readonly Lock _lock = new();
    private PooledUtf8Writer? _buffer;
    private int _sending;

    public JsonBody(object value)
    {
        _buffer = BotJson.Write(value);
        Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        Headers.ContentLength = _buffer.Length;
    }

    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _buffer == null ? string.Empty : System.Text.Encoding.UTF8.GetString(_buffer.Written.Span);
            }
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        ReadOnlyMemory<byte> written;
        lock (_lock)
        {
            written = (_buffer ?? throw new ObjectDisposedException(nameof(JsonBody))).Written;
            _sending++;
        }
        try
        {
            await stream.WriteAsync(written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _sending--;
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer?.Length ?? 0;
        return _buffer != null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_lock)
            {
                // A server may answer before it has read everything. A buffer still being sent is left to the collector:
                // back in the pool, the next message would be written over it.
                if (_sending == 0)
                {
                    _buffer?.Return();
                }
                _buffer = null;
            }
        }
        base.Dispose(disposing);
    }
}
