using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.AdaptiveCards;

public class CardReadingTests
{
    public static TheoryData<string> RoundTrips =>
        [
            """{"type":"TextBlock","text":"Hi","size":"large","weight":"bolder","wrap":true,"maxLines":2,"isVisible":false,"id":"t"}""",
            """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Hi","italic":true,"underline":true}],"horizontalAlignment":"center"}""",
            """{"type":"Image","url":"https://example.org/a.png","width":"40px","altText":"A","size":"small","msTeams":{"allowExpand":true}}""",
            """{"type":"ImageSet","images":[{"type":"Image","url":"https://example.org/a.png"}],"imageSize":"medium"}""",
            """{"type":"Container","items":[{"type":"TextBlock","text":"x"}],"style":"emphasis","bleed":true,"rtl":true,"minHeight":"50px"}""",
            """{"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[]},{"type":"Column","width":"3","items":[]}]}""",
            """{"type":"FactSet","facts":[{"title":"Who","value":"Ann"}]}""",
            """{"type":"ActionSet","actions":[{"type":"Action.Submit","title":"Go"}]}""",
            """{"type":"Input.ChoiceSet","id":"p","style":"expanded","isMultiSelect":true,"choices":[{"title":"A","value":"a"}],"placeholder":"Who?"}""",
            """{"type":"Input.Toggle","id":"t","title":"Agree","valueOn":"yes","valueOff":"no","value":"yes"}""",
            """{"type":"Input.Date","id":"d","min":"2026-01-01","max":"2026-12-31","value":"2026-05-05","label":"Day"}""",
            """{"type":"Input.Time","id":"t","min":"09:00","isRequired":true,"errorMessage":"When?"}""",
            """{"type":"Input.Number","id":"n","min":1.0,"max":5.0,"value":2.0}""",
            """{"type":"Chart.Donut","title":"Votes","data":[{"legend":"A","value":3}],"fallback":{"type":"TextBlock","text":"A: 3"}}""",
            """{"type":"TextBlock","text":"x","fallback":"drop","requires":{"feature":"1.0"}}""",
        ];

