namespace AccountBot.Playbook.Accounts;

/// <summary>Slips of the finger.</summary>
public static class Slips
{
    /// <summary>As many slips as a word of this length may have and still be taken for another: two at most, one in a short word.</summary>
    public static int Allowed(int length) => Math.Min(2, length / 3);

    /// <summary>How many letters must change, come, go or trade places with their neighbour to make one word of the other.</summary>
    public static int Between(string one, string other)
    {
        var counts = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            counts[i, 0] = i;
        }
        for (var j = 0; j <= other.Length; j++)
        {
            counts[0, j] = j;
        }
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var kept = counts[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var least = Math.Min(kept, Math.Min(counts[i - 1, j], counts[i, j - 1]) + 1);
                var traded = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                counts[i, j] = traded ? Math.Min(least, counts[i - 2, j - 2] + 1) : least;
            }
        }
        return counts[one.Length, other.Length];
    }
}
