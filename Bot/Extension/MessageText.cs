using System.Text;
using AccountBot.Playbook.Forms;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Extension;

/// <summary>What a message says, without its layout.</summary>
internal static class MessageText
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "br",
        "li",
        "tr",
        "blockquote",
        "h1",
        "h2",
        "h3",
    };

    /// <param name="most">In characters; a longer message is cut.</param>
    public static string Of(MessageActionsPayload? message, int most)
    {
        var body = message?.Body;
        var text = string.Equals(body?.ContentType, "html", StringComparison.OrdinalIgnoreCase)
            ? OfHtml(body?.Content)
            : body?.Content;
        return CleanText.Start(CleanText.Lines(text), most);
    }

    private static string OfHtml(string? html)
    {
        var text = new StringBuilder();
        Write(new HtmlParser().ParseDocument(html ?? string.Empty).Body, text);
        return text.ToString();
    }

    private static void Write(INode? node, StringBuilder text)
    {
        foreach (var child in node?.ChildNodes ?? (IEnumerable<INode>)[])
        {
            if (child is IText { Data: var data })
            {
                text.Append(data);
            }
            else if (child is IElement element)
            {
                if (text.Length > 0 && text[^1] != '\n' && Lines.Contains(element.LocalName))
                {
                    text.Append('\n');
                }
                text.Append(element.GetAttribute("alt"));
                Write(element, text);
            }
        }
    }
}
