using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class BasicCard
{
    public BasicCard() { }

    public BasicCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null
    )
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    public string Title { get; set; }

    public string Subtitle { get; set; }

    public string Text { get; set; }

    public IList<CardImage> Images { get; set; }

    public IList<CardAction> Buttons { get; set; }

    public CardAction Tap { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class CardAction
{
    public CardAction() { }

    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null
    )
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    public string Type { get; set; }

    public string Title { get; set; }

    public string Image { get; set; }

    public string Text { get; set; }

    public string DisplayText { get; set; }

    public object Value { get; set; }

    public object ChannelData { get; set; }

    public string ImageAltText { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CardImage
{
    public CardImage() { }

    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    public string Url { get; set; }

    public string Alt { get; set; }

    public CardAction Tap { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class HeroCard
{
    public const string ContentType = "application/vnd.microsoft.card.hero";

    public HeroCard() { }

    public HeroCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null
    )
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    public string Title { get; set; }

    public string Subtitle { get; set; }

    public string Text { get; set; }

    public IList<CardImage> Images { get; set; }

    public IList<CardAction> Buttons { get; set; }

    public CardAction Tap { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    public ThumbnailCard() { }

    public ThumbnailCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null
    )
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    public string Title { get; set; }

    public string Subtitle { get; set; }

    public string Text { get; set; }

    public IList<CardImage> Images { get; set; }

    public IList<CardAction> Buttons { get; set; }

    public CardAction Tap { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class SigninCard
{
    public const string ContentType = "application/vnd.microsoft.card.signin";

    public SigninCard() { }

    public SigninCard(string text = null, IList<CardAction> buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    public string Text { get; set; }

    public IList<CardAction> Buttons { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class OAuthCard
{
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    public OAuthCard() { }

    public OAuthCard(string text = null, string connectionName = null, IList<CardAction> buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    public string Text { get; set; }

    public string ConnectionName { get; set; }

    public TokenExchangeResource TokenExchangeResource { get; set; }

    public TokenPostResource TokenPostResource { get; set; }

    public IList<CardAction> Buttons { get; set; }
}
