using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>How much of a transaction's body a change takes, never too little.</summary>
static class PayloadSize
{
    // Request line, headers and part boundary; keys, types and property names come on top.
    const int Envelope = 1200;
    const int PerProperty = 64;
    const int Escaped = 6;

    public static long Of(ITableEntity entity)
    {
        long bytes = Envelope + Escaped * 2 * (entity.PartitionKey.Length + entity.RowKey.Length);
        if (entity is IDictionary<string, object> properties)
            foreach (var (name, value) in properties)
                bytes += PerProperty + name.Length * 2 + (value is string text ? Of(text) : 0);
        return bytes;
    }

    // The client's JSON writer escapes everything but plain ASCII, quotes included.
    static long Of(string text)
    {
        long bytes = 0;
        foreach (var c in text)
            bytes += c is >= ' ' and < '\x7f' and not ('"' or '<' or '>' or '&' or '\'' or '+' or '`')
                ? (c == '\\' ? 2 : 1)
                : Escaped;
        return bytes;
    }
}
