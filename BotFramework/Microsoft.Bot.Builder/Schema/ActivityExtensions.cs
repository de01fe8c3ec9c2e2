using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Reading and removing the mentions in a message.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            // Teams leaves the entity's text out at times; the tag in the message is then the only trace of the mention.
            var tag = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = activity.Text?.Replace(tag, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }
        return activity.Text;
    }
}

public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    public static void SetLocale(this IActivity activity, string locale)
    {
        if (activity is Activity concrete)
        {
            concrete.Locale = locale;
        }
    }
}
