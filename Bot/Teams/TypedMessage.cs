using System.Text.RegularExpressions;
using AccountBot.Playbook.Forms;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams;

/// <summary>
/// What someone said in a message: the only place that reads an activity's text. Mentions of the bot are gone, those of colleagues
/// have become their names, and what a reply quotes is no part of it.
/// </summary>
/// <param name="Text">All that was said, as it is written down.</param>
/// <param name="Words">The same without the names of those to whom it is addressed: what a command is looked for in.</param>
/// <param name="ReplyTo">The id of the message that this one answers; null where it quotes none.</param>
/// <param name="Id">The message's own id: what it asks for is done once for each.</param>
public sealed partial record TypedMessage(string Text, string Words, string? ReplyTo, string? Id)
{
    /// <summary>Longer than anything that is said to a bot.</summary>
    public const int MostCharacters = 4_000;

    // Teams marks people in the text; these two mark them while the text is read, and no one can type them.
    private const char Begin = '\u0002';
    private const char End = '\u0003';

    public static TypedMessage Of(IMessageActivity activity)
    {
        var typed = (activity.Text ?? string.Empty).Replace(Begin, ' ').Replace(End, ' ');
        var quotes = QuotesIn(activity);
        var text = Quoted().Replace(typed, " ");
        foreach (var mention in MentionsIn(activity))
        {
            var isBot = mention.Mentioned.Id == activity.Recipient?.Id;
            text = Named(text, mention, isBot ? string.Empty : NameOf(mention));
        }
        var words = Addressed().Replace(text, string.Empty);
        return new TypedMessage(Clean(text), Clean(words), quotes, activity.Id);
    }

    /// <summary>What keeps the same words from being written down twice.</summary>
    public string Once(string conversation) => $"said.{conversation}.{Id}";

    private static IEnumerable<Mention> MentionsIn(IMessageActivity activity) =>
        (activity.Entities ?? [])
            .Where(entity => entity.Type == "mention")
            .Select(entity => entity.GetAs<Mention>())
            .Where(mention => mention.Mentioned is not null);

    private static string NameOf(Mention mention) =>
        CleanText.Line(mention.Mentioned.Name) is { Length: > 0 } name
            ? name
            : CleanText.Line(Markup().Replace(mention.Text ?? string.Empty, string.Empty));

    /// <summary>The text with a mention replaced; a client may write attributes into the tag that the entity leaves out.</summary>
    private static string Named(string text, Mention mention, string name)
    {
        var marked = $"{Begin}{name}{End}";
        return mention.Text is { Length: > 0 } said && text.Contains(said, StringComparison.OrdinalIgnoreCase)
            ? text.Replace(said, marked, StringComparison.OrdinalIgnoreCase)
            : Tag()
                .Replace(
                    text,
                    tag =>
                        string.Equals(
                            tag.Groups["name"].Value,
                            mention.Mentioned.Name,
                            StringComparison.OrdinalIgnoreCase
                        )
                            ? marked
                            : tag.Value
                );
    }

    private static string Clean(string text) => CleanText.Lines(Marks().Replace(text, string.Empty));

    private static string? QuotesIn(IMessageActivity activity) =>
        (activity.Entities ?? [])
            .Where(entity => entity.Type == "quotedReply")
            .Select(entity => (string?)entity.Properties?.SelectToken("quotedReply.messageId"))
            .Concat((activity.Attachments ?? []).Select(QuotedIn))
            .Append(
                Quoted().Match(activity.Text ?? string.Empty) is { Success: true } quoted
                    ? quoted.Groups["id"].Value
                    : null
            )
            .FirstOrDefault(id => id is { Length: > 0 });

    /// <summary>The other shape of a reply: the quotation stands in an attachment beside the text.</summary>
    private static string? QuotedIn(Attachment attachment) =>
        attachment is { ContentType: "text/html", Content: string html }
        && Quotation().Match(html) is { Success: true } tag
            ? ItemId().Match(tag.Value).Groups["id"].Value
            : null;

    [GeneratedRegex(
        """<quoted\s+messageId="(?<id>[^"]*)"\s*(?:/>|>.*?</quoted>)""",
        Options | RegexOptions.Singleline,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        """<blockquote\b[^>]*itemtype="https?://schema\.skype\.com/Reply"[^>]*>""",
        Options,
        matchTimeoutMilliseconds: Timeout
    )]
    private static partial Regex Quotation();

    [GeneratedRegex("\\bitemid=\"(?<id>[^\"]*)\"", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex ItemId();

    [GeneratedRegex("<at(?:\\s[^>]*)?>(?<name>.*?)</at>", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]*>", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex Markup();

    // "Eva Smit, AccountBot: status": those who are addressed come first, with a sign between them.
    [GeneratedRegex("^(?:[\\s,;:&]*\u0002[^\u0003]*\u0003)+[\\s,;:]*", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex Addressed();

    [GeneratedRegex("[\u0002\u0003]", Options, matchTimeoutMilliseconds: Timeout)]
    private static partial Regex Marks();

    private const int Timeout = 1000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
}
