using AccountBot.Playbook.Forms;

namespace AccountBot.Documents.Workbooks;

/// <summary>Names that a spreadsheet takes: short, without the signs that formulas need, and each only once.</summary>
public static class SheetNames
{
    public const int Most = 31;

    /// <summary>So much of a name must be left for it to be cut between two words.</summary>
    private const int Least = 12;

    private static readonly char[] NotAllowed = ['\\', '/', '?', '*', '[', ']', ':'];

    public static IReadOnlyList<string> Of(IEnumerable<string> titles)
    {
        var names = new List<string>();
        foreach (var title in titles)
        {
            var name = Plain(title, Most);
            for (var number = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            {
                var mark = $" ({number})";
                name = Plain(title, Most - mark.Length) + mark;
            }
            names.Add(name);
        }
        return names;
    }

    private static string Plain(string title, int most)
    {
        var signs = CleanText.Line(title).Select(sign => NotAllowed.Contains(sign) ? ' ' : sign);
        var words = string.Concat(signs).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // An apostrophe may stand within a name, but not at its ends; and "History" is the spreadsheet's own.
        var plain = Cut(string.Join(' ', words).Trim(' ', '\''), most).Trim(' ', '\'');
        return plain.Length == 0 ? "Sheet"
            : plain.Equals("History", StringComparison.OrdinalIgnoreCase) ? plain + "_"
            : plain;
    }

    /// <summary>Cut between two words, where that leaves enough to know it by.</summary>
    private static string Cut(string name, int most)
    {
        var cut = CleanText.Start(name, most);
        var within = cut.Length < name.Length && name[cut.Length] != ' ';
        return within && cut.LastIndexOf(' ') is >= Least and var end ? cut[..end].TrimEnd(' ', ',', '-', '·') : cut;
    }
}
