using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class MentionTests
{
    private static Activity Message(string text, params (string Id, string? Text)[] mentions) =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            Recipient = new ChannelAccount("28:bot", "Bot"),
            Entities =
            [
                .. mentions.Select(mention =>
                    JObject
                        .FromObject(new Mention(new ChannelAccount(mention.Id, "Bot (v1.0)"), mention.Text, "mention"))
                        .ToObject<Entity>()!
                ),
                new Entity("clientInfo"),
            ],
        };

    [Fact]
    public void Mention_of_the_bot_is_cut_out_wherever_it_stands()
    {
        var message = Message(
            "<at>Bot</at> hello <at>Ann</at>, <AT>bot</AT>",
            ("28:bot", "<at>Bot</at>"),
            ("29:ann", "<at>Ann</at>")
        );

        message.RemoveRecipientMention().ShouldBe("hello <at>Ann</at>,");
        message.Text.ShouldBe("hello <at>Ann</at>,");
    }

    [Fact]
    public void Mention_without_text_is_found_by_name() =>
        Message("<at>Bot (v1.0)</at> help\n", ("28:bot", null)).RemoveRecipientMention().ShouldBe("help");

    [Fact]
    public void Only_mentions_count_as_mentions()
    {
        var message = Message("x", ("28:bot", "<at>Bot</at>"));

        message.GetMentions().ShouldHaveSingleItem().Mentioned.Id.ShouldBe("28:bot");
        message.MentionsRecipient().ShouldBeTrue();
        message.MentionsId("29:ann").ShouldBeFalse();
        new Activity().GetMentions().ShouldBeEmpty();
    }

    [Fact]
    public void Entity_keeps_the_fields_of_what_it_was_set_from()
    {
        var entity = new Entity();

        entity.SetAs(new Mention(new ChannelAccount("1", "Ann"), "<at>Ann</at>"));

        entity.Type.ShouldBe("mention");
        entity.GetAs<Mention>().Mentioned.Name.ShouldBe("Ann");
        entity.ShouldBe(JObject.FromObject(entity).ToObject<Entity>());
        entity.ShouldNotBe(new Entity("mention"));
    }
}
