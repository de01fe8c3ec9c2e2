using AccountBot.Bot.Tests.Support.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Messages as Teams sends them, with mentions and quotations that the person's client puts there.</summary>
internal static class Speaking
{
    public static JObject Mention(string id, string name) =>
        new()
        {
            ["type"] = "mention",
            ["mentioned"] = new JObject { ["id"] = id, ["name"] = name },
            ["text"] = $"<at>{name}</at>",
        };

    public static JObject Quote(string message) =>
        new()
        {
            ["type"] = "quotedReply",
            ["quotedReply"] = new JObject
            {
                ["messageId"] = message,
                ["senderName"] = "AccountBot",
                ["preview"] = "The gate of base 1 is open",
                ["isReplyDeleted"] = false,
            },
        };

    /// <summary>Says something as a client wrote it, and reads the last that the bot answered in the same conversation.</summary>
    public static async Task<FakeMessage> WritesAsync(
        this FakePerson person,
        FakeConversation place,
        string text,
        params IEnumerable<JObject> entities
    )
    {
        var activity = person.New(ActivityKind.Message, place);
        activity["text"] = text;
        ((JArray)activity["entities"]!).Add(entities);
        return await person.WritesAsync(place, activity);
    }

    public static async Task<FakeMessage> WritesAsync(this FakePerson person, FakeConversation place, JObject activity)
    {
        var before = place.FromBot.Count;
        var reply = await person.PostAsync(activity);
        reply.IsOk.ShouldBeTrue(reply.Body);
        return place.FromBot.Skip(before).LastOrDefault(message => message.ReplyToId == (string?)activity["id"])
            ?? place.FromBot.Skip(before).LastOrDefault()
            ?? throw new ShouldAssertException($"Nothing was answered to '{activity["text"]}'.");
    }
}
