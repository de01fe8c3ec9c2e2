using AccountBot.Playbook.Forms;

namespace AccountBot.Documents.Workbooks;

/// <summary>Names that a spreadsheet takes: short, without the signs that formulas need, and each only once.</summary>
public static class SheetNames
{
    public const int Most = 31;

    private static readonly char[] NotAllowed = ['\\', '/', '?', '*', '[', ']', ':'];

    public static IReadOnlyList<string> Of(IEnumerable<string> titles)
    {
        var names = new List<string>();
        foreach (var title in titles)
        {
            var name = Plain(title);
            for (var number = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            {
                var mark = $" ({number})";
                name = CleanText.Start(Plain(title), Most - mark.Length).TrimEnd() + mark;
            }
            names.Add(name);
        }
        return names;
    }

    private static string Plain(string title)
    {
        var clean = string.Concat(CleanText.Line(title).Select(sign => NotAllowed.Contains(sign) ? ' ' : sign));
        // An apostrophe may stand within a name, but not at its ends; and "History" is the spreadsheet's own.
        var plain = CleanText.Start(clean, Most).Trim(' ', '\'');
        return plain.Length == 0 ? "Sheet"
            : plain.Equals("History", StringComparison.OrdinalIgnoreCase) ? plain + "_"
            : plain;
    }
}
