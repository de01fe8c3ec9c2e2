using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);

    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);

    public static Attachment ToAttachment(this SigninCard card) => new(SigninCard.ContentType, content: card);

    public static Attachment ToAttachment(this OAuthCard card) => new(OAuthCard.ContentType, content: card);
}

public partial class CardAction
{
    public static implicit operator CardAction(string input) => FromString(input);

    public static CardAction FromString(string input) => new(title: input, value: input);
}

public partial class SigninCard
{
    public static SigninCard Create(string text, string buttonLabel, string url) =>
        new(text, new List<CardAction> { new(ActionTypes.Signin, buttonLabel, value: url) });
}

public partial class SuggestedActions
{
    public SuggestedActions() { }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to?.ToList(), actions?.ToList()) { }
}