    [Theory]
    [MemberData(nameof(RoundTrips))]
    public void An_element_comes_back_as_it_was_read(string element)
    {
        var json = JObject.Parse($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""");

        var written = JObject.Parse(AdaptiveCard.FromJson(json.ToString()).Card.ToJson());

        JToken.DeepEquals(written, json).ShouldBeTrue(written.ToString());
    }

    [Fact]
    public void A_whole_card_comes_back_as_it_was_read()
    {
        var json = JObject.Parse(
            """
            {
              "type": "AdaptiveCard", "version": "1.5", "fallbackText": "f", "speak": "s", "lang": "nl", "rtl": false,
              "body": [{ "type": "TextBlock", "text": "x" }],
              "actions": [
                { "type": "Action.Execute", "title": "Yes", "verb": "yes", "data": { "round": 2 }, "associatedInputs": "none",
                  "fallback": { "type": "Action.Submit", "title": "Yes", "data": { "round": 2 } } },
                { "type": "Action.OpenUrl", "title": "More", "url": "https://example.org/more", "tooltip": "Read more" },
                { "type": "Action.ShowCard", "title": "Details",
                  "card": { "type": "AdaptiveCard", "body": [{ "type": "TextBlock", "text": "inside" }] } },
                { "type": "Action.ToggleVisibility", "targetElements": ["a", { "elementId": "b", "isVisible": true }] },
                { "type": "Action.OpenUrlDialog", "title": "New", "mode": "secondary", "dialogHeight": 300 }
              ],
              "refresh": { "action": { "type": "Action.Execute", "verb": "refresh" }, "userIds": ["29:a"] },
              "metadata": { "webUrl": "https://example.org" },
              "verticalContentAlignment": "center",
              "msteams": { "width": "Full", "entities": [{ "type": "mention", "text": "<at>Ann</at>" }] }
            }
            """
        );

        var written = JObject.Parse(AdaptiveCard.FromJson(json.ToString()).Card.ToJson());

        JToken.DeepEquals(written, json).ShouldBeTrue(written.ToString());
    }

    [Fact]
    public void What_is_not_known_is_kept_and_told()
    {
        var result = Parse(
            """{"type":"CodeBlock","codeSnippet":"x"},{"type":"TextBlock","text":"y","targetWidth":"narrow"}""",
            """{"type":"Action.Popover","title":"P"}"""
        );

        var block = result.Card.Body[0].ShouldBeOfType<AdaptiveUnknownElement>();
        block.Type.ShouldBe("CodeBlock");
        block.AdditionalProperties["codeSnippet"].ShouldBe("x");
        result.Card.Body[1].AdditionalProperties["targetWidth"].ShouldBe("narrow");
        result.Card.Actions[0].ShouldBeOfType<AdaptiveUnknownAction>().Title.ShouldBe("P");
        result.Warnings.Count.ShouldBe(3);
        result.Warnings.ShouldContain(w => w.Message.Contains("CodeBlock"));
        result.Warnings.ShouldContain(w => w.Message.Contains("targetWidth"));
        result.Warnings.ShouldContain(w => w.Message.Contains("Action.Popover"));
    }

    [Fact]
    public void Nulls_and_written_out_defaults_are_no_additional_properties()
    {
        var result = Parse(
            """{"type":"TextBlock","text":"x","id":null,"wrap":false,"isVisible":true,"spacing":"default"}"""
        );

        result.Warnings.ShouldBeEmpty();
        result.Card.Body[0].AdditionalProperties.ShouldBeEmpty();
        result.Card.Body[0].IsVisible.ShouldBeTrue();
    }

    [Fact]
    public void An_unknown_enum_value_is_the_default_and_a_warning()
    {
        var result = Parse("""{"type":"TextBlock","text":"x","size":"enormous","weight":"BOLDER"}""");

        var block = result.Card.Body[0].ShouldBeOfType<AdaptiveTextBlock>();
        block.Size.ShouldBe(AdaptiveTextSize.Default);
        block.Weight.ShouldBe(AdaptiveTextWeight.Bolder);
        result.Warnings.ShouldHaveSingleItem().Message.ShouldContain("enormous");
    }

    [Fact]
    public void A_container_without_a_style_has_none()
    {
        var result = Parse("""{"type":"Container","items":[]},{"type":"Container","style":"default","items":[]}""");

        result.Card.Body[0].ShouldBeOfType<AdaptiveContainer>().Style.ShouldBeNull();
        result.Card.Body[1].ShouldBeOfType<AdaptiveContainer>().Style.ShouldBe(AdaptiveContainerStyle.Default);
    }

    [Fact]
    public void Columns_need_no_type_and_lists_no_empty_objects()
    {
        var result = Parse(
            """{"type":"ColumnSet","columns":[{"width":"50px","items":[{"type":"TextBlock","text":"x"},{}]}]},{}"""
        );

        var column = result
            .Card.Body.ShouldHaveSingleItem()
            .ShouldBeOfType<AdaptiveColumnSet>()
            .Columns.ShouldHaveSingleItem();
        column.Width.ShouldBe(new AdaptiveWidth(50));
        column.Items.ShouldHaveSingleItem();
    }

    [Fact]
    public void Plain_strings_are_runs_of_text()
    {
        var result = Parse(
            """{"type":"RichTextBlock","inlines":["plain",{"type":"TextRun","text":"run","highlight":true}]}"""
        );

        var runs = result.Card.Body[0].ShouldBeOfType<AdaptiveRichTextBlock>().Inlines.Cast<AdaptiveTextRun>().ToList();
        runs.Select(r => r.Text).ShouldBe(["plain", "run"]);
        runs[1].Highlight.ShouldBeTrue();
    }

    [Fact]
    public void A_background_image_is_an_address_or_an_object()
    {
        var plain = AdaptiveCard
            .FromJson("""{"type":"AdaptiveCard","version":"1.5","backgroundImage":"https://a.org/1.png"}""")
            .Card;
        var full = AdaptiveCard
            .FromJson(
                """{"type":"AdaptiveCard","version":"1.5","backgroundImage":{"url":"https://a.org/1.png","fillMode":"repeat"}}"""
            )
            .Card;

        plain.BackgroundImage.UrlString.ShouldBe("https://a.org/1.png");
        full.BackgroundImage.FillMode.ShouldBe(AdaptiveImageFillMode.Repeat);
        JObject.FromObject(full)["backgroundImage"].ShouldBeOfType<JObject>()["fillMode"].ShouldBe((JToken)"repeat");
    }

    [Fact]
    public void The_schema_address_is_no_additional_property()
    {
        var result = AdaptiveCard.FromJson(
            """{"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.5"}"""
        );

        result.Warnings.ShouldBeEmpty();
        result.Card.AdditionalProperties.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":""}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"one"}""")]
    [InlineData("""{"type":"HeroCard","version":"1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"text":"no type"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text"}]}""")]
    [InlineData(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","fallback":"hide"}]}"""
    )]
    [InlineData("""{"type":"AdaptiveCard",""")]
    public void What_is_no_card_throws(string json) =>
        Should.Throw<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

