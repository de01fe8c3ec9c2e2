using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.AdaptiveCards;

public class CardWritingTests
{
    [Fact]
    public void Properties_come_in_the_documented_order()
    {
        var card = new AdaptiveCard("1.5")
        {
            Actions = { new AdaptiveSubmitAction { Title = "Send" } },
            Body = { new AdaptiveTextBlock("Hello") },
            BackgroundImage = new AdaptiveBackgroundImage("https://example.org/a.png"),
            Speak = "Hello there",
            FallbackText = "Hi",
        };

        card.ToJson()
            .ReplaceLineEndings("\n")
            .ShouldBe(
                """
                {
                  "type": "AdaptiveCard",
                  "version": "1.5",
                  "fallbackText": "Hi",
                  "speak": "Hello there",
                  "backgroundImage": "https://example.org/a.png",
                  "body": [
                    {
                      "type": "TextBlock",
                      "text": "Hello"
                    }
                  ],
                  "actions": [
                    {
                      "type": "Action.Submit",
                      "title": "Send"
                    }
                  ]
                }
                """.ReplaceLineEndings("\n")
            );
    }

    public static TheoryData<AdaptiveTypedElement, string> Defaults =>
        new()
        {
            { new AdaptiveTextBlock("x"), """{"type":"TextBlock","text":"x"}""" },
            {
                new AdaptiveImage("https://example.org/a.png"),
                """{"type":"Image","url":"https://example.org/a.png"}"""
            },
            { new AdaptiveContainer(), """{"type":"Container","items":[]}""" },
            { new AdaptiveColumn(), """{"type":"Column","items":[]}""" },
            { new AdaptiveColumnSet(), """{"type":"ColumnSet","columns":[]}""" },
            {
                new AdaptiveTextInput { Id = "a" },
                """{"type":"Input.Text","id":"a"}"""
            },
            {
                new AdaptiveNumberInput { Id = "a" },
                """{"type":"Input.Number","id":"a"}"""
            },
            {
                new AdaptiveDateInput { Id = "a" },
                """{"type":"Input.Date","id":"a"}"""
            },
            {
                new AdaptiveTimeInput { Id = "a" },
                """{"type":"Input.Time","id":"a"}"""
            },
            { new AdaptiveSubmitAction(), """{"type":"Action.Submit"}""" },
            {
                new AdaptiveExecuteAction { Verb = "vote" },
                """{"type":"Action.Execute","verb":"vote"}"""
            },
            {
                new AdaptiveOpenUrlAction { UrlString = "https://example.org" },
                """{"type":"Action.OpenUrl","url":"https://example.org"}"""
            },
        };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Defaults_are_left_out(AdaptiveTypedElement element, string expected) =>
        JToken.DeepEquals(Compact(element), JObject.Parse(expected)).ShouldBeTrue(Compact(element).ToString());

    [Fact]
    public void An_empty_card_is_its_type_and_version() =>
        JsonConvert.SerializeObject(new AdaptiveCard("1.5")).ShouldBe("""{"type":"AdaptiveCard","version":"1.5"}""");

    public static TheoryData<AdaptiveTypedElement, string, string> Spellings =>
        new()
        {
            {
                new AdaptiveTextBlock("x") { Size = AdaptiveTextSize.ExtraLarge },
                "size",
                "extraLarge"
            },
            {
                new AdaptiveTextBlock("x") { Weight = AdaptiveTextWeight.Bolder },
                "weight",
                "bolder"
            },
            {
                new AdaptiveTextBlock("x") { Color = AdaptiveTextColor.Attention },
                "color",
                "attention"
            },
            {
                new AdaptiveTextBlock("x") { FontType = AdaptiveFontType.Monospace },
                "fontType",
                "monospace"
            },
            {
                new AdaptiveTextBlock("x") { Style = AdaptiveTextBlockStyle.Heading },
                "style",
                "heading"
            },
            {
                new AdaptiveTextBlock("x") { Spacing = AdaptiveSpacing.None },
                "spacing",
                "none"
            },
            {
                new AdaptiveTextBlock("x") { Height = AdaptiveHeight.Stretch },
                "height",
                "stretch"
            },
            {
                new AdaptiveImage("https://a/") { PixelWidth = 40 },
                "width",
                "40px"
            },
            {
                new AdaptiveImage("https://a/") { PixelHeight = 60 },
                "height",
                "60px"
            },
            {
                new AdaptiveImage("https://a/") { Style = AdaptiveImageStyle.Person },
                "style",
                "person"
            },
            {
                new AdaptiveContainer { Style = AdaptiveContainerStyle.Default },
                "style",
                "default"
            },
            {
                new AdaptiveContainer { PixelMinHeight = 80 },
                "minHeight",
                "80px"
            },
            {
                new AdaptiveColumn { Width = AdaptiveWidth.Auto },
                "width",
                "auto"
            },
            {
                new AdaptiveColumn { Width = new AdaptiveWidth("2") },
                "width",
                "2"
            },
            {
                new AdaptiveColumn { Width = new AdaptiveWidth(90) },
                "width",
                "90px"
            },
            {
                new AdaptiveChoiceSetInput { Id = "a", Style = AdaptiveChoiceInputStyle.Filtered },
                "style",
                "filtered"
            },
            {
                new AdaptiveTextInput { Id = "a", Style = AdaptiveTextInputStyle.Email },
                "style",
                "email"
            },
            {
                new AdaptiveSubmitAction { Mode = AdaptiveActionMode.Secondary },
                "mode",
                "secondary"
            },
            {
                new AdaptiveExecuteAction { AssociatedInputs = AdaptiveAssociatedInputs.None },
                "associatedInputs",
                "none"
            },
            {
                new AdaptiveExecuteAction { Style = "positive" },
                "style",
                "positive"
            },
        };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Values_are_spelled_as_the_schema_does(AdaptiveTypedElement element, string property, string expected) =>
        Compact(element)[property].ShouldBe((JToken)expected);

