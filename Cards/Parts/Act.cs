using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Cards;

/// <summary>Buttons.</summary>
internal static class Act
{
    /// <summary>A button that acts in place; clients that cannot do that send the same as a submit.</summary>
    public static AdaptiveExecuteAction Execute(
        string title,
        CardData data,
        bool withInputs = true,
        bool primary = false
    ) =>
        new()
        {
            Title = title,
            Verb = data.Verb,
            Data = Wrap(data),
            AssociatedInputs = withInputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None,
            Style = primary ? "positive" : "default",
            Fallback = new AdaptiveFallbackElement(
                new AdaptiveSubmitAction
                {
                    Title = title,
                    Data = Wrap(data),
                    AssociatedInputs = withInputs ? AdaptiveAssociatedInputs.Auto : AdaptiveAssociatedInputs.None,
                }
            ),
        };

    /// <summary>Folds a part of the card in or out.</summary>
    public static AdaptiveToggleVisibilityAction Fold(string title, params IEnumerable<string> ids) =>
        new() { Title = title, TargetElements = [.. ids.Select(id => new AdaptiveTargetElement(id))] };

    public static AdaptiveActionSet Row(params IEnumerable<AdaptiveAction?> actions) =>
        new() { Actions = [.. actions.OfType<AdaptiveAction>()] };

    public static AdaptiveRefresh Refresh(CardData data, IEnumerable<string?> chatIds) =>
        new()
        {
            Action = new AdaptiveExecuteAction
            {
                Verb = data.Verb,
                Data = Wrap(data),
                AssociatedInputs = AdaptiveAssociatedInputs.None,
            },
            // Teams refreshes by itself for at most sixty people, named one by one.
            UserIds = [.. chatIds.OfType<string>().Take(60)],
        };

    private static JObject Wrap(CardData data) =>
        new() { [CardData.Name] = JObject.FromObject(data, CardJson.Serializer) };
}