    [Fact]
    public void A_later_version_is_its_fallback_text()
    {
        var result = AdaptiveCard.FromJson(
            """{"type":"AdaptiveCard","version":"99.0","fallbackText":"Sorry","body":[{"type":"New"}]}"""
        );

        result.Card.Body.ShouldHaveSingleItem().ShouldBeOfType<AdaptiveTextBlock>().Text.ShouldBe("Sorry");
        result
            .Warnings.ShouldHaveSingleItem()
            .Code.ShouldBe((int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion);
    }

    [Fact]
    public void A_language_that_is_none_is_a_warning()
    {
        var result = AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5","lang":"double dutch"}""");

        result.Warnings.ShouldHaveSingleItem().Code.ShouldBe((int)AdaptiveWarning.WarningStatusCode.InvalidLanguage);
    }

    [Fact]
    public void A_card_reads_from_a_token_and_from_inside_another_object()
    {
        var json = JObject.Parse(
            """{"content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x"}]}}"""
        );

        json["content"]!.ToObject<AdaptiveCard>()!.Body.ShouldHaveSingleItem();
        JsonConvert.DeserializeObject<Holder>(json.ToString())!.Content!.Body.ShouldHaveSingleItem();
    }

    [Fact]
    public void Execute_keeps_its_data_as_an_object()
    {
        var result = Parse("", """{"type":"Action.Execute","verb":"vote","data":{"id":"x","round":2}}""");

        var action = result.Card.Actions[0].ShouldBeOfType<AdaptiveExecuteAction>();
        action.Verb.ShouldBe("vote");
        action.Data.ShouldBeOfType<JObject>()["round"].ShouldBe((JToken)2);
    }

    [Fact]
    public void A_people_picker_keeps_its_query()
    {
        var result = Parse(
            """{"type":"Input.ChoiceSet","id":"p","choices":[],"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}}"""
        );

        result.Warnings.ShouldBeEmpty();
        result
            .Card.Body[0]
            .ShouldBeOfType<AdaptiveChoiceSetInput>()
            .DataQuery.Dataset.ShouldBe("graph.microsoft.com/users");
        var written = JObject.Parse(result.Card.ToJson())["body"]![0]!;
        written["choices.data"]!["dataset"].ShouldBe((JToken)"graph.microsoft.com/users");
        written["choices"].ShouldBeOfType<JArray>().ShouldBeEmpty();
    }

    [Fact]
    public void Versions_compare_by_number()
    {
        new AdaptiveSchemaVersion("1.5").ShouldBe(new AdaptiveSchemaVersion(1, 5));
        new AdaptiveSchemaVersion("2").ToString().ShouldBe("2.0");
        new AdaptiveSchemaVersion(1, 10).CompareTo(new AdaptiveSchemaVersion(1, 9)).ShouldBePositive();
        Should.Throw<AdaptiveSerializationException>(() => new AdaptiveSchemaVersion("x.y"));
    }

    static AdaptiveCardParseResult Parse(string body, string actions = "") =>
        AdaptiveCard.FromJson(
            $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{body}}],"actions":[{{actions}}]}"""
        );

    sealed class Holder
    {
        public AdaptiveCard? Content { get; set; }
    }
}
