using System.Reflection;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AdaptiveCards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Architecture;

/// <summary>
/// A card object in what is sent ends the process: the framework's serializer follows it until the stack is full, which nothing can
/// catch (issue 9329 of Adaptive Cards). So one place turns cards into JSON, and nothing else puts a card anywhere.
/// </summary>
public class CardAttachmentTests
{
    [Fact]
    public void Only_the_replies_put_cards_into_what_is_sent() =>
        new[] { "Bot", "Cards", "Dialogs", "Documents", "Storage" }
            .Select(name => Assembly.Load("AccountBot." + name))
            .SelectMany(assembly => TypeUsage.Givers(assembly, "Microsoft.Bot", typeof(AdaptiveCard)))
            .ShouldBe(
                [
                    $"{typeof(CardReplies)}::{nameof(CardReplies.Attachment)}",
                    $"{typeof(ReplyActivities)}::{nameof(ReplyActivities.ToInvokeResponse)}",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Putting_a_card_into_what_is_sent_is_seen() =>
        TypeUsage
            .Givers(typeof(Careless).Assembly, "Microsoft.Bot", typeof(AdaptiveCard))
            .ShouldBe(
                [
                    $"{typeof(Careless)}::{nameof(Careless.Attach)}",
                    $"{typeof(Careless)}::{nameof(Careless.AnswerAsync)}",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void What_is_sent_is_the_cards_json()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) { Body = [new AdaptiveTextBlock("Hi")] };
        const string Json = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hi"}]}""";

        var attached = CardReplies.Attachment(card);
        var answered = new Reply.Card(card).ToInvokeResponse(Texts.In(Language.En));

        attached.Content.ShouldBeOfType<JRaw>();
        JsonConvert.SerializeObject(attached.Content).ShouldBe(Json);
        JsonConvert.SerializeObject(answered.Value).ShouldBe(Json);
        // What reads the whole message back, as a store or a log of messages does, finds an object there.
        JsonConvert
            .DeserializeObject<Activity>(JsonConvert.SerializeObject(CardReplies.Activity(card)))!
            .Attachments.ShouldHaveSingleItem()
            .Content.ShouldBeOfType<JObject>()["body"]!
            .Count()
            .ShouldBe(1);
    }
}

static class Careless
{
    public static Attachment Attach(AdaptiveCard card) => new() { Content = card };

    public static async Task<AdaptiveCardInvokeResponse> AnswerAsync()
    {
        await Task.Yield();
        return new AdaptiveCardInvokeResponse { Value = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) };
    }
}
