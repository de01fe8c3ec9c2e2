using AccountBot.Bot.Features.MessageExtension;
using AccountBot.Bot.Tests.Support.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What a client does with the app's message extension.</summary>
internal static class Extension
{
    /// <summary>Types in the search box of the app; nothing is what it shows before that.</summary>
    public static async Task<SearchAnswer> SearchesAsync(
        this FakePerson person,
        FakeConversation conversation,
        string? typed,
        int skip = 0
    )
    {
        var parameter = typed is null
            ? new JObject { ["name"] = "initialRun", ["value"] = "true" }
            : new JObject { ["name"] = "name", ["value"] = typed };
        var answer = await person.AsksAsync(
            conversation,
            "composeExtension/query",
            new JObject
            {
                ["commandId"] = AccountFinder.Command,
                ["parameters"] = new JArray(parameter),
                ["queryOptions"] = new JObject { ["skip"] = skip, ["count"] = 25 },
            }
        );
        return new SearchAnswer((JObject)answer["composeExtension"]!);
    }

    /// <summary>Chooses the app's action on a message.</summary>
    public static Task<DialogAnswer> WritesDownAsync(
        this FakePerson person,
        FakeConversation conversation,
        JObject message
    ) => person.DialogAsync(conversation, "composeExtension/fetchTask", new JObject { ["messagePayload"] = message });

    /// <summary>Presses the button of the dialog; what was not touched goes with the value it shows.</summary>
    public static Task<DialogAnswer> SubmitsAsync(
        this FakePerson person,
        FakeConversation conversation,
        JObject message,
        DialogAnswer dialog,
        params IEnumerable<(string Input, string Value)> typed
    )
    {
        var data = new JObject();
        foreach (var input in dialog.Card!.Inputs)
        {
            data[input.Id] = input.Value ?? string.Empty;
        }
        foreach (var (input, value) in typed)
        {
            data[input] = value;
        }
        return person.DialogAsync(
            conversation,
            "composeExtension/submitAction",
            new JObject { ["messagePayload"] = message, ["data"] = data }
        );
    }

    public static JObject Message(string html, string id = "1700000000001", string? link = null) =>
        new()
        {
            ["id"] = id,
            ["messageType"] = "message",
            ["body"] = new JObject { ["contentType"] = "html", ["content"] = html },
            ["linkToMessage"] = link ?? $"https://teams.microsoft.com/l/message/19:x/{id}",
        };

    static async Task<DialogAnswer> DialogAsync(
        this FakePerson person,
        FakeConversation conversation,
        string name,
        JObject value
    )
    {
        value["commandId"] = LogThis.Command;
        value["commandContext"] = "message";
        var answer = await person.AsksAsync(conversation, name, value);
        return new DialogAnswer((JObject)answer["task"]!);
    }

    static async Task<JObject> AsksAsync(
        this FakePerson person,
        FakeConversation conversation,
        string name,
        JObject value
    )
    {
        var activity = person.New(ActivityKind.Invoke, conversation);
        activity["name"] = name;
        activity["value"] = value;
        var reply = await person.PostAsync(activity);
        reply.Status.ShouldBe(System.Net.HttpStatusCode.OK, reply.Body);
        return JObject.Parse(reply.Body);
    }
}

/// <summary>What the search box shows.</summary>
internal sealed record SearchAnswer(JObject Json)
{
    public string? Words => (string?)Json["text"];

    public IReadOnlyList<CardView> Cards =>
        [.. (Json["attachments"] ?? new JArray()).Select(each => new CardView((JObject)each["content"]!))];

    public IReadOnlyList<string> Names =>
        [.. (Json["attachments"] ?? new JArray()).Select(each => (string)each["preview"]!["content"]!["title"]!)];
}

/// <summary>A dialog, or the words with which it ends.</summary>
internal sealed record DialogAnswer(JObject Json)
{
    public string? Words => (string?)Json["type"] == "message" ? (string?)Json["value"] : null;

    public CardView? Card => Json["value"] is JObject value ? new CardView((JObject)value["card"]!["content"]!) : null;
}
