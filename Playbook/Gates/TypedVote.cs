using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Gates;

/// <summary>With which words someone said yes or no.</summary>
public enum TypedWord
{
    /// <summary>Go, no go: only a gate asks for that.</summary>
    GoNoGo,

    /// <summary>Yes, no, agreed: an answer to whatever waits for one.</summary>
    YesNo,

    /// <summary>I accept, I object: to what was agreed.</summary>
    Accord,
}

/// <summary>
/// An answer as someone types it, in Dutch or English: <c>GO!</c>, <c>no-go, their budget is frozen</c>, <c>akkoord</c>,
/// <c>nee, want er is geen budget</c>.
/// </summary>
/// <param name="Reason">What was said with it; null for nothing.</param>
public sealed record TypedVote(Choice Choice, TypedWord Word, string? Reason)
{
    private static readonly (string Words, Choice Choice, TypedWord Word)[] Known =
    [
        ("no go", Choice.NoGo, TypedWord.GoNoGo),
        ("no-go", Choice.NoGo, TypedWord.GoNoGo),
        ("nogo", Choice.NoGo, TypedWord.GoNoGo),
        ("geen go", Choice.NoGo, TypedWord.GoNoGo),
        ("go", Choice.Go, TypedWord.GoNoGo),
        ("ja", Choice.Go, TypedWord.YesNo),
        ("yes", Choice.Go, TypedWord.YesNo),
        ("nee", Choice.NoGo, TypedWord.YesNo),
        ("no", Choice.NoGo, TypedWord.YesNo),
        ("niet akkoord", Choice.NoGo, TypedWord.YesNo),
        ("akkoord", Choice.Go, TypedWord.YesNo),
        ("not agreed", Choice.NoGo, TypedWord.YesNo),
        ("agreed", Choice.Go, TypedWord.YesNo),
        ("i do not agree", Choice.NoGo, TypedWord.YesNo),
        ("i don't agree", Choice.NoGo, TypedWord.YesNo),
        ("i agree", Choice.Go, TypedWord.YesNo),
        ("ik ga niet akkoord", Choice.NoGo, TypedWord.YesNo),
        ("ik ga akkoord", Choice.Go, TypedWord.YesNo),
        ("i do not accept", Choice.NoGo, TypedWord.Accord),
        ("i don't accept", Choice.NoGo, TypedWord.Accord),
        ("i accept", Choice.Go, TypedWord.Accord),
        ("ik accepteer niet", Choice.NoGo, TypedWord.Accord),
        ("ik accepteer dit niet", Choice.NoGo, TypedWord.Accord),
        ("ik accepteer dit", Choice.Go, TypedWord.Accord),
        ("ik accepteer", Choice.Go, TypedWord.Accord),
        ("i object", Choice.NoGo, TypedWord.Accord),
        ("ik heb bezwaar", Choice.NoGo, TypedWord.Accord),
        ("ik maak bezwaar", Choice.NoGo, TypedWord.Accord),
        ("bezwaar", Choice.NoGo, TypedWord.Accord),
    ];

    private static readonly string[] Because = ["because", "want", "omdat", "aangezien", "vanwege"];
    private static readonly char[] Marks = [',', ';', '!', '.', '…', ':', '-', '–', '—'];

    /// <summary>Null for a text that is no such answer, such as <c>go ahead and call Karin</c>.</summary>
    public static TypedVote? Read(string text)
    {
        var typed = CleanText.Composed(text).Trim().Trim('"', '\'', '*', '“', '”', '„', '‘', '’');
        // Compared as a keyboard types it; the reason stays as it is.
        var said = CleanText.AsTyped(typed);
        foreach (var (words, choice, word) in Known)
        {
            if (
                !said.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                || (said.Length > words.Length && char.IsLetterOrDigit(said[words.Length]))
            )
            {
                continue;
            }
            var rest = typed[words.Length..];
            if (ReasonIn(rest, word) is { } reason)
            {
                return new TypedVote(choice, word, reason.Length > 0 ? reason : null);
            }
            // Ja, akkoord. Yes, go because …
            if (word == TypedWord.YesNo && IsMarked(rest) && Read(Bare(rest)) is { } more && more.Choice == choice)
            {
                return more;
            }
        }
        return null;
    }

    /// <summary>
    /// The reason behind the answer, empty for none; null where what follows makes it another sentence. After go and no go a mark is
    /// enough; a plain yes or no often begins a sentence, so that its reason begins with a word such as because.
    /// </summary>
    private static string? ReasonIn(string rest, TypedWord word)
    {
        var plain = Bare(rest);
        if (!plain.Any(char.IsLetterOrDigit))
        {
            return plain.Contains('?', StringComparison.Ordinal) ? null : string.Empty;
        }
        var first = plain.Split((char[])[' ', '\n'], 2);
        if (Because.Contains(first[0].TrimEnd(Marks), StringComparer.OrdinalIgnoreCase))
        {
            return first.Length > 1 ? WithoutOf(first[1].Trim([' ', '\n', ',', ':', ';'])) : string.Empty;
        }
        return word != TypedWord.YesNo && IsMarked(rest) ? plain : null;
    }

    // Because of the budget: the budget.
    private static string WithoutOf(string reason) =>
        reason.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? reason[3..].TrimStart() : reason;

    private static string Bare(string rest) => rest.TrimStart([' ', '\n', .. Marks]).Trim();

    /// <summary>A comma or the like stands between; the dash of go-live and the dot of a web address do not count.</summary>
    private static bool IsMarked(string rest) =>
        rest.TrimStart(' ') is { Length: > 0 } behind
        && (
            behind[0] is ',' or ';' or '!' or '\n'
            || (
                Marks.Contains(behind[0])
                && (behind.Length < rest.Length || behind.Length == 1 || char.IsWhiteSpace(behind[1]))
            )
        );
}
