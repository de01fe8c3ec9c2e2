namespace AccountBot.Playbook.Contacts;

/// <summary>An e-mail address, wherever it stands in a text: in a link and at the end of a sentence too.</summary>
internal sealed class EmailPattern(string email)
{
    private const int LeastOfCutOff = 4;
    private readonly string sought = PlainText.Of(email.Trim()).Letters;

    public IEnumerable<Mention> In(PlainText text)
    {
        var letters = text.Letters;
        for (
            var at = letters.IndexOf(sought, StringComparison.Ordinal);
            at >= 0;
            at = letters.IndexOf(sought, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + sought.Length;
            if ((at == 0 || !IsOfAddress(letters[at - 1])) && !GoesOn(letters, end))
            {
                yield return text.Between(at, end);
            }
        }
        if (text.IsCutOff && CutOff(letters) is { } start)
        {
            yield return text.Between(start, letters.Length - 1);
        }
    }

    /// <summary>Where the address begins within which the text was cut off.</summary>
    private int? CutOff(string letters)
    {
        var end = letters.Length - 1;
        for (var length = Math.Min(sought.Length - 1, end); length >= LeastOfCutOff; length--)
        {
            var start = end - length;
            if (
                string.CompareOrdinal(letters, start, sought, 0, length) == 0
                && (start == 0 || !IsOfAddress(letters[start - 1]))
                && sought.AsSpan(0, length).ContainsAny('@', '.')
            )
            {
                return start;
            }
        }
        return null;
    }

    private static bool GoesOn(string letters, int end) =>
        end < letters.Length
        && (
            PlainText.IsOfWord(letters[end])
            || letters[end] is '_' or '-' or '@'
            || (letters[end] == '.' && end + 1 < letters.Length && PlainText.IsOfWord(letters[end + 1]))
        );

    private static bool IsOfAddress(char c) => PlainText.IsOfWord(c) || c is '.' or '_' or '-' or '+' or '%' or '@';
}
