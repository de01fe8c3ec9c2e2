using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Documents;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Asking for a document and answering the card that asks whether it may be put into OneDrive.</summary>
internal static class Consenting
{
    public const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    public const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Files may be put on this machine.</summary>
    public static readonly (string, string?)[] Local =
    [
        ("AccountBot:FileHosts:0", "127.0.0.1"),
        ("AccountBot:FileHosts:1", "localhost"),
    ];

    /// <summary>With an account whose documents can be asked for.</summary>
    public static async Task<TeamScenario> CreatedAsync(AzuriteFixture azurite, bool dutch = false)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, settings: Local);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    /// <summary>Asks in the private chat for the documents of the account.</summary>
    public static Task<FakeMessage> ExportAsync(this TeamScenario scenario, FakePerson person) =>
        person.AsksAsync(person.Chat, scenario.Dutch ? "exporteer Contoso" : "export Contoso");

    /// <summary>Asks for a document, and gives the card that came.</summary>
    public static async Task<FakeMessage> OfferedAsync(this TeamScenario scenario, FakePerson person, string kind)
    {
        var card = await scenario.ExportAsync(person);
        var button = card.Card!.Everything.Select(each => each.Json)
            .Single(json =>
                (string?)json["type"] == "Action.Execute" && (string?)json.SelectToken("data.card.choice") == kind
            );
        var data = (JObject)button["data"]!.DeepClone();
        (await person.InvokesAsync(card, Verbs.ExportFile, data)).ShouldSay(scenario.Text("form.below"));
        return person.Chat.FromBot[^1].ShouldBeConsent();
    }

    public static FakeMessage ShouldBeConsent(this FakeMessage message)
    {
        message.Attachment().Value<string>("contentType").ShouldBe(ConsentType, message.ToString());
        return message;
    }

    public static JObject Attachment(this FakeMessage message) =>
        message.Activity["attachments"] is JArray { Count: 1 } attachments
            ? (JObject)attachments[0]
            : throw new ShouldAssertException($"There should be one attachment: {message.Activity}");

    public static string FileName(this FakeMessage message) => message.Attachment().Value<string>("name")!;

    /// <summary>The files that were put in place in someone's chat.</summary>
    public static IReadOnlyList<JObject> FilesIn(this FakeConversation chat) =>
        [
            .. chat
                .FromBot.Select(message => (message.Activity["attachments"] as JArray)?.FirstOrDefault() as JObject)
                .OfType<JObject>()
                .Where(attachment => attachment.Value<string>("contentType") == InfoType),
        ];

    public static async Task<BotReply> AcceptsAsync(this FakePerson person, FakeMessage consent, JObject uploadInfo) =>
        await person.PostAsync(person.Consent(consent, "accept", uploadInfo));

    public static Task<BotReply> DeclinesAsync(this FakePerson person, FakeMessage consent) =>
        person.PostAsync(person.Consent(consent, "decline", null));

    public static JObject Consent(this FakePerson person, FakeMessage consent, string action, JObject? uploadInfo)
    {
        var activity = person.New(ActivityKind.Invoke, person.Chat);
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = consent.Id;
        var content = (JObject)consent.Versions[0]["attachments"]![0]!["content"]!;
        activity["value"] = new JObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = content[action + "Context"]?.DeepClone(),
            ["uploadInfo"] = uploadInfo,
        };
        return activity;
    }

    public static IReadOnlyList<string> Kinds => DocumentKinds.All;
}
