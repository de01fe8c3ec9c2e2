using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>A sheet of a workbook, and where it is kept.</summary>
/// <param name="Kind">The kind of its part: a sheet may also be a chart.</param>
internal sealed record XlsxSheet(string Name, bool IsHidden, string Part, string Kind);

/// <summary>What the cells of a workbook refer to: its sheets, its words, and which numbers are days.</summary>
internal sealed class XlsxBook(ZipArchive package)
{
    private const string Folder = "xl/";

    /// <summary>The first sheet that people see; null where the workbook has none.</summary>
    public XlsxSheet? Shown() =>
        Sheets()
            .FirstOrDefault(sheet => !sheet.IsHidden && sheet.Kind.EndsWith("/worksheet", StringComparison.Ordinal));

    public XmlReader? Open(string part) =>
        package.GetEntry(part) is { } entry ? XmlReader.Create(entry.Open(), new() { CloseInput = true }) : null;

    /// <summary>Whether days count from 1904, as on a Mac of long ago.</summary>
    public bool CountsFrom1904() =>
        Elements(Folder + "workbook.xml", "workbookPr").Any(element => element("date1904") is "1" or "true");

    /// <summary>The words that cells hold by number.</summary>
    public IReadOnlyList<string> Words()
    {
        using var xml = Open(Folder + "sharedStrings.xml");
        var (all, text) = (new List<string>(), new StringBuilder());
        while (xml is { EOF: false })
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(xml.ReadElementContentAsString());
            }
            else
            {
                if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                {
                    all.Add(Meant(text.ToString()));
                    text.Clear();
                }
                xml.Read();
            }
        }
        return all;
    }

    /// <summary>The looks in which a number is shown as a day.</summary>
    public IReadOnlySet<int> DayStyles()
    {
        var (own, days, style, isCell) = (new HashSet<int>(), new HashSet<int>(), 0, false);
        using var xml = Open(Folder + "styles.xml");
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
            {
                isCell = xml.NodeType == XmlNodeType.Element;
            }
            else if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" }
                && IsDay(xml.GetAttribute("formatCode"))
            )
            {
                own.Add(Number(xml.GetAttribute("numFmtId")));
            }
            else if (isCell && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = Number(xml.GetAttribute("numFmtId"));
                if (format is (>= 14 and <= 17) or 22 || own.Contains(format))
                {
                    days.Add(style);
                }
                style++;
            }
        }
        return days;
    }

    /// <summary>What stands in a file as <c>_x000A_</c> is a line break.</summary>
    public static string Meant(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;

    public static int Number(string? attribute) =>
        int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private IEnumerable<XlsxSheet> Sheets()
    {
        var parts = Elements(Folder + "_rels/workbook.xml.rels", "Relationship")
            .ToLookup(element => element("Id"), element => (Target: element("Target"), Kind: element("Type")));
        foreach (var sheet in Elements(Folder + "workbook.xml", "sheet"))
        {
            var (target, kind) = parts[sheet("id")].FirstOrDefault();
            if (target is not null)
            {
                var isHidden = sheet("state") is "hidden" or "veryHidden";
                yield return new XlsxSheet(
                    sheet("name") ?? string.Empty,
                    isHidden,
                    PartOf(target),
                    kind ?? string.Empty
                );
            }
        }
    }

    private static string PartOf(string target) =>
        target.StartsWith('/')
            ? target[1..]
            : Folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);

    // A year or a day in the code, outside of what is only written between: [Red], "day", \d.
    private static bool IsDay(string? code)
    {
        var (said, isQuoted, isBracketed) = (new StringBuilder(), false, false);
        for (var at = 0; at < code?.Length; at++)
        {
            isQuoted ^= code[at] == '"';
            isBracketed = !isQuoted && (code[at] == '[' || (isBracketed && code[at] != ']'));
            if (code[at] is '\\' or '_' or '*')
            {
                at++;
            }
            else if (!isQuoted && !isBracketed)
            {
                said.Append(char.ToLowerInvariant(code[at]));
            }
        }
        return said.ToString().AsSpan().ContainsAny('y', 'd');
    }

    /// <summary>The attributes of every element of this name, by their local names.</summary>
    private List<Func<string, string?>> Elements(string part, string name)
    {
        using var xml = Open(part);
        var all = new List<Func<string, string?>>();
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (xml.MoveToNextAttribute())
                {
                    attributes[xml.LocalName] = xml.Value;
                }
                all.Add(attribute => attributes.GetValueOrDefault(attribute));
            }
        }
        return all;
    }
}
