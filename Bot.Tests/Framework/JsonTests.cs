using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Framework;

/// <summary>What the bot counts on when activities become JSON and the other way round.</summary>
public sealed class JsonTests
{
    private static Activity Read(string json) =>
        JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings)!;

    private static JObject Write(object value) =>
        JObject.Parse(JsonConvert.SerializeObject(value, HttpHelper.BotMessageSerializerSettings));

    [Fact]
    public void FreeParts_ArriveAsJson_WithLongIntegersAndDates()
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
    public void TextThatLooksLikeADate_StaysText() =>
        Read("""{"type":"message","text":"2026-01-02T03:04:05Z"}""").Text.ShouldBe("2026-01-02T03:04:05Z");

    [Theory]
    [InlineData("""{"type":"message","futureField":{"deep":[1,"a",null]},"other":7}""")]
    [InlineData("""{"type":"message","from":{"id":"1","name":"n","role":"user","aadObjectId":"a","email":"e@x"}}""")]
    [InlineData(
        """{"type":"message","conversation":{"id":"1","isGroup":true,"conversationType":"channel","tenantId":"t","extra":{"a":1}}}"""
    )]
    [InlineData(
        """{"type":"message","attachments":[{"contentType":"c","content":{"A":1},"name":"n","contentUrl":"u","odd":true}]}"""
    )]
    public void Activity_ComesBackAsItWentIn_AlsoWhatNobodyKnows(string json) =>
        JToken.DeepEquals(Write(Read(json)), JObject.Parse(json)).ShouldBeTrue(Write(Read(json)).ToString());

    [Fact]
    public void Message_CarriesEmptyLists_AndNoNulls() =>
        JToken
            .DeepEquals(
                Write(MessageFactory.Text("x")),
                JObject.Parse(
                    """{"type":"message","text":"x","inputHint":"acceptingInput","attachments":[],"entities":[]}"""
                )
            )
            .ShouldBeTrue();

    [Fact]
    public void ChannelData_IsReadTyped_AndKeepsWhatItDoesNotKnow()
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
}
