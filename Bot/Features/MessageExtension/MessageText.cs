using AccountBot.Bot.Teams;
using AccountBot.Playbook.Forms;
using AngleSharp.Html.Parser;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Features.MessageExtension;

/// <summary>What a message says, without its layout.</summary>
internal static class MessageText
{
    /// <param name="most">In characters; a longer message is cut.</param>
    public static string Of(MessageActionsPayload? message, int most)
    {
        var body = message?.Body;
        var text = string.Equals(body?.ContentType, "html", StringComparison.OrdinalIgnoreCase)
            ? HtmlText.Of(new HtmlParser().ParseDocument(body?.Content ?? string.Empty).Body)
            : body?.Content;
        return CleanText.Start(CleanText.Lines(text), most);
    }
}
