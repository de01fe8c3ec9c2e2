using System.Text.RegularExpressions;
using AccountBot.Documents.Contents;
using AccountBot.Playbook.Forms;

namespace AccountBot.Documents.Workbooks;

/// <summary>Words that people typed, as a spreadsheet takes them: all of it text, whatever it looks like.</summary>
public static partial class CellText
{
    /// <summary>The most characters that a cell holds.</summary>
    public const int Most = 32_767;

    /// <summary>
    /// Whether a program that reads the cell as if it were typed would take it for a formula. Such a cell is marked as text, so that it
    /// stays one when it is edited, or saved as another kind of file.
    /// </summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    /// <summary>The text without what XML cannot hold, cut where a cell is full, ready to stand in XML.</summary>
    public static string Xml(string text)
    {
        var clean = XmlText.Clean(text);
        var fits = clean.Length <= Most ? clean : CleanText.Start(clean, Most - 1) + '…';
        // In a spreadsheet _x0041_ is a way to write A; what people typed is meant as it stands.
        var literal = Escaped().Replace(fits, "_x005F_");
        return literal
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
