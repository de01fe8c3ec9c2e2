using AccountBot.Cards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What holds of everything on a card that is filled in, pressed, opened or brought up to date.</summary>
public sealed class CardControlTests
{
    [Fact]
    public void Input_HasAnIdOfItsOwn_AndALabel() =>
        EveryCard.Check(
            (name, language) =>
            {
                var card = RenderedCards.Read(name, language);

                card.Everything.Select(element => (string?)element.Json["id"])
                    .Where(id => id is not null)
                    .ShouldBeUnique();
                card.Inputs.ShouldAllBe(input => input.Id.Length > 0 && input.Label.Trim().Length > 0);
                card.Inputs.ShouldAllBe(input => input.Id != CardData.Name);
            }
        );

    [Fact]
    public void ChoiceSet_OffersDifferentChoices_AndStandsOnOneOfThem() =>
        EveryCard.Check(
            (name, language) =>
            {
                foreach (
                    var input in RenderedCards
                        .Read(name, language)
                        .Inputs.Where(input => input.Type == "Input.ChoiceSet")
                )
                {
                    input.Choices.Select(choice => choice.Value).ShouldBeUnique();
                    input.Choices.ShouldAllBe(choice => choice.Title.Length > 0 && choice.Value.Length > 0);
                    if (input.Json["choices.data"] is null)
                    {
                        input.Choices.ShouldNotBeEmpty();
                        (input.Value ?? string.Empty)
                            .Split(',', StringSplitOptions.RemoveEmptyEntries)
                            .Except(input.Choices.Select(choice => choice.Value))
                            .ShouldBeEmpty();
                    }
                }
            }
        );

    [Fact]
    public void Button_SendsTheSame_FromOlderClients() =>
        EveryCard.Check(
            (name, language) =>
            {
                foreach (var action in RenderedCards.Elements(name, language, "Action.Execute"))
                {
                    var fallback = action["fallback"].ShouldBeOfType<JObject>();
                    fallback["type"].ShouldBe("Action.Submit");
                    JToken.DeepEquals(action["data"], fallback["data"]).ShouldBeTrue();
                    fallback["title"].ShouldBe(action["title"]);
                    ((string?)fallback["associatedInputs"]).ShouldBe((string?)action["associatedInputs"]);
                    CardJson.DataOf(action["data"]).ShouldNotBeNull().Verb.ShouldBe((string?)action["verb"]);
                }
            }
        );

    [Fact]
    public void Buttons_AreSixAtMostInARow_WithATitleEach() =>
        EveryCard.Check(
            (name, language) =>
            {
                RenderedCards
                    .Elements(name, language, "ActionSet")
                    .ShouldAllBe(row => row["actions"]!.Count() >= 1 && row["actions"]!.Count() <= 6);
                RenderedCards.Read(name, language).AllButtons.ShouldAllBe(title => title.Trim().Length > 0);
                // Teams shows at most six in all at once; a list has its own beside each line.
                if (
                    !name.StartsWith("choose", StringComparison.Ordinal)
                    && !name.StartsWith("tasks", StringComparison.Ordinal)
                    && !name.StartsWith("competitor", StringComparison.Ordinal)
                    && !name.StartsWith("plate", StringComparison.Ordinal)
                    && !name.StartsWith("nudge", StringComparison.Ordinal)
                    && !name.StartsWith("portfolio", StringComparison.Ordinal)
                    && !name.StartsWith("decisions", StringComparison.Ordinal)
                    && !name.StartsWith("contact", StringComparison.Ordinal)
                    && !name.StartsWith("export", StringComparison.Ordinal)
                    && !name.StartsWith("unreached", StringComparison.Ordinal)
                )
                {
                    RenderedCards.Read(name, language).Buttons.Count.ShouldBeLessThanOrEqualTo(6);
                }
            }
        );

    [Fact]
    public void Fold_OpensSomethingThatIsThere() =>
        EveryCard.Check(
            (name, language) =>
            {
                var card = RenderedCards.Read(name, language);
                var ids = card.Everything.Select(element => (string?)element.Json["id"]).ToHashSet();
                var targets = RenderedCards
                    .Elements(name, language, "Action.ToggleVisibility")
                    .SelectMany(action => action["targetElements"]!)
                    .Select(target => target is JObject ? (string?)target["elementId"] : (string?)target)
                    .ToList();

                targets.Except(ids).ShouldBeEmpty();
                // Nothing is folded away for good.
                card.Everything.Where(element => (bool?)element.Json["isVisible"] == false)
                    .Select(element => (string?)element.Json["id"])
                    .Except(targets)
                    .ShouldBeEmpty();
            }
        );

    [Fact]
    public void Refresh_IsForSixtyPeopleAtMost_AndOnlyLooks() =>
        EveryCard.Check(
            (name, language) =>
            {
                if (RenderedCards.Json(name, language)["refresh"] is not JObject refresh)
                {
                    return;
                }
                var people = refresh["userIds"]!.Select(id => (string)id!).ToList();

                people.Count.ShouldBeInRange(1, 60);
                people.ShouldBeUnique();
                people.ShouldAllBe(id => id.StartsWith("29:"));
                ((string?)refresh.SelectToken("action.verb")).ShouldBeOneOf(
                    Verbs.ScoreboardView,
                    Verbs.GateView,
                    Verbs.ManagerView,
                    Verbs.HighFiveView,
                    Verbs.AccordView
                );
            }
        );
}
