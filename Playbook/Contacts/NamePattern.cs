namespace AccountBot.Playbook.Contacts;

/// <summary>A name, word by word.</summary>
/// <param name="CommaBefore">Before which of the words a comma must stand: that of a family name that comes first; 0 for none.</param>
internal sealed record NamePattern(IReadOnlyList<string> Words, int CommaBefore)
{
    /// <summary>So much of a name must be left for what was cut off to count as that name.</summary>
    private const int LeastOfCutOff = 4;

    /// <summary>The name as it is, and with each of its later words first: <c>de Vries, Kim</c> and <c>Vries, Kim de</c>.</summary>
    public static IEnumerable<NamePattern> Of(string name)
    {
        var words = PlainText.Of(name).Words.Select(word => word.Letters).ToList();
        if (words.Count == 0)
        {
            yield break;
        }
        yield return new NamePattern(words, 0);
        for (var first = 1; first < words.Count; first++)
        {
            yield return new NamePattern([.. words[first..], .. words[..first]], words.Count - first);
        }
    }

    public IEnumerable<Mention> In(PlainText text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            var same = Matching(text, at);
            if (same == Words.Count || IsCutOffAfter(text, at, same))
            {
                var last = same == Words.Count ? at + same - 1 : at + same;
                yield return text.Between(text.Words[at].Start, text.Words[last].End);
            }
        }
    }

    /// <summary>How many words of the name stand here, one after the other.</summary>
    private int Matching(PlainText text, int at)
    {
        var same = 0;
        while (
            same < Words.Count
            && at + same < text.Words.Count
            && text.Words[at + same].Letters == Words[same]
            && (same == 0 || Joins(text, at + same, same))
        )
        {
            same++;
        }
        return same;
    }

    /// <summary>The text ends within the name, where it was cut off.</summary>
    private bool IsCutOffAfter(PlainText text, int at, int same) =>
        text.IsCutOff
        && same < Words.Count
        && at + same == text.Words.Count - 1
        && text.Words[^1].End == text.Letters.Length - 1
        && Words[same].StartsWith(text.Words[^1].Letters, StringComparison.Ordinal)
        && (same == 0 || Joins(text, at + same, same))
        && text.Words.Skip(at).Sum(word => word.Letters.Length) >= LeastOfCutOff;

    /// <summary>Between the words of a name stand spaces, a hyphen or an apostrophe; a full stop only behind an initial.</summary>
    private bool Joins(PlainText text, int word, int number)
    {
        var before = text.Words[word - 1];
        var between = text.Letters[before.End..text.Words[word].Start];
        var comma = between.Contains(',', StringComparison.Ordinal);
        return comma == (number == CommaBefore && CommaBefore > 0)
            && between.All(c =>
                char.IsWhiteSpace(c)
                || c is '-' or '‐' or '‑' or '\'' or '’' or ','
                || (c == '.' && before.Letters.Length == 1)
            );
    }
}
