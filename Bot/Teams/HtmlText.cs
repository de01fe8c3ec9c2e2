using System.Text;
using AngleSharp.Dom;

namespace AccountBot.Bot.Teams;

/// <summary>
/// What HTML says as text: a line for each paragraph, the cells of a row divided. Pictures say nothing but for emoji, and a quote is what
/// someone else said.
/// </summary>
public static class HtmlText
{
    private const string BetweenCells = " | ";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "pre",
        "table",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
    };

    public static string Of(INode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString().Trim();
    }

    private static void Write(INode? node, StringBuilder text)
    {
        foreach (var child in node?.ChildNodes ?? (IEnumerable<INode>)[])
        {
            if (child is IText { Data: var data })
            {
                // A line break of the source is a blank; only elements make lines.
                text.Append(data.ReplaceLineEndings(" "));
            }
            else if (child is IElement element && !IsQuote(element))
            {
                Write(element, text);
            }
        }
    }

    private static void Write(IElement element, StringBuilder text)
    {
        if (element.LocalName is "td" or "th")
        {
            // A row is one line, whatever lines its cells have.
            text.Append(element.PreviousElementSibling is null ? string.Empty : BetweenCells)
                .Append(Of(element).Replace('\n', ' '));
            return;
        }
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            NewLine(text);
        }
        text.Append(EmojiIn(element));
        Write((INode)element, text);
        if (isBlock)
        {
            NewLine(text);
        }
    }

    private static void NewLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private static bool IsQuote(IElement element) => element.LocalName == "blockquote";

    /// <summary>Teams sends an emoji as a picture, whose other text is the emoji itself.</summary>
    private static string? EmojiIn(IElement element) =>
        element.LocalName switch
        {
            "emoji" or "customemoji" => element.GetAttribute("alt"),
            "img"
                when element.GetAttribute("itemtype")?.EndsWith("/Emoji", StringComparison.OrdinalIgnoreCase) == true
                    || IsSign(element.GetAttribute("alt")) => element.GetAttribute("alt"),
            _ => null,
        };

    private static bool IsSign(string? alt) =>
        alt is { Length: > 0 }
        && !alt.Any(char.IsAsciiLetterOrDigit)
        && alt.EnumerateRunes()
            .Any(rune => Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherSymbol);
}
