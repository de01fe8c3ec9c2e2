using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.StandIns;

/// <summary>Cards as text: what is expected here is what Microsoft's library writes of the same objects.</summary>
public class CardWritingTests
{
    const string A = "https://example.org/a.png";

    [Fact]
    public void Properties_come_in_the_order_of_the_library()
    {
        var card = Card();
        card.Actions = [new AdaptiveSubmitAction { Title = "Send" }];
        card.Body = [new AdaptiveTextBlock("Hello")];
        card.Lang = "en";
        card.Speak = "Hello there";
        card.FallbackText = "Hi";

        card.ToJson()
            .ReplaceLineEndings("\n")
            .ShouldBe(
                """
                {
                  "type": "AdaptiveCard",
                  "version": "1.5",
                  "fallbackText": "Hi",
                  "speak": "Hello there",
                  "lang": "en",
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

    public static TheoryData<AdaptiveTypedElement, string> Texts =>
        new()
        {
            { Card(), """{"type":"AdaptiveCard","version":"1.5"}""" },
            { new AdaptiveTextBlock(), """{"type":"TextBlock","text":""}""" },
            { new AdaptiveImage(A), $$"""{"type":"Image","url":"{{A}}"}""" },
            { new AdaptiveContainer(), """{"type":"Container","items":[]}""" },
            {
                new AdaptiveContainer { Items = null },
                """{"type":"Container"}"""
            },
            { new AdaptiveColumn(), """{"type":"Column","items":[]}""" },
            { new AdaptiveColumnSet(), """{"type":"ColumnSet","columns":[]}""" },
            { new AdaptiveActionSet(), """{"type":"ActionSet","actions":[]}""" },
            { new AdaptiveRichTextBlock(), """{"type":"RichTextBlock","inlines":[]}""" },
            { new AdaptiveTextInput(), """{"type":"Input.Text"}""" },
            { new AdaptiveDateInput(), """{"type":"Input.Date"}""" },
            {
                new AdaptiveChoiceSetInput(),
                """{"type":"Input.ChoiceSet","style":"compact","isMultiSelect":false,"choices":[]}"""
            },
            { new AdaptiveSubmitAction(), """{"type":"Action.Submit"}""" },
            { new AdaptiveExecuteAction(), """{"type":"Action.Execute","verb":""}""" },
            {
                new AdaptiveOpenUrlAction { Url = new Uri(A) },
                $$"""{"type":"Action.OpenUrl","url":"{{A}}"}"""
            },
            {
                new AdaptiveTextBlock("x") { Id = string.Empty },
                """{"type":"TextBlock","id":"","text":"x"}"""
            },
            {
                new AdaptiveContainer { Id = "a" },
                """{"type":"Container","id":"a","items":[]}"""
            },
            {
                new AdaptiveColumn { Id = "a" },
                """{"id":"a","type":"Column","items":[]}"""
            },
            {
                new AdaptiveActionSet { Id = "a" },
                """{"id":"a","type":"ActionSet","actions":[]}"""
            },
            {
                new AdaptiveImage(A) { Id = "a" },
                $$"""{"id":"a","type":"Image","url":"{{A}}"}"""
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Defaults_are_left_out_but_for_some(AdaptiveTypedElement element, string expected) =>
        JsonConvert.SerializeObject(element).ShouldBe(expected);

    public static TheoryData<AdaptiveTypedElement, string, string> SpellingsOfWhatIsShown =>
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
                new AdaptiveTextBlock("x") { Spacing = AdaptiveSpacing.None },
                "spacing",
                "none"
            },
            {
                new AdaptiveImage(A) { HorizontalAlignment = AdaptiveHorizontalAlignment.Center },
                "horizontalAlignment",
                "center"
            },
            {
                new AdaptiveImage(A) { PixelWidth = 40 },
                "width",
                "40px"
            },
            {
                new AdaptiveContainer { VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom },
                "verticalContentAlignment",
                "bottom"
            },
            {
                new AdaptiveColumn { Width = "80px" },
                "width",
                "80px"
            },
        };

    public static TheoryData<AdaptiveTypedElement, string, string> SpellingsOfWhatIsFilledIn =>
        new()
        {
            {
                new AdaptiveChoiceSetInput { Style = AdaptiveChoiceInputStyle.Filtered },
                "style",
                "filtered"
            },
            {
                new AdaptiveTextInput { Style = AdaptiveTextInputStyle.Email },
                "style",
                "email"
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
    [MemberData(nameof(SpellingsOfWhatIsShown))]
    [MemberData(nameof(SpellingsOfWhatIsFilledIn))]
    public void Values_are_spelled_as_the_schema_does(AdaptiveTypedElement element, string property, string expected) =>
        Json(element)[property].ShouldBe((JToken)expected);

    [Fact]
    public void What_differs_from_true_is_written()
    {
        Json(new AdaptiveTextBlock("x") { IsVisible = false })["isVisible"].ShouldBe((JToken)false);
        Json(new AdaptiveSubmitAction { IsEnabled = false })["isEnabled"].ShouldBe((JToken)false);
    }

    [Fact]
    public void Inputs_say_what_they_ask_and_when_it_is_wrong() =>
        JsonConvert
            .SerializeObject(
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
            )
            .ShouldBe(
                """{"type":"Input.Text","id":"name","isMultiline":true,"maxLength":80,"regex":"^.+$","isRequired":true,"label":"Name","errorMessage":"Fill in a name"}"""
            );

    [Fact]
    public void A_refresh_names_its_action_and_users()
    {
        var card = Card();
        card.Refresh = new AdaptiveRefresh
        {
            Action = new AdaptiveExecuteAction { Verb = "refresh", Data = new { round = 3 } },
            UserIds = ["29:a", "29:b"],
        };

        Json(card)["refresh"]!
            .ToString(Formatting.None)
            .ShouldBe(
                """{"action":{"type":"Action.Execute","data":{"round":3},"verb":"refresh"},"userIds":["29:a","29:b"]}"""
            );
    }

    [Fact]
    public void An_element_falls_back_to_another_or_drops_out()
    {
        var vote = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Vote" });
        var drop = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop);

        Json(new AdaptiveExecuteAction { Fallback = vote })["fallback"]!
            .ToString(Formatting.None)
            .ShouldBe("""{"type":"Action.Submit","title":"Vote"}""");
        Json(new AdaptiveTextBlock("x") { Fallback = drop })["fallback"].ShouldBe((JToken)"drop");
    }

    [Fact]
    public void Additional_properties_are_written_last_as_they_are() =>
        JsonConvert
            .SerializeObject(
                new AdaptiveTextBlock("x")
                {
                    AdditionalProperties = { ["targetWidth"] = "narrow", ["msteams"] = new { width = "Full" } },
                }
            )
            .ShouldBe("""{"type":"TextBlock","text":"x","targetWidth":"narrow","msteams":{"width":"Full"}}""");

    public static TheoryData<AdaptiveTypedElement> Incomplete =>
        [
            new AdaptiveTextBlock { Text = null },
            new AdaptiveImage(),
            new AdaptiveOpenUrlAction(),
            new AdaptiveColumnSet { Columns = null },
            new AdaptiveChoiceSetInput { Choices = [new AdaptiveChoice { Title = "One" }] },
        ];

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void What_is_required_and_missing_is_an_error(AdaptiveTypedElement element) =>
        Should.Throw<JsonSerializationException>(() => JsonConvert.SerializeObject(element));

    [Fact]
    public void Targets_are_ids_unless_they_set_something() =>
        Json(new AdaptiveToggleVisibilityAction { TargetElements = [new("a"), new("b", false)] })["targetElements"]!
            .ToString(Formatting.None)
            .ShouldBe("""["a",{"elementId":"b","isVisible":false}]""");

    [Fact]
    public void What_holds_elements_is_a_sequence_of_them()
    {
        var column = new AdaptiveColumn { new AdaptiveTextBlock("x") };
        var columns = new AdaptiveColumnSet { column, new AdaptiveTextBlock("ignored") };

        columns.ToList().ShouldBe([column]);
        column.ToList().ShouldBe(column.Items);
    }

    static AdaptiveCard Card() => new(new AdaptiveSchemaVersion(1, 5));

    static JObject Json(AdaptiveTypedElement element) => JObject.Parse(JsonConvert.SerializeObject(element));
}
