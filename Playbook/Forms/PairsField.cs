using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>Pairs that are typed: an objection and its answer, what we give and what we ask back.</summary>
public sealed record PairsField(string Key) : Field(Key)
{
    public const int MostCharacters = 240;

    /// <summary>How many pairs there is room for.</summary>
    public int Rows { get; init; } = 4;

    /// <summary>How many pairs are needed, once there is one.</summary>
    public int Least { get; init; } = 1;

    public string LeftInput(int row) => $"{Key}_{row.ToString(CultureInfo.InvariantCulture)}_left";

    public string RightInput(int row) => $"{Key}_{row.ToString(CultureInfo.InvariantCulture)}_right";

    public override FieldReading Read(FormInputs inputs)
    {
        var pairs = new List<Pair>();
        for (var row = 0; row < Rows; row++)
        {
            var (left, right) = (CleanText.Line(inputs[LeftInput(row)]), CleanText.Line(inputs[RightInput(row)]));
            if (left.Length > MostCharacters || right.Length > MostCharacters)
            {
                return FieldReading.Not("problem.tooLong", MostCharacters, Math.Max(left.Length, right.Length));
            }
            if (left.Length == 0 != (right.Length == 0))
            {
                return FieldReading.Not("problem.halfPair", CleanText.Start(left + right, 40));
            }
            if (left.Length > 0)
            {
                pairs.Add(new Pair(left, right));
            }
        }
        return pairs.Count switch
        {
            0 => FieldReading.Nothing,
            _ when pairs.Count < Least => FieldReading.Not("problem.leastPairs", Least, pairs.Count),
            _ => FieldReading.Is(new Answer.Pairs(pairs)),
        };
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Pairs pairs
            ? pairs
                .Items.Take(Rows)
                .SelectMany(
                    (pair, row) =>
                        new KeyValuePair<string, string>[]
                        {
                            new(LeftInput(row), pair.Left),
                            new(RightInput(row), pair.Right),
                        }
                )
            : [];
}