    [Fact]
    public void What_differs_from_true_is_written()
    {
        Compact(new AdaptiveTextBlock("x") { IsVisible = false })["isVisible"].ShouldBe((JToken)false);
        Compact(new AdaptiveSubmitAction { IsEnabled = false })["isEnabled"].ShouldBe((JToken)false);
    }

    [Fact]
    public void Inputs_say_what_they_ask_and_when_it_is_wrong()
    {
        var json = Compact(
            new AdaptiveTextInput
            {
                Id = "name",
                Label = "Name",
                IsRequired = true,
                ErrorMessage = "Fill in a name",
                Regex = "^.+$",
                MaxLength = 80,
                IsMultiline = true,
            }
        );

        JToken
            .DeepEquals(
                json,
                JObject.Parse(
                    """
                    {
                      "type": "Input.Text", "id": "name", "isMultiline": true, "maxLength": 80, "regex": "^.+$",
                      "isRequired": true, "label": "Name", "errorMessage": "Fill in a name"
                    }
                    """
                )
            )
            .ShouldBeTrue(json.ToString());
    }

    [Fact]
    public void A_number_input_writes_zero()
    {
        var json = Compact(
            new AdaptiveNumberInput
            {
                Id = "n",
                Value = 0,
                Max = 2.5,
            }
        );

        json["value"].ShouldBe((JToken)0.0);
        json["max"].ShouldBe((JToken)2.5);
        json.ContainsKey("min").ShouldBeFalse();
    }

    [Fact]
    public void A_people_picker_asks_for_the_tenants_users()
    {
        var json = Compact(
            new AdaptiveChoiceSetInput
            {
                Id = "people",
                IsMultiSelect = true,
                DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users" },
            }
        );

        json["choices"].ShouldBeOfType<JArray>().ShouldBeEmpty();
        json["isMultiSelect"].ShouldBe((JToken)true);
        var query = json["choices.data"].ShouldBeOfType<JObject>();
        query["type"].ShouldBe((JToken)"Data.Query");
        query["dataset"].ShouldBe((JToken)"graph.microsoft.com/users");
    }

    [Fact]
    public void A_refresh_names_its_action_and_users()
    {
        var card = new AdaptiveCard("1.5")
        {
            Refresh = new AdaptiveRefresh
            {
                Action = new AdaptiveExecuteAction { Verb = "refresh", Data = new { round = 3 } },
                UserIds = ["29:a", "29:b"],
            },
        };

        JToken
            .DeepEquals(
                Compact(card)["refresh"],
                JObject.Parse(
                    """{"action":{"type":"Action.Execute","data":{"round":3},"verb":"refresh"},"userIds":["29:a","29:b"]}"""
                )
            )
            .ShouldBeTrue(Compact(card).ToString());
    }

    [Fact]
    public void An_action_falls_back_to_another()
    {
        var action = new AdaptiveExecuteAction
        {
            Verb = "vote",
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Vote" }),
        };

        Compact(action)["fallback"].ShouldBeOfType<JObject>()["type"].ShouldBe((JToken)"Action.Submit");
        Compact(
            new AdaptiveTextBlock("x")
            {
                Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
            }
        )["fallback"]
            .ShouldBe((JToken)"drop");
    }

    [Fact]
    public void Additional_properties_are_written_last()
    {
        var block = new AdaptiveTextBlock("x")
        {
            AdditionalProperties = { ["targetWidth"] = "narrow", ["msteams"] = new { width = "Full" } },
        };

        JsonConvert
            .SerializeObject(block)
            .ShouldBe("""{"type":"TextBlock","text":"x","targetWidth":"narrow","msteams":{"width":"Full"}}""");
    }

    [Fact]
    public void A_missing_text_is_an_error_and_not_an_empty_card() =>
        Should.Throw<JsonSerializationException>(() =>
            JsonConvert.SerializeObject(new AdaptiveTextBlock { Text = null })
        );

    [Fact]
    public void Targets_are_ids_unless_they_set_something()
    {
        var action = new AdaptiveToggleVisibilityAction { TargetElements = { new("a"), new("b", false) } };

        Compact(action)["targetElements"]!
            .ToString(Formatting.None)
            .ShouldBe("""["a",{"elementId":"b","isVisible":false}]""");
    }

    [Fact]
    public void Data_can_be_set_as_json()
    {
        var action = new AdaptiveSubmitAction { DataJson = """{"id":7}""" };

        Compact(action)["data"]!["id"].ShouldBe((JToken)7);
        JObject.Parse(action.DataJson)["id"].ShouldBe((JToken)7);
    }

    [Fact]
    public void A_card_made_a_tree_is_the_same_json()
    {
        var card = new AdaptiveCard("1.5")
        {
            Body = { new AdaptiveImage("https://example.org/a.png") { AltText = "A" } },
            Actions =
            {
                new AdaptiveOpenUrlAction { Title = "More", UrlString = "https://example.org" },
            },
        };

        JObject.FromObject(card).ToString(Formatting.None).ShouldBe(JsonConvert.SerializeObject(card));
    }

    static JObject Compact(AdaptiveTypedElement element) => JObject.Parse(JsonConvert.SerializeObject(element));
}
