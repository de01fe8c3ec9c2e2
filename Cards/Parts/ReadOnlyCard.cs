using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Cards;

/// <summary>The same card for someone who only looks: without the buttons that change anything, and what was typed for them.</summary>
public static class ReadOnlyCard
{
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        Verbs.Mine,
        Verbs.Help,
        Verbs.Choose,
        Verbs.ScoreboardShow,
        Verbs.ScoreboardView,
        Verbs.AccountOpen,
        Verbs.GateView,
        Verbs.HighFiveView,
        Verbs.LogPage,
        Verbs.DecisionsShow,
        Verbs.DecisionShow,
        Verbs.PlanShow,
        Verbs.PlanCompare,
        Verbs.Entries,
        Verbs.ContactList,
        Verbs.TaskList,
        Verbs.SeasonShow,
        Verbs.SeasonForm,
        Verbs.SeasonCompare,
        Verbs.ExportShow,
        Verbs.ExportFile,
    };

    /// <summary>Takes the parts out of the card that was given, which is so another.</summary>
    public static AdaptiveCard Of(AdaptiveCard card)
    {
        card.Body = Left(card.Body);
        HashSet<string> ids = [.. Within(card.Body).Select(element => element.Id).OfType<string>()];
        foreach (var row in Within(card.Body).OfType<AdaptiveActionSet>())
        {
            row.Actions =
            [
                .. row.Actions.Where(action =>
                    action is not AdaptiveToggleVisibilityAction fold
                    || fold.TargetElements.TrueForAll(target => ids.Contains(target.ElementId))
                ),
            ];
        }
        card.Body = [.. card.Body.Where(element => element is not AdaptiveActionSet { Actions.Count: 0 })];
        return card;
    }

    private static List<AdaptiveElement> Left(List<AdaptiveElement> elements)
    {
        var left = elements.Select(Stripped).OfType<AdaptiveElement>().ToList();
        // What is typed beside no button goes nowhere.
        return Within(left).OfType<AdaptiveActionSet>().SelectMany(row => row.Actions).Any(TakesInputs)
            ? left
            : [.. left.Where(element => element is not AdaptiveInput)];
    }

    private static AdaptiveElement? Stripped(AdaptiveElement element)
    {
        switch (element)
        {
            case AdaptiveActionSet row:
                row.Actions = [.. row.Actions.Where(Reads)];
                return row.Actions.Count == 0 ? null : row;
            case AdaptiveContainer box:
                var typed = box.Items.Exists(item => item is AdaptiveInput);
                box.Items = Left(box.Items);
                // Folded away to be filled in, with nothing left to fill in.
                return box.Items.Count == 0 || (typed && !box.Items.Exists(item => item is AdaptiveInput)) ? null : box;
            case AdaptiveColumnSet columns:
                foreach (var column in columns.Columns)
                {
                    column.Items = Left(column.Items);
                }
                return columns;
            default:
                return element;
        }
    }

    private static IEnumerable<AdaptiveElement> Within(IEnumerable<AdaptiveElement> elements) =>
        elements.SelectMany(element =>
            element switch
            {
                AdaptiveContainer box => Within(box.Items).Prepend(box),
                AdaptiveColumnSet columns => columns.Columns.SelectMany(column => Within(column.Items)),
                _ => [element],
            }
        );

    private static bool Reads(AdaptiveAction action) =>
        action is not AdaptiveExecuteAction execute || Reading.Contains(execute.Verb);

    private static bool TakesInputs(AdaptiveAction action) =>
        action is AdaptiveExecuteAction { AssociatedInputs: not AdaptiveAssociatedInputs.None } execute
        && execute.Data is JObject
        && execute.Verb
            is Verbs.SeasonCompare
                or Verbs.SeasonForm
                or Verbs.PlanCompare
                or Verbs.LogPage
                or Verbs.DecisionsShow;
}
