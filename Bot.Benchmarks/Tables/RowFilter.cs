using System.Text.RegularExpressions;

namespace AccountBot.Bot.Benchmarks.Tables;

/// <summary>The filters that the product sends: one partition, and in it one row, or a range of rows.</summary>
/// <param name="To">Empty: to the end of the partition.</param>
internal sealed partial record RowFilter(string Partition, string From, string To)
{
    /// <exception cref="NotSupportedException">The product began to send another kind of filter.</exception>
    public static RowFilter Read(string filter)
    {
        var (partition, from, to) = ((string?)null, string.Empty, string.Empty);
        var rest = filter;
        foreach (Match part in Comparison().Matches(filter))
        {
            var text = part.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal);
            switch (part.Groups["column"].Value, part.Groups["is"].Value)
            {
                case ("PartitionKey", "eq"):
                    partition = text;
                    break;
                case ("RowKey", "eq"):
                    (from, to) = (text, text + ' ');
                    break;
                case ("RowKey", "ge"):
                    from = text;
                    break;
                case ("RowKey", "lt"):
                    to = text;
                    break;
                default:
                    throw new NotSupportedException(filter);
            }
            rest = rest.Replace(part.Value, string.Empty, StringComparison.Ordinal);
        }
        return partition is not null && rest.Replace("and", string.Empty, StringComparison.Ordinal).Trim().Length == 0
            ? new RowFilter(partition, from, to)
            : throw new NotSupportedException(filter);
    }

    [GeneratedRegex(
        "(?<column>PartitionKey|RowKey) (?<is>eq|ge|lt) '(?<text>(?:[^']|'')*)'",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Comparison();
}
