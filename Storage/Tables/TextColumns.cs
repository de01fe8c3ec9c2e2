using System.Globalization;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>A text of any length in columns Data0, Data1 and so on: one column holds 64 KiB of UTF-16.</summary>
static class TextColumns
{
    public const int Longest = 32 * 1024;

    public static void Write(TableEntity entity, string text)
    {
        var column = 0;
        for (var start = 0; start < text.Length || column == 0; column++)
        {
            var length = LengthFrom(text, start);
            entity[Name(column)] = text.Substring(start, length);
            start += length;
        }
    }

    public static string Read(TableEntity entity)
    {
        var first = entity.GetString(Name(0)) ?? "";
        if (!entity.ContainsKey(Name(1)))
            return first;
        var parts = new List<string> { first };
        while (entity.TryGetValue(Name(parts.Count), out var part))
            parts.Add((string)part);
        return string.Concat(parts);
    }

    // Half a surrogate pair is no text: it would not survive the way to the table.
    static int LengthFrom(string text, int start)
    {
        var length = Math.Min(Longest, text.Length - start);
        var splitsPair = start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]);
        return splitsPair ? length - 1 : length;
    }

    static string Name(int column) =>
        column == 0 ? "Data0" : string.Create(CultureInfo.InvariantCulture, $"Data{column}");
}
