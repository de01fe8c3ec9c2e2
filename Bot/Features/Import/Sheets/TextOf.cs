using System.Text;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>Bytes as text, whichever program wrote them.</summary>
internal static class TextOf
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    // What Excel writes as "CSV" on a western Windows.
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Null for bytes that are no text.</summary>
    public static string? Bytes(ReadOnlySpan<byte> bytes)
    {
        var text =
            bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.GetString(bytes[3..])
            : bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(bytes[2..])
            : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : bytes.Contains((byte)0) ? null
            : Guess(bytes);
        return text?.Contains('\0', StringComparison.Ordinal) == true ? null : text;
    }

    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
