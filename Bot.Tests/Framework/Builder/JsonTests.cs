using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class JsonTests
{
    private static Activity Read(string json) =>
        JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings)!;

    private static JObject Write(object value) =>
        JObject.Parse(JsonConvert.SerializeObject(value, HttpHelper.BotMessageSerializerSettings));

    [Fact]
    public void Free_parts_arrive_as_json_with_long_integers_and_dates()
    {
        var activity = Read(
            """
            {"type":"message","value":{"n":1,"at":"2026-01-02T03:04:05Z","s":"x"},"channelData":{"team":{"id":"t"}},
             "attachments":[{"contentType":"c","content":{"a":[1]}}]}
            """
        );

        var value = activity.Value.ShouldBeOfType<JObject>();
        ((JValue)value["n"]!).Value.ShouldBeOfType<long>();
        ((JValue)value["at"]!).Value.ShouldBe(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        activity.ChannelData.ShouldBeOfType<JObject>();
        activity.Attachments.ShouldHaveSingleItem().Content.ShouldBeOfType<JObject>();
    }

    [Fact]
    public void Plain_string_stays_a_string() => Read("""{"type":"message","value":"yes"}""").Value.ShouldBe("yes");

    [Fact]
    public void Text_that_looks_like_a_date_stays_text() =>
        Read("""{"type":"message","text":"2026-01-02T03:04:05Z"}""").Text.ShouldBe("2026-01-02T03:04:05Z");

    [Fact]
    public void Offset_of_a_local_timestamp_is_kept()
    {
        const string json = """{"type":"message","localTimestamp":"2026-01-02T03:04:05.25+02:00"}""";

        Read(json).LocalTimestamp.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 250, TimeSpan.FromHours(2)));
        JsonConvert
            .SerializeObject(Read(json), HttpHelper.BotMessageSerializerSettings)
            .ShouldContain("2026-01-02T03:04:05.25+02:00");
    }

    [Theory]
    [InlineData("""{"type":"message","futureField":{"deep":[1,"a",null]},"other":7}""")]
    [InlineData("""{"type":"message","from":{"id":"1","name":"n","role":"user","aadObjectId":"a","email":"e@x"}}""")]
    [InlineData(
        """{"type":"message","conversation":{"id":"1","isGroup":true,"conversationType":"channel","tenantId":"t","extra":{"a":1}}}"""
    )]
    [InlineData("""{"type":"message","entities":[{"type":"clientInfo","locale":"nl-NL","country":"NL"}]}""")]
    [InlineData(
        """{"type":"message","attachments":[{"contentType":"c","content":{"A":1},"name":"n","contentUrl":"u","odd":true}]}"""
    )]
    [InlineData(
        """{"type":"message","suggestedActions":{"to":["a"],"actions":[{"type":"imBack","title":"t","value":"v","displayText":"d"}]}}"""
    )]
    [InlineData(
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[],"replyToId":"1"}"""
    )]
    [InlineData(
        """{"type":"event","name":"n","relatesTo":{"activityId":"1","user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"x","serviceUrl":"s","locale":"nl"}}"""
    )]
    [InlineData(
        """{"type":"message","textFormat":"plain","attachmentLayout":"list","inputHint":"acceptingInput","importance":"high","deliveryMode":"normal","localTimezone":"Europe/Amsterdam","callerId":"c","listenFor":["a"],"textHighlights":[{"text":"t","occurrence":2}],"semanticAction":{"id":"i","entities":{"key":{"type":"t","v":1}},"state":"start"}}"""
    )]
    public void Activity_comes_back_as_it_went_in(string json) =>
        JToken.DeepEquals(Write(Read(json)), JObject.Parse(json)).ShouldBeTrue(Write(Read(json)).ToString());

    [Fact]
    public void Unknown_fields_are_in_properties()
    {
        var activity = Read("""{"type":"message","future":1,"from":{"id":"1","email":"e"}}""");

        activity.Properties["future"]!.Value<int>().ShouldBe(1);
        activity.From.Properties["email"]!.Value<string>().ShouldBe("e");
        new Activity().Properties.Count.ShouldBe(0);
    }

    [Fact]
    public void Message_carries_empty_lists_and_no_nulls() =>
        JToken
            .DeepEquals(
                Write(MessageFactory.Text("x")),
                JObject.Parse(
                    """{"type":"message","text":"x","inputHint":"acceptingInput","attachments":[],"entities":[]}"""
                )
            )
            .ShouldBeTrue();

    [Fact]
    public void Teams_channel_data_is_read_typed_and_keeps_what_it_does_not_know()
    {
        var activity = Read(
            """{"type":"message","channelData":{"eventType":"teamRenamed","team":{"id":"t","name":"n","aadGroupId":"g"},"channel":{"id":"c"},"tenant":{"id":"x"},"settings":{"selectedChannel":{"id":"s"}},"source":{"name":"message"}}}"""
        );

        var data = activity.GetChannelData<TeamsChannelData>();

        data.EventType.ShouldBe("teamRenamed");
        (data.Team.Id, data.Team.Name, data.Team.AadGroupId).ShouldBe(("t", "n", "g"));
        (data.Channel.Id, data.Tenant.Id, data.Settings.SelectedChannel.Id).ShouldBe(("c", "x", "s"));
        data.AdditionalProperties.ShouldContainKey("source");
        Write(data)["source"].ShouldNotBeNull();
    }

    [Fact]
    public void Channel_data_of_another_shape_is_reported_not_thrown()
    {
        new Activity { ChannelData = "text" }
            .TryGetChannelData(out TeamsChannelData _)
            .ShouldBeFalse();
    }

    [Fact]
    public void Teams_responses_have_the_documented_json()
    {
        var task = new TaskModuleResponse(
            new TaskModuleContinueResponse(
                new TaskModuleTaskInfo("t", 100, "medium", card: new Attachment("c", content: new { A = 1 }))
            )
        );
        var extension = new MessagingExtensionResponse(
            new MessagingExtensionResult(
                "list",
                "result",
                [new Attachment("c").ToMessagingExtensionAttachment(new Attachment("p"))],
                text: "none"
            )
        );

        JToken
            .DeepEquals(
                Write(task),
                JObject.Parse(
                    """{"task":{"type":"continue","value":{"title":"t","height":100,"width":"medium","card":{"contentType":"c","content":{"A":1}}}}}"""
                )
            )
            .ShouldBeTrue(Write(task).ToString());
        JToken
            .DeepEquals(
                Write(extension),
                JObject.Parse(
                    """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"contentType":"c","preview":{"contentType":"p"}}],"text":"none"}}"""
                )
            )
            .ShouldBeTrue(Write(extension).ToString());
    }

    [Fact]
    public void Property_names_are_the_documented_ones_with_any_serializer() =>
        JObject.FromObject(
            new FileConsentCardResponse(
                "accept",
                uploadInfo: new FileUploadInfo("n", "https://up", "https://content", "id", "txt")
            )
        )["uploadInfo"]!["uploadUrl"]!
            .Value<string>()
            .ShouldBe("https://up");
}
