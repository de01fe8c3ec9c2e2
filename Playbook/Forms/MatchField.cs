using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>
/// For every item on the right, which one of the left answers it. Where the left was left empty it is typed here instead,
/// so that no one must go back a step.
/// </summary>
/// <param name="Left">What can answer, e.g. our strengths.</param>
/// <param name="Right">What asks for an answer, e.g. the customer's threats.</param>
public sealed record MatchField(string Key, IReadOnlyList<string> Left, IReadOnlyList<string> Right) : Field(Key)
{
    public const int MostCharacters = 160;

    public bool Typed => Left.Count == 0;

    /// <summary>The input beside the item of the right with this index.</summary>
    public string InputFor(int right) => Key + "_" + right.ToString(CultureInfo.InvariantCulture);

    public override FieldReading Read(FormInputs inputs)
    {
        var pairs = new List<Pair>();
        for (var right = 0; right < Right.Count; right++)
        {
            var typed = CleanText.Line(inputs[InputFor(right)]);
            if (typed.Length == 0)
            {
                continue;
            }
            if (typed.Length > MostCharacters)
            {
                return FieldReading.Not("problem.tooLong", MostCharacters, typed.Length);
            }
            var left = Typed ? typed : Left.FirstOrDefault(item => KeyOf(item) == typed);
            if (left is null)
            {
                return FieldReading.Not("problem.choice");
            }
            pairs.Add(new Pair(left, Right[right]));
        }
        return pairs.Count == 0 ? FieldReading.Nothing : FieldReading.Is(new Answer.Pairs(pairs));
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader)
    {
        if (answer is not Answer.Pairs pairs)
        {
            yield break;
        }
        for (var right = 0; right < Right.Count; right++)
        {
            if (pairs.Items.FirstOrDefault(pair => pair.Right == Right[right]) is { } pair)
            {
                yield return new(InputFor(right), Typed ? pair.Left : KeyOf(pair.Left));
            }
        }
    }

    /// <summary>
    /// A short name for an item that stays with its words, so that a card made before the list changed never picks another item.
    /// </summary>
    public static string KeyOf(string item)
    {
        // FNV-1a: stable over processes, unlike string.GetHashCode.
        var hash = item.Aggregate(14695981039346656037UL, (sum, c) => unchecked((sum ^ c) * 1099511628211UL));
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
