using AccountBot.Bot.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What was said in a message, whatever a client wrapped it in.</summary>
public sealed class SpokenTests
{
    private const string Bot = "28:app";

    [Theory]
    [InlineData("<at>AccountBot</at> log 1h called with <at>Eva Smit</at>", "log 1h called with Eva Smit")]
    [InlineData("log <at>AccountBot</at> called  <at>Eva Smit</at>!", "log called Eva Smit!")]
    [InlineData("thanks <at>AccountBot</at>", "thanks")]
    [InlineData("<at id=\"0\">AccountBot</at> status", "status")]
    [InlineData("<at>AccountBot</at>\u00A0status\u00A0Contoso", "status Contoso")]
    [InlineData("<at>all</at> status", "<at>all</at> status")]
    public void Mentions_BecomeNames_AndTheBotsIsGone(string text, string said) =>
        TypedMessage.Of(Message(text)).Text.ShouldBe(said);

    [Theory]
    [InlineData("<at>Eva Smit</at> <at>AccountBot</at> status", "status")]
    [InlineData("<at>Eva Smit</at>, <at>AccountBot</at>: status", "status")]
    [InlineData("<at>AccountBot</at> <at>Eva Smit</at> status Contoso", "status Contoso")]
    [InlineData("<at>AccountBot</at> status <at>Eva Smit</at>", "status Eva Smit")]
    public void CommandIsLookedFor_BehindWhomItIsAddressedTo(string text, string words) =>
        TypedMessage.Of(Message(text)).Words.ShouldBe(words);

    [Fact]
    public void ColleagueWhoIsMentionedFirst_StaysInWhatIsWrittenDown() =>
        TypedMessage
            .Of(Message("<at>AccountBot</at> <at>Eva Smit</at> wants certainty"))
            .Text.ShouldBe("Eva Smit wants certainty");

    [Theory]
    [InlineData("<quoted messageId=\"1772050244572\"/> go", "go")]
    [InlineData("<at>AccountBot</at> <quoted messageId=\"1772050244572\"/> no go, too early", "no go, too early")]
    [InlineData("<quoted messageId=\"1772050244572\">The gate</quoted>\nyes", "yes")]
    public void QuotedReply_IsNoPartOfWhatWasSaid_ButIsKnown(string text, string said)
    {
        var typedMessage = TypedMessage.Of(
            Message(
                text,
                new Entity("quotedReply")
                {
                    Properties = JObject.Parse("{\"quotedReply\":{\"messageId\":\"1772050244572\"}}"),
                }
            )
        );

        (typedMessage.Text, typedMessage.ReplyTo).ShouldBe((said, "1772050244572"));
    }

    [Theory]
    [InlineData(
        "<blockquote itemscope=\"\" itemtype=\"http://schema.skype.com/Reply\" itemid=\"17\"><p>x</p></blockquote><p>go</p>"
    )]
    [InlineData("<blockquote itemid=\"17\" itemtype=\"http://schema.skype.com/Reply\"><p>x</p></blockquote><p>go</p>")]
    public void ReplyAsAnAttachment_IsKnownToo(string html)
    {
        var message = Message("go");
        message.Attachments = [new Attachment { ContentType = "text/html", Content = html }];

        TypedMessage.Of(message).ShouldBe(new TypedMessage("go", "go", "17", message.Id));
    }

    [Fact]
    public void BlockquoteOfOnesOwn_IsNoReply()
    {
        var message = Message("go");
        message.Attachments = [new Attachment { ContentType = "text/html", Content = "<blockquote>go</blockquote>" }];

        TypedMessage.Of(message).ReplyTo.ShouldBeNull();
    }

    private static Activity Message(string text, params IEnumerable<Entity> more) =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            Recipient = new ChannelAccount(Bot, "AccountBot"),
            Entities = [Mention(Bot, "AccountBot"), Mention("29:eva", "Eva Smit"), .. more],
        };

    private static Entity Mention(string id, string name)
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount(id, name), Text = $"<at>{name}</at>" });
        return entity;
    }
}
